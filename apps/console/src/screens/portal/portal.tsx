import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconExternalLink, IconLayoutDashboard } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useViewer } from '../../api/desk.js';
import { settingsQuery, type Settings } from '../../api/portals.js';
import { publicAddress } from '../../api/public-address.js';
import { Trouble } from '../../api/request.js';
import { Page } from '../../ui/page.js';
import { PortalStateTag } from '../../ui/portal-state.js';
import { Failure, Loading } from '../../ui/states.js';
import { NotFound } from '../not-found.js';
import { Adverts } from './adverts.js';
import { Channels } from './channels.js';
import { Hosts } from './hosts.js';
import { Information } from './information.js';
import { Licences } from './licences.js';
import { Life } from './life.js';
import { Owner } from './owner.js';

const hidden: readonly Trouble['kind'][] = ['not_found', 'forbidden'];

/** Everything about one portal that its administrators see and may change. */
export default function PortalScreen() {
  const { portalId = '' } = useParams();
  const settings = useQuery(settingsQuery(portalId));
  if (settings.data) return <Parts key={portalId} settings={settings.data} />;
  if (settings.error instanceof Trouble && hidden.includes(settings.error.kind)) return <NotFound />;
  return settings.isPending ? <Loading /> : <Failure error={settings.error} onRetry={() => void settings.refetch()} />;
}

function Parts({ settings }: { readonly settings: Settings }) {
  const { administers } = useViewer();
  const host = settings.hosts[0]?.host;
  // the server offers steps to those alone who govern the portal: its life, its owner and its host names
  const governs = settings.steps.length > 0;
  return (
    <>
      {administers && (
        <Link className="lc-back" to="/don-vi">
          <IconChevronLeft aria-hidden size={18} />
          Đơn vị & trang
        </Link>
      )}
      <Page
        title={settings.name}
        aside={
          <span className="lc-page-buttons">
            <Button component={Link} to={`/trang/${settings.id}/trang-cu`} size="lg" variant="default">
              Nhập trang cũ
            </Button>
            <Button component={Link} to={`/trang/${settings.id}/ket-noi`} size="lg" variant="default">
              Kết nối
            </Button>
            <Button component={Link} to={`/trang/${settings.id}/giao-dien/trang-chu`} size="lg" leftSection={<IconLayoutDashboard aria-hidden size={22} />}>
              Giao diện trang
            </Button>
          </span>
        }
        office="Trang thông tin điện tử"
        lead={
          <span className="lc-meta">
            <PortalStateTag state={settings.state} />
            {settings.unitName !== settings.name && <span>{settings.unitName}</span>}
            {host && settings.state !== 'PLANNED' && (
              <a className="lc-with-icon" href={publicAddress(host)} target="_blank" rel="noopener">
                {host}
                <IconExternalLink aria-hidden size={18} />
                <span className="lc-unseen"> (mở trang trong cửa sổ mới)</span>
              </a>
            )}
          </span>
        }
      >
        <div className="lc-portal-parts">
          <div className="lc-columns-side">
            <Life settings={settings} />
            <Owner settings={settings} governs={governs} />
          </div>
          <div className="lc-columns-side">
            <Information settings={settings} />
            <Hosts settings={settings} governs={governs} />
            <Licences settings={settings} />
            <Adverts settings={settings} />
            <Channels portalId={settings.id} />
          </div>
        </div>
      </Page>
    </>
  );
}

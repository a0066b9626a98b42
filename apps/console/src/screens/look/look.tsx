import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { publicAddress } from '../../api/public-address.js';
import { Trouble } from '../../api/request.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading } from '../../ui/states.js';
import { NotFound } from '../not-found.js';
import { Accessibility } from './accessibility.js';
import { Banners, UrgentNotices } from './days.js';
import { HomeBlocks } from './home-blocks.js';
import { Contacts, Links } from './links.js';
import { MenuEntries } from './menu-entries.js';
import { OldAddresses } from './old-addresses.js';
import { lookQuery, type Look, type Section } from './queries.js';
import { TrustLabels } from './trust-labels.js';

const hidden: readonly Trouble['kind'][] = ['not_found', 'forbidden'];

interface PartProps {
  readonly portalId: string;
  readonly look: Look;
  readonly sections: readonly Section[];
}

/** Parts of the look, one a screen; by the last part of the address. */
const parts: readonly { readonly path: string; readonly label: string; readonly page: string; readonly show: (props: PartProps) => ReactNode }[] = [
  { path: 'trang-chu', label: 'Trang chủ', page: '/', show: (props) => <HomeBlocks {...props} /> },
  { path: 'menu', label: 'Menu', page: '/', show: (props) => <MenuEntries {...props} /> },
  {
    path: 'thong-bao',
    label: 'Thông báo khẩn, ngày lễ',
    page: '/',
    show: (props) => (
      <>
        <UrgentNotices {...props} />
        <Banners {...props} />
      </>
    ),
  },
  {
    path: 'lien-ket',
    label: 'Liên kết, lối tắt',
    page: '/',
    show: (props) => (
      <>
        <Links {...props} place="SHORTCUTS" />
        <Links {...props} place="LINKS" />
      </>
    ),
  },
  { path: 'danh-ba', label: 'Danh bạ', page: '/lien-he', show: (props) => <Contacts {...props} /> },
  { path: 'tin-nhiem', label: 'Nhãn tín nhiệm mạng', page: '/', show: (props) => <TrustLabels {...props} /> },
  { path: 'truy-cap', label: 'Truy cập', page: '/tro-nang', show: (props) => <Accessibility {...props} /> },
  { path: 'dia-chi-cu', label: 'Địa chỉ cũ', page: '/', show: (props) => <OldAddresses {...props} /> },
];

/** How a portal looks to readers, as its administrators arrange it. */
export default function LookScreen() {
  const { portalId = '', part = 'trang-chu' } = useParams();
  const look = useQuery(lookQuery(portalId));
  const shown = parts.find(({ path }) => path === part);
  if (!shown) return <NotFound />;
  if (!look.data) {
    if (look.error instanceof Trouble && hidden.includes(look.error.kind)) return <NotFound />;
    return look.isPending ? <Loading /> : <Failure error={look.error} onRetry={() => void look.refetch()} />;
  }
  const { portalLook, portalSections } = look.data;
  return (
    <>
      <Link className="lc-back" to={`/trang/${portalId}`}>
        <IconChevronLeft aria-hidden size={18} />
        Thông tin trang
      </Link>
      <Page
        title="Giao diện trang"
        office={portalLook.host}
        lead={
          <span className="lc-meta">
            <span>Bố cục chung {portalLook.layout.version}</span>
            <a className="lc-with-icon" href={publicAddress(portalLook.host) + shown.page} target="_blank" rel="noopener">
              Xem trang
              <IconExternalLink aria-hidden size={18} />
              <span className="lc-unseen"> (mở trong cửa sổ mới)</span>
            </a>
          </span>
        }
      >
        <nav className="lc-look-parts" aria-label="Phần của giao diện">
          <ul>
            {parts.map(({ path, label }) => (
              <li key={path}>
                <Link to={`/trang/${portalId}/giao-dien/${path}`} aria-current={path === part ? 'page' : undefined}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="lc-look" key={`${portalId} ${part}`}>
          {shown.show({ portalId, look: portalLook, sections: portalSections })}
        </div>
      </Page>
    </>
  );
}

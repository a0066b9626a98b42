import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { numberText } from '#web';
import { oldSiteQuery, type OldSite, type OwnSection } from '../../api/old-sites.js';
import { settingsQuery } from '../../api/portals.js';
import { Trouble } from '../../api/request.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading } from '../../ui/states.js';
import { NotFound } from '../not-found.js';
import { OldSitePlan } from './plan.js';
import { OldSiteRun } from './run.js';
import { oldSiteFormats } from './words.js';

/** One import of an old site: what is due now is the screen. */
export default function OldSiteScreen() {
  const { portalId = '', importId = '' } = useParams();
  const settings = useQuery(settingsQuery(portalId));
  const found = useQuery(oldSiteQuery(portalId, importId));
  if (found.error instanceof Trouble && ['not_found', 'forbidden'].includes(found.error.kind)) return <NotFound />;
  if (found.isPending) return <Loading />;
  if (!found.data) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const { siteImport: given, sections } = found.data;
  return (
    <>
      <Link className="lc-back" to={`/trang/${portalId}/trang-cu`}>
        <IconChevronLeft aria-hidden size={18} />
        Nhập trang cũ
      </Link>
      <Page
        title={titles[given.state]}
        office={settings.data?.name ?? 'Trang thông tin điện tử'}
        lead={
          <span className="lc-old-site-name">
            {given.name}
            {given.format && ` · ${oldSiteFormats[given.format]}`}
          </span>
        }
      >
        <Step portalId={portalId} given={given} sections={sections} />
      </Page>
    </>
  );
}

const titles: Readonly<Record<OldSite['state'], string>> = {
  READING: 'Đang đọc trang cũ',
  REFUSED: 'Không đọc được',
  PLANNED: 'Kết quả kiểm tra',
  RUNNING: 'Đang nhập',
  PAUSED: 'Đang tạm dừng',
  DONE: 'Đã nhập xong',
  CANCELLED: 'Đã bỏ lần nhập',
  UNDOING: 'Đang hoàn tác',
  UNDONE: 'Đã hoàn tác',
};

function Step({ portalId, given, sections }: { readonly portalId: string; readonly given: OldSite; readonly sections: readonly OwnSection[] }) {
  if (given.state === 'READING') {
    const { rows, unread } = given.counts;
    return <Loading text={unread > 0 ? `Đã đọc ${numberText(rows - unread)} / ${numberText(rows)} trang…` : 'Đang đọc và kiểm tra từng bài…'} />;
  }
  if (given.state === 'REFUSED')
    return (
      <Callout tone="danger" role="alert">
        {given.refusal}
      </Callout>
    );
  if (given.state === 'PLANNED') return <OldSitePlan portalId={portalId} given={given} sections={sections} />;
  return <OldSiteRun portalId={portalId} given={given} />;
}

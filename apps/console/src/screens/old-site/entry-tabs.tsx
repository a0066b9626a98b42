import type { OldSite } from '../../api/old-sites.js';
import type { SiteEntryFilter } from '../../gql/graphql.js';
import { Tabs, useTabs } from '../imports/tabs.js';
import { FailedEntries } from './failed-entries.js';
import { OldSiteEntries } from './entries.js';

/** The entries by what they become, those that are wrong first. */
export function EntryTabs({ portalId, given }: { readonly portalId: string; readonly given: OldSite }) {
  const { counts } = given;
  const tabs = useTabs<SiteEntryFilter>([
    { show: 'ERRORS', label: 'Lỗi', count: counts.errors },
    { show: 'NOTED', label: 'Lưu ý', count: counts.noted },
    { show: 'PUBLISH', label: 'Đăng theo ngày cũ', count: counts.publish },
    { show: 'DRAFTS', label: 'Bản nháp', count: counts.drafts },
    { show: 'UNCHANGED', label: 'Đã có', count: counts.unchanged },
  ]);
  if (!tabs) return null;
  return (
    <>
      <Tabs label="Xem các bài" tabs={tabs.filled} shown={tabs.shown} onChoose={tabs.choose} />
      {tabs.shown === 'ERRORS' && <FailedEntries portalId={portalId} importId={given.id} />}
      <OldSiteEntries portalId={portalId} importId={given.id} show={tabs.shown} />
    </>
  );
}

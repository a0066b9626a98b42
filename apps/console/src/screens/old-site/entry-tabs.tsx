import { useState } from 'react';
import { numberText } from '#web';
import type { OldSite } from '../../api/old-sites.js';
import type { SiteEntryFilter } from '../../gql/graphql.js';
import { FailedEntries } from './failed-entries.js';
import { OldSiteEntries } from './entries.js';

interface Tab {
  readonly show: SiteEntryFilter;
  readonly label: string;
  readonly count: number;
}

/** The entries by what they become, those that are wrong first. */
export function EntryTabs({ portalId, given }: { readonly portalId: string; readonly given: OldSite }) {
  const { counts } = given;
  const tabs: Tab[] = (
    [
      { show: 'ERRORS', label: 'Lỗi', count: counts.errors },
      { show: 'NOTED', label: 'Lưu ý', count: counts.noted },
      { show: 'PUBLISH', label: 'Đăng theo ngày cũ', count: counts.publish },
      { show: 'DRAFTS', label: 'Bản nháp', count: counts.drafts },
      { show: 'UNCHANGED', label: 'Đã có', count: counts.unchanged },
    ] as const
  ).filter(({ count }) => count > 0);
  const [chosen, setChosen] = useState<SiteEntryFilter | null>(null);
  const shown = tabs.find(({ show }) => show === chosen) ?? tabs[0];
  if (!shown) return null;
  return (
    <>
      <div className="lc-import-tabs" role="group" aria-label="Xem các bài">
        {tabs.map(({ show, label, count }) => (
          <button
            key={show}
            type="button"
            aria-pressed={show === shown.show}
            onClick={() => {
              setChosen(show);
            }}
          >
            {label} ({numberText(count)})
          </button>
        ))}
      </div>
      {shown.show === 'ERRORS' && <FailedEntries portalId={portalId} importId={given.id} />}
      <OldSiteEntries portalId={portalId} importId={given.id} show={shown.show} />
    </>
  );
}

import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dateTimeText, numberText } from '#web';
import { deskPath } from '../../api/desk.js';
import { oldSiteEntriesQuery, type OldSiteEntry } from '../../api/old-sites.js';
import type { SiteEntryFilter } from '../../gql/graphql.js';
import { Tag } from '../../ui/state-tag.js';
import { Failure, Loading } from '../../ui/states.js';
import { FaultList } from '../imports/fault-list.js';
import { entryTag } from './words.js';

interface EntriesProps {
  readonly portalId: string;
  readonly importId: string;
  readonly show: SiteEntryFilter;
}

/** Entries of an old site: a table on a wide screen, cards on a phone. */
export function OldSiteEntries({ portalId, importId, show }: EntriesProps) {
  const entries = useInfiniteQuery(oldSiteEntriesQuery(portalId, importId, show));
  if (entries.isPending) return <Loading />;
  if (!entries.data) return <Failure error={entries.error} onRetry={() => void entries.refetch()} />;
  const all = entries.data.pages.flatMap(({ edges }) => edges.map(({ node }) => node));
  return (
    <>
      <table className="lc-table">
        <caption className="lc-unseen">Các bài của trang cũ</caption>
        <thead>
          <tr>
            <th scope="col">Bài</th>
            <th scope="col">Ngày đăng</th>
            <th scope="col">Kết quả</th>
            <th scope="col">Ghi chú</th>
          </tr>
        </thead>
        <tbody>
          {all.map((entry) => (
            <Entry key={entry.number} entry={entry} portalId={portalId} />
          ))}
        </tbody>
      </table>
      {entries.hasNextPage && (
        <Button variant="default" loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </>
  );
}

function Entry({ entry, portalId }: { readonly entry: OldSiteEntry; readonly portalId: string }) {
  const small = [`dòng ${numberText(entry.number)}`, entry.section, entry.pictures > 0 ? `${numberText(entry.pictures)} ảnh` : '']
    .filter((each) => each !== '')
    .join(' · ');
  return (
    <tr>
      <th scope="row">
        {entry.itemId && entry.state === 'DONE' ? (
          <Link to={deskPath(portalId, `noi-dung/${entry.itemId}`)}>{entry.title}</Link>
        ) : (
          entry.title || <span className="lc-muted">Không có tiêu đề</span>
        )}
        {entry.address && <span className="lc-cell-small lc-old-site-name">{entry.address}</span>}
        <span className="lc-cell-small">{small}</span>
      </th>
      <td data-label="Ngày đăng">{entry.publishedAt === null ? '–' : dateTimeText(entry.publishedAt)}</td>
      <td data-label="Kết quả">
        <Tag {...entryTag(entry)} />
      </td>
      <td data-label="Ghi chú">
        <FaultList faults={entry.faults.map(({ level, message }) => ({ isError: level === 'ERROR', message }))} />
      </td>
    </tr>
  );
}

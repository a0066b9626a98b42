import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { dateText, numberText } from '#web';
import { figureQuery, figureRowsQuery } from '../../../api/figures.js';
import { publicAddress } from '../../../api/public-address.js';
import { readersBelowQuery } from '../../../api/readers.js';
import { ReaderFigures } from '../../readers/reader-figures.js';
import { MoreLines } from '../../../ui/more-lines.js';
import { Failure, Loading } from '../../../ui/states.js';
import { useArrival } from './use-arrival.js';

/** Readers of a portal, and which of its links lead nowhere. */
export function PortalReaders({ portalId, period }: { readonly portalId: string; readonly period: string | null }) {
  const readers = useQuery(readersBelowQuery(portalId, period));
  // links are known of now alone
  const links = useQuery(figureQuery(portalId, 'dead_links', null, null));
  const count = links.data?.value ?? 0;
  const heading = useArrival('#nguoi-doc', !readers.isPending);
  return (
    <section id="nguoi-doc" aria-labelledby="nguoi-doc-ten">
      <h2 id="nguoi-doc-ten" ref={heading} tabIndex={-1}>
        Người đọc
      </h2>
      {readers.isPending && <Loading text="Đang đếm…" />}
      {readers.isError && !readers.data && <Failure error={readers.error} onRetry={() => void readers.refetch()} />}
      {readers.data && <ReaderFigures readers={readers.data} />}
      {links.data && (
        <p>
          Liên kết hỏng trong bài đã đăng: <strong>{numberText(count)}</strong>.
        </p>
      )}
      {count > 0 && <DeadLinks portalId={portalId} />}
    </section>
  );
}

/** Each link that was counted, with a public item in which it stands. */
function DeadLinks({ portalId }: { readonly portalId: string }) {
  const list = useInfiniteQuery(figureRowsQuery({ portalId, measure: 'dead_links', period: null, part: null }));
  const rows = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <table className="lc-table">
        <caption className="lc-unseen">Liên kết hỏng, lâu nhất ở trên cùng</caption>
        <thead>
          <tr>
            <th scope="col">Địa chỉ</th>
            <th scope="col">Hỏng từ ngày</th>
            <th scope="col">Có trong</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ host, title, slug, since }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td data-label="Hỏng từ ngày">{since && dateText(since)}</td>
              <td data-label="Có trong">
                {slug === null ? (
                  '–'
                ) : (
                  <a href={`${publicAddress(host)}/tin/${slug}`} target="_blank" rel="noopener">
                    Xem bài
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreLines list={list} />
    </>
  );
}

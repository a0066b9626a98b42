import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dateText, numberText } from '#web';
import { deskPath, useDesk } from '../../api/desk.js';
import { deadLinksQuery } from '../../api/readers.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { MoreLines } from '../../ui/more-lines.js';

/** Links of public items that lead nowhere, each with the items to mend. */
export function DeadLinks() {
  const { portal } = useDesk();
  const list = useInfiniteQuery(deadLinksQuery(portal.id));
  const links = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const total = list.data?.pages[0]?.totalCount ?? 0;
  return (
    <section id="lien-ket-hong" aria-labelledby="lien-ket-hong-ten">
      <h2 id="lien-ket-hong-ten">Liên kết hỏng hoặc đổi địa chỉ{total > 0 ? ` (${numberText(total)})` : ''}</h2>
      {list.isPending && <Loading />}
      {list.isError && links.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && links.length === 0 && <Empty title="Không có liên kết nào hỏng hoặc đổi địa chỉ." />}
      {links.length > 0 && (
        <table className="lc-table">
          <caption className="lc-unseen">Liên kết hỏng hoặc đổi địa chỉ, lâu nhất ở trên cùng</caption>
          <thead>
            <tr>
              <th scope="col">Địa chỉ</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Có trong</th>
            </tr>
          </thead>
          <tbody>
            {links.map(({ url, fault, movedTo, failedSince, items }) => (
              <tr key={url}>
                <th scope="row">{url}</th>
                <td data-label="Tình trạng">
                  <span>
                    {fault}
                    {movedTo && (
                      <span className="lc-cell-small">
                        Địa chỉ mới: <a href={movedTo}>{movedTo}</a>
                      </span>
                    )}
                    <span className="lc-cell-small">từ ngày {dateText(failedSince)}</span>
                  </span>
                </td>
                <td data-label="Có trong">
                  <ul className="lc-plain">
                    {items.map(({ id, title }) => (
                      <li key={id}>
                        <Link to={deskPath(portal.id, `noi-dung/${id}`)}>{title}</Link>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreLines list={list} />
    </section>
  );
}

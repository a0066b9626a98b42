import { useInfiniteQuery } from '@tanstack/react-query';
import { civilDateText, dayOf } from '#web';
import { advertContractsBelowQuery } from '../../../api/adverts.js';
import { MoreLines } from '../../../ui/more-lines.js';
import { Empty, Failure, Loading } from '../../../ui/states.js';
import { RunningTag } from '../../adverts/running-tag.js';

/** Contracts of paid banners with a day in the year; prices stay with the portal. */
export function ContractRows({ portalId, year, now }: { readonly portalId: string; readonly year: number; readonly now: Date }) {
  const list = useInfiniteQuery(advertContractsBelowQuery(portalId, year));
  const rows = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const today = dayOf(now);
  return (
    <>
      {list.isPending && <Loading />}
      {list.isError && rows.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <Empty title={`Không có hợp đồng quảng cáo nào trong năm ${String(year)}.`} />}
      {rows.length > 0 && (
        <table className="lc-table lc-figure-rows">
          <caption className="lc-unseen">Hợp đồng quảng cáo năm {year}, mới nhất ở trên cùng</caption>
          <thead>
            <tr>
              <th scope="col">Số hợp đồng</th>
              <th scope="col">Bên quảng cáo</th>
              <th scope="col">Thời hạn</th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, advertiser, startsOn, endsOn }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                <td data-label="Bên quảng cáo">{advertiser}</td>
                <td data-label="Thời hạn">
                  {civilDateText(startsOn)} – {civilDateText(endsOn)}
                </td>
                <td data-label="Tình trạng">
                  <RunningTag startsOn={startsOn} endsOn={endsOn} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreLines list={list} />
    </>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { dateTimeText, dayOf, lapseText, numberText } from '#web';
import { parsePeriod } from '#web/figures';
import type { BoardLine } from '../../../api/board.js';
import { figureQuery, figureRowsQuery, type FigureRow } from '../../../api/figures.js';
import { Empty, Failure, Loading } from '../../../ui/states.js';
import { useBoardAddress } from '../use-board-address.js';
import { stepWord } from '../words.js';
import { ContractRows } from './contract-rows.js';
import { ItemRows, itemWords, moneyRows } from './item-rows.js';
import { partsBy } from './parts.js';
import { useArrival } from './use-arrival.js';
import { MoreLines } from '../../../ui/more-lines.js';

interface PortalRowsProps {
  readonly portalId: string;
  readonly line: BoardLine;
  readonly now: Date;
}

/** The rows behind the figures: items as the public sees them, or waiting work without titles. */
export function PortalRows({ portalId, line, now }: PortalRowsProps) {
  const [address] = useSearchParams();
  const { period } = useBoardAddress();
  const isContracts = address.get('xem') === 'hop-dong';
  const isLate = address.get('xem') === 'qua-han';
  const isWork = isLate || address.get('xem') === 'cho';
  const money = moneyRows.find(({ xem }) => xem === address.get('xem')) ?? null;
  // money that came in for paid banners: most portals have none, and say nothing of it
  const revenue = useQuery(figureQuery(portalId, 'advert_revenue', period, null)).data?.value ?? 0;
  const by = partsBy.find((each) => each.address === address.get('theo')) ?? null;
  const key = address.get('khoa');
  const part = !isWork && !money && !isContracts && by && key !== null ? { by: by.by, key } : null;
  const named = useQuery({ ...figureQuery(portalId, 'items_published', period, by?.by ?? null), enabled: part !== null });
  const measure = money ? money.measure : isLate ? 'steps_overdue' : isWork ? 'waiting_now' : 'items_published';
  const list = useInfiniteQuery({ ...figureRowsQuery({ portalId, measure, period: isWork ? null : period, part }), enabled: !isContracts });
  const rows = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const ways = [
    { xem: 'tin', name: `Tin, bài trong kỳ (${numberText(line.published)})`, chosen: !isWork && !money && !isContracts },
    { xem: 'cho', name: `Việc đang chờ (${numberText(line.waiting)})`, chosen: isWork && !isLate },
    { xem: 'qua-han', name: `Bước quá hạn (${numberText(line.overdue)})`, chosen: isLate },
    ...(revenue > 0 || money ? [{ xem: 'thu', name: `Thu quảng cáo (${numberText(revenue)} đồng)`, chosen: money?.xem === 'thu' }] : []),
    ...(isContracts ? [{ xem: 'hop-dong', name: 'Hợp đồng quảng cáo', chosen: true }] : []),
    ...(money?.xem === 'du-toan' ? [{ xem: 'du-toan', name: 'Dự toán thu quảng cáo', chosen: true }] : []),
  ];
  const heading = useArrival('#dong', !list.isLoading);
  const to = (xem: string): string => {
    const after = new URLSearchParams(address);
    after.set('xem', xem);
    after.delete('theo');
    after.delete('khoa');
    return `?${after.toString()}#dong`;
  };
  return (
    <section id="dong" aria-labelledby="dong-ten">
      <h2 id="dong-ten" ref={heading} tabIndex={-1}>
        Từng dòng được đếm
      </h2>
      <nav className="lc-levels" aria-label="Chọn dòng">
        {ways.map(({ xem, name, chosen }) => (
          <Link key={xem} to={to(xem)} state={{ stays: true }} aria-current={chosen || undefined}>
            {name}
          </Link>
        ))}
      </nav>
      {part && by && (
        <p role="status" className="lc-count">
          Chỉ {by.of.toLowerCase()}: {named.data?.parts.find((each) => each.key === key)?.name ?? key}.{' '}
          <Link to={to('tin')} state={{ stays: true }}>
            Xem tất cả
          </Link>
        </p>
      )}
      {isContracts && <ContractRows portalId={portalId} year={Number((parsePeriod(period ?? '')?.from ?? dayOf(now)).slice(0, 4))} now={now} />}
      {list.isLoading && <Loading />}
      {list.isError && rows.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <Empty
          title={money ? money.none : isLate ? 'Không có bước nào quá hạn.' : isWork ? 'Không có việc nào đang chờ.' : 'Không có tin, bài nào trong kỳ.'}
        />
      )}
      {rows.length > 0 &&
        (isWork ? <WorkRows rows={rows} now={now} name={isLate ? 'Bước quá hạn' : 'Việc đang chờ'} /> : <ItemRows rows={rows} words={money ?? itemWords} />)}
      <MoreLines list={list} />
    </section>
  );
}

function WorkRows({ rows, now, name }: { readonly rows: readonly FigureRow[]; readonly now: Date; readonly name: string }) {
  return (
    <table className="lc-table lc-figure-rows">
      <caption className="lc-unseen">{name}, lâu nhất ở trên cùng; không hiện tên bài</caption>
      <thead>
        <tr>
          <th scope="col">Đang chờ bước</th>
          <th scope="col">Đã chờ</th>
          <th scope="col">Từ lúc</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ step, since }, index) => (
          <tr key={index}>
            <th scope="row">{stepWord(step)}</th>
            <td data-label="Đã chờ">{since && lapseText(since, now)}</td>
            <td data-label="Từ lúc">{since && dateTimeText(since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { civilDateText, dateTimeText, lapseText, numberText } from '#web';
import type { BoardLine } from '../../../api/board.js';
import { figureQuery, figureRowsQuery, type FigureRow } from '../../../api/figures.js';
import { publicAddress } from '../../../api/public-address.js';
import { Empty, Failure, Loading } from '../../../ui/states.js';
import { useBoardAddress } from '../use-board-address.js';
import { stepWord } from '../words.js';
import { partsBy } from './parts.js';
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
  const isLate = address.get('xem') === 'qua-han';
  const isWork = isLate || address.get('xem') === 'cho';
  const isMoney = address.get('xem') === 'thu';
  // money that came in for paid banners: most portals have none, and say nothing of it
  const money = useQuery(figureQuery(portalId, 'advert_revenue', period, null)).data?.value ?? 0;
  const by = partsBy.find((each) => each.address === address.get('theo')) ?? null;
  const key = address.get('khoa');
  const part = !isWork && !isMoney && by && key !== null ? { by: by.by, key } : null;
  const named = useQuery({ ...figureQuery(portalId, 'items_published', period, by?.by ?? null), enabled: part !== null });
  const measure = isMoney ? 'advert_revenue' : isLate ? 'steps_overdue' : isWork ? 'waiting_now' : 'items_published';
  const list = useInfiniteQuery(figureRowsQuery({ portalId, measure, period: isWork ? null : period, part }));
  const rows = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const ways = [
    { xem: 'tin', name: `Tin, bài trong kỳ (${numberText(line.published)})`, chosen: !isWork && !isMoney },
    { xem: 'cho', name: `Việc đang chờ (${numberText(line.waiting)})`, chosen: isWork && !isLate },
    { xem: 'qua-han', name: `Bước quá hạn (${numberText(line.overdue)})`, chosen: isLate },
    ...(money > 0 || isMoney ? [{ xem: 'thu', name: `Thu quảng cáo (${numberText(money)} đồng)`, chosen: isMoney }] : []),
  ];
  const to = (xem: string): string => {
    const after = new URLSearchParams(address);
    after.set('xem', xem);
    after.delete('theo');
    after.delete('khoa');
    return `?${after.toString()}#dong`;
  };
  return (
    <section id="dong" aria-labelledby="dong-ten">
      <h2 id="dong-ten">Từng dòng được đếm</h2>
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
      {list.isPending && <Loading />}
      {list.isError && rows.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <Empty title={isLate ? 'Không có bước nào quá hạn.' : isWork ? 'Không có việc nào đang chờ.' : 'Không có tin, bài nào trong kỳ.'} />
      )}
      {rows.length > 0 &&
        (isWork ? <WorkRows rows={rows} now={now} name={isLate ? 'Bước quá hạn' : 'Việc đang chờ'} /> : <ItemRows rows={rows} isMoney={isMoney} />)}
      <MoreLines list={list} />
    </section>
  );
}

function ItemRows({ rows, isMoney }: { readonly rows: readonly FigureRow[]; readonly isMoney: boolean }) {
  return (
    <table className="lc-table lc-figure-rows">
      <caption className="lc-unseen">{isMoney ? 'Các khoản thu quảng cáo' : 'Tin, bài được đếm'}, mới nhất ở trên cùng</caption>
      <thead>
        <tr>
          <th scope="col">{isMoney ? 'Hợp đồng' : 'Tin, bài'}</th>
          <th scope="col">Loại</th>
          <th scope="col">Tính vào ngày</th>
          <th scope="col">{isMoney ? 'Đồng' : 'Đếm'}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ host, title, slug, kind, belongsOn, enteredOn, amount }, index) => (
          // a row of the ledger has no name of its own, and rows never change places
          <tr key={index}>
            <th scope="row">
              {title !== null && slug === null && <span>{title}</span>}
              {title !== null && slug !== null && (
                <a href={`${publicAddress(host)}/tin/${slug}`} target="_blank" rel="noopener">
                  {title}
                </a>
              )}
              {title === null && <span className="lc-muted">Tin, bài không còn trên trang</span>}
            </th>
            <td data-label="Loại">{kind ?? '–'}</td>
            <td data-label="Tính vào ngày">
              <span>
                {belongsOn && civilDateText(belongsOn)}
                {enteredOn && enteredOn !== belongsOn && <span className="lc-cell-small">phát sinh sau, ghi ngày {civilDateText(enteredOn)}</span>}
              </span>
            </td>
            <td data-label={isMoney ? 'Đồng' : 'Đếm'}>{amount > 0 ? `+${numberText(amount)}` : `−${numberText(-amount)} (${isMoney ? 'đã hủy' : 'đã gỡ'})`}</td>
          </tr>
        ))}
      </tbody>
    </table>
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

import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { numberText } from '#web';
import { growth, percentOf, percentText } from '#web/figures';
import { provincesQuery, type Province } from '../../api/figures.js';
import { Bars } from '../../ui/chart/bars.js';
import type { BoardAddress } from './use-board-address.js';

/** The first level for who supervises several provinces; nothing for everybody else. Each province leads to its own board. */
export function Provinces({ address }: { readonly address: BoardAddress }) {
  const { data } = useQuery(provincesQuery(address.period));
  if (!data || data.provinces.length < 2) return null;
  const rows = [...data.provinces].sort((a, b) => b.silent / Math.max(1, b.open) - a.silent / Math.max(1, a.open) || a.name.localeCompare(b.name, 'vi'));
  const to = (unitId: string): string => address.to({ unitId });
  return (
    <section aria-labelledby="cac-tinh" className="lc-board-body">
      <div>
        <h2 id="cac-tinh">Các tỉnh, thành phố</h2>
        <table className="lc-table lc-provinces">
          <caption className="lc-unseen">Các tỉnh, thành phố; nhiều trang im lặng nhất ở trên cùng</caption>
          <thead>
            <tr>
              <th scope="col">Tỉnh, thành phố</th>
              <th scope="col">Trang hoạt động</th>
              <th scope="col">Trang im lặng</th>
              <th scope="col">Tin trong kỳ</th>
              <th scope="col">So cùng kỳ</th>
              <th scope="col">Kế hoạch năm</th>
              <th scope="col">Đang chờ</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.unitId} row={row} to={to(row.unitId)} />
            ))}
          </tbody>
        </table>
      </div>
      <Bars
        title="Tin, bài theo tỉnh"
        lead={data.period.label}
        of="Tỉnh, thành phố"
        unit="tin, bài"
        rows={[...rows]
          .sort((a, b) => b.published - a.published)
          .map(({ unitId, name, published }) => ({ id: unitId, name, value: published, to: to(unitId) }))}
      />
    </section>
  );
}

function Row({ row, to }: { readonly row: Province; readonly to: string }) {
  const { name, open, portals, silent, published, publishedLastYear, waiting, target, done } = row;
  const percent = percentOf(done, target);
  return (
    <tr>
      <th scope="row">
        <Link to={to}>{name}</Link>
      </th>
      <td data-label="Trang hoạt động">
        {numberText(open)}/{numberText(portals)}
      </td>
      <td data-label="Trang im lặng">{numberText(silent)}</td>
      <td data-label="Tin trong kỳ">{numberText(published)}</td>
      <td data-label="So cùng kỳ">{growth(published, publishedLastYear).change ?? '–'}</td>
      <td data-label="Kế hoạch năm">{percent === null ? '–' : percentText(percent)}</td>
      <td data-label="Đang chờ">{numberText(waiting)}</td>
    </tr>
  );
}

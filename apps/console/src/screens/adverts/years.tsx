import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { numberText } from '#web';
import type { Year } from '../../api/adverts.js';
import { AgainstEstimate, barWords } from './against-estimate.js';

interface YearsProps {
  readonly years: readonly Year[];
  readonly onEstimate: (() => void) | null;
}

/** Each year as a bar against its estimate, with the numbers beside it; a year opens its rows below. */
export function Years({ years, onEstimate }: YearsProps) {
  const most = Math.max(1, ...years.flatMap(({ revenue, estimate }) => [revenue, estimate ?? 0]));
  return (
    <section aria-labelledby="thu-theo-nam">
      <div className="lc-section-head">
        <h2 id="thu-theo-nam">Thu so với dự toán</h2>
        {onEstimate && (
          <Button variant="default" onClick={onEstimate}>
            Ghi dự toán
          </Button>
        )}
      </div>
      <table className="lc-table">
        <caption className="lc-unseen">Tiền thu quảng cáo từng năm so với dự toán</caption>
        <thead>
          <tr>
            <th scope="col">Năm</th>
            <th scope="col">Đã thu (đồng)</th>
            <th scope="col">Dự toán (đồng)</th>
            <th scope="col">So với dự toán</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, revenue, estimate, because }) => (
            <tr key={year}>
              <th scope="row">
                <Link to={`?nam=${String(year)}`} state={{ stays: true }}>
                  <span className="lc-unseen">Xem các khoản thu năm </span>
                  {year}
                </Link>
              </th>
              <td data-label="Đã thu (đồng)">{numberText(revenue)}</td>
              <td data-label="Dự toán (đồng)">
                <span>
                  {estimate === null ? 'Chưa ghi' : numberText(estimate)}
                  {because && <span className="lc-cell-small">{because}</span>}
                </span>
              </td>
              <td data-label="So với dự toán">
                <AgainstEstimate revenue={revenue} estimate={estimate} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="lc-small">{barWords}</p>
    </section>
  );
}

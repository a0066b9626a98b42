import { Link } from 'react-router';
import { numberText } from '#web';
import { Frame } from './frame.js';

export interface BarRow {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** What the number opens. */
  readonly to?: string;
  /** True for what fits nowhere else: it is always shown, and last. */
  readonly isRest?: boolean;
}

interface BarsProps {
  readonly title: string;
  readonly lead?: string;
  /** What the rows are, e.g. Loại tin. */
  readonly of: string;
  /** What is counted, e.g. tin. */
  readonly unit: string;
  readonly rows: readonly BarRow[];
  /** Shares of the sum beside the numbers. */
  readonly shares?: boolean;
}

/** Numbers as bars with their names and values: a table whose bars are for the eye alone. */
export function Bars({ title, lead, of, unit, rows, shares = false }: BarsProps) {
  const most = Math.max(0, ...rows.map(({ value }) => value));
  const sum = rows.reduce((total, { value }) => total + value, 0);
  const ordered = [...rows.filter(({ isRest }) => !isRest), ...rows.filter(({ isRest }) => isRest)];
  return (
    <Frame title={title} lead={lead}>
      <table className="lc-bars">
        <caption className="lc-unseen">{title}</caption>
        <thead className="lc-unseen">
          <tr>
            <th scope="col">{of}</th>
            <th scope="col">Số {unit}</th>
            {shares && <th scope="col">Tỷ lệ</th>}
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ id, name, value, to, isRest }) => (
            <tr key={id} data-rest={isRest || undefined}>
              <th scope="row">{to ? <Link to={to}>{name}</Link> : name}</th>
              <td>
                <span className="lc-bars-bar" aria-hidden>
                  <span style={{ inlineSize: `${String(most > 0 ? (Math.max(0, value) / most) * 100 : 0)}%` }} />
                </span>
                <strong>{numberText(value)}</strong>
              </td>
              {shares && <td className="lc-bars-share">{sum > 0 ? `${numberText(Math.round((value / sum) * 1_000) / 10)} %` : '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

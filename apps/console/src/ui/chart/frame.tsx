import type { ReactNode } from 'react';
import '../../styles/chart.css';
import { More } from '../more.js';

interface FrameProps {
  readonly title: string;
  /** What is counted and until when. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** The same numbers as a table, folded away; left out where the chart is a table itself. */
  readonly table?: ReactNode;
  readonly foot?: ReactNode;
}

/** What stands round every chart: its name, what it says, and the table behind it. */
export function Frame({ title, lead, children, table, foot }: FrameProps) {
  return (
    <figure className="lc-chart" aria-label={title}>
      <figcaption>
        <span className="lc-chart-title">{title}</span>
        {lead && <span className="lc-chart-lead">{lead}</span>}
      </figcaption>
      {children}
      {foot && <p className="lc-small">{foot}</p>}
      {table && <More label="Xem bảng số">{table}</More>}
    </figure>
  );
}

interface NumberTableProps {
  readonly caption: string;
  /** Names of the columns; the first is that of the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly name: ReactNode; readonly cells: readonly ReactNode[] }[];
}

/** Numbers as rows and columns, for who reads rather than looks. */
export function NumberTable({ caption, columns, rows }: NumberTableProps) {
  return (
    <div className="lc-chart-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="lc-chart-table">
        <caption className="lc-unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { memo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { numberText } from '#web';
import { More } from '../more.js';
import { Frame } from './frame.js';

/** Whether a section of a portal is kept up: in time, late, or with nothing in it. */
export type CellState = 'yes' | 'late' | 'none';

export interface GridColumn {
  readonly id: string;
  readonly name: string;
  /** Stands at the head of its column: S-01. */
  readonly short: string;
}

export interface GridRow {
  readonly id: string;
  readonly name: string;
  readonly to?: string;
  /** One for each column; null where the law asks nothing of the portal. */
  readonly cells: readonly (CellState | null)[];
}

interface GridProps {
  readonly title: string;
  readonly lead?: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** What the states mean here; one without a word does not occur. */
  readonly words?: Readonly<Partial<Record<CellState, string>>>;
}

const usual: Readonly<Record<CellState, string>> = { yes: 'Đúng hạn', late: 'Chậm', none: 'Chưa có' };
/** Height of a row in px, as the style sheet has it, and how many are drawn beyond what is seen. */
const [rowHeight, beyond] = [40, 12];

/**
 * Portals by statutory sections. Only the rows in sight are in the page: 441 by 41 cells would be 18,000 of them. Where each row stands is
 * told to who does not see it, so that nothing seems to be missing.
 */
export function Grid({ title, lead, columns, rows, words = usual }: GridProps) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ from: 0, to: 40 });
  const look = (): void => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    const from = Math.max(0, Math.floor(scrollTop / rowHeight) - beyond);
    const to = Math.ceil((scrollTop + clientHeight) / rowHeight) + beyond;
    // a step of rows at a time: not each point of scrolling draws the table again
    if (Math.abs(from - seen.from) >= beyond / 2 || Math.abs(to - seen.to) >= beyond / 2) setSeen({ from, to });
  };
  const [from, to] = [Math.min(seen.from, Math.max(0, rows.length - 1)), Math.min(seen.to, rows.length)];
  return (
    <Frame title={title} lead={lead}>
      <ul className="lc-grid-legend">
        {(Object.keys(words) as CellState[]).map((state) => (
          <li key={state}>
            <span className="lc-grid-cell" data-state={state} aria-hidden />
            {words[state]}
          </li>
        ))}
        <li>
          <span className="lc-grid-cell" aria-hidden />
          Không bắt buộc
        </li>
      </ul>
      <div ref={box} className="lc-grid" tabIndex={0} role="region" aria-label={`${title}, cuộn để xem hết`} onScroll={look}>
        <table aria-rowcount={rows.length + 1} aria-colcount={columns.length + 2}>
          <caption className="lc-unseen">{title}</caption>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">Trang</th>
              <th scope="col">Đạt</th>
              {columns.map(({ id, name, short }) => (
                <th key={id} scope="col" title={name}>
                  <span aria-hidden>{short}</span>
                  <span className="lc-unseen">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {from > 0 && <Gap height={from * rowHeight} />}
            {rows.slice(from, to).map((row, index) => (
              <Row key={row.id} row={row} place={from + index + 2} columns={columns} words={words} />
            ))}
            {to < rows.length && <Gap height={(rows.length - to) * rowHeight} />}
          </tbody>
        </table>
      </div>
      <More label="Tên các chuyên mục">
        <ul className="lc-grid-names">
          {columns.map(({ id, name, short }) => (
            <li key={id}>
              <strong>{short}</strong> {name}
            </li>
          ))}
        </ul>
      </More>
    </Frame>
  );
}

function Gap({ height }: { readonly height: number }) {
  return <tr aria-hidden className="lc-grid-gap" style={{ blockSize: height }} />;
}

/** Drawn once, not at each step of scrolling. */
const Row = memo(function Row({
  row,
  place,
  columns,
  words,
}: Required<Pick<GridProps, 'columns' | 'words'>> & { readonly row: GridRow; readonly place: number }) {
  const asked = row.cells.filter((cell) => cell !== null);
  const met = asked.filter((cell) => cell === 'yes').length;
  return (
    <tr aria-rowindex={place}>
      <th scope="row">{row.to ? <Link to={row.to}>{row.name}</Link> : <span>{row.name}</span>}</th>
      <td className="lc-grid-sum">
        {numberText(met)}/{numberText(asked.length)}
      </td>
      {columns.map(({ id, name }, index) => {
        const state = row.cells[index] ?? null;
        return (
          <td key={id} className="lc-grid-cell" data-state={state} title={state ? `${name}: ${words[state] ?? ''}` : undefined}>
            {state && <span className="lc-unseen">{words[state]}</span>}
          </td>
        );
      })}
    </tr>
  );
});

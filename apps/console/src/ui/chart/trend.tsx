import { useState } from 'react';
import { numberText, roundTop } from '#web';
import { Frame, NumberTable } from './frame.js';

export interface TrendPoint {
  /** As it is read: tháng 3/2026. */
  readonly name: string;
  /** As it stands under the line: 3/26. */
  readonly short: string;
  /** Null where nothing was counted: the line is broken there. */
  readonly value: number | null;
}

interface TrendProps {
  readonly title: string;
  readonly lead?: string;
  readonly unit: string;
  /** What a point is; months when left out. */
  readonly by?: 'month' | 'day';
  readonly points: readonly TrendPoint[];
}

const textOf = ({ name, value }: TrendPoint, unit: string): string => `${name}: ${value === null ? 'chưa có số liệu' : `${numberText(value)} ${unit}`}`;

/** A line of months or days. Pointing, touching and the arrow keys read it one by one; the table says all of it. */
export function Trend({ title, lead, unit, by = 'month', points }: TrendProps) {
  const last = points.length - 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.min(chosen ?? last, last);
  const point = points[at];
  const top = roundTop(Math.max(0, ...points.map(({ value }) => value ?? 0)));
  const left = (index: number): number => (last > 0 ? (index / last) * 100 : 50);
  if (!point) return null;
  return (
    <Frame
      title={title}
      lead={lead}
      table={
        <NumberTable
          caption={title}
          columns={[by === 'month' ? 'Tháng' : 'Ngày', `Số ${unit}`]}
          rows={points.map(({ name, short, value }) => ({ key: short, name, cells: [value === null ? '–' : numberText(value)] })).toReversed()}
        />
      }
    >
      <p className="lc-trend-read">{textOf(point, unit)}</p>
      <div className="lc-trend">
        <span className="lc-trend-top">{numberText(top)}</span>
        <span className="lc-trend-foot">0</span>
        <div className="lc-trend-field">
          <Line points={points} top={top} />
          <span className="lc-trend-cursor" aria-hidden style={{ insetInlineStart: `${String(left(at))}%` }} />
          <input
            type="range"
            min={0}
            max={last}
            value={at}
            aria-label={`${title}: xem từng ${by === 'month' ? 'tháng' : 'ngày'}`}
            aria-valuetext={textOf(point, unit)}
            onChange={({ currentTarget }) => {
              setChosen(Number(currentTarget.value));
            }}
            onPointerMove={({ currentTarget, clientX }) => {
              const { left: start, width } = currentTarget.getBoundingClientRect();
              setChosen(Math.round(Math.min(1, Math.max(0, (clientX - start) / width)) * last));
            }}
          />
        </div>
        <div className="lc-trend-months" aria-hidden>
          {[...new Set([0, Math.round(last / 2), last])].map((index) => (
            <span key={index}>{points[index]?.short}</span>
          ))}
        </div>
      </div>
    </Frame>
  );
}

/** The line without words, for a cell of a table whose other cells say the numbers. */
export function Spark({ points }: { readonly points: readonly (number | null)[] }) {
  const named = points.map((value) => ({ name: '', short: '', value }));
  return (
    <span className="lc-spark" aria-hidden>
      <Line points={named} top={Math.max(1, ...points.map((value) => value ?? 0))} />
    </span>
  );
}

function Line({ points, top }: { readonly points: readonly TrendPoint[]; readonly top: number }) {
  const last = points.length - 1;
  const place = (index: number, value: number): string =>
    `${(last > 0 ? (index / last) * 100 : 50).toFixed(2)} ${(100 - (Math.max(0, value) / top) * 100).toFixed(2)}`;
  const path = points
    .map(({ value }, index) => (value === null ? '' : `${index === 0 || points[index - 1]?.value == null ? 'M' : 'L'}${place(index, value)}`))
    .join('');
  const end = points.findLastIndex(({ value }) => value !== null);
  // a month between two that are missing has no line: it is a dot
  const alone = points.flatMap(({ value }, index) =>
    value !== null && points[index - 1]?.value == null && points[index + 1]?.value == null ? [`M${place(index, value)}h0`] : [],
  );
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
      <path className="lc-trend-rule" d="M0 0H100M0 50H100M0 100H100" />
      <path className="lc-trend-line" d={path} />
      <path className="lc-trend-dot" d={[...alone, end >= 0 ? `M${place(end, points[end]?.value ?? 0)}h0` : ''].join('')} />
    </svg>
  );
}

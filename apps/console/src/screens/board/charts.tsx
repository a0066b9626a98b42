import { Bars } from '../../ui/chart/bars.js';
import { Trend } from '../../ui/chart/trend.js';
import type { Board, BoardSum } from '../../api/board.js';
import type { BoardAddress } from './use-board-address.js';
import { twelveMonths, unitKinds } from './words.js';

interface BoardChartsProps {
  readonly sum: BoardSum;
  readonly classes: Board['classes'];
  readonly lastDay: string;
  readonly label: string;
  readonly address: BoardAddress;
}

/** A year of months, and the classes of unit beside each other; each class is also the way to its portals. */
export function BoardCharts({ sum, classes, lastDay, label, address }: BoardChartsProps) {
  return (
    <div className="lc-board-charts">
      <Trend title="Tin, bài 12 tháng" unit="tin, bài" points={pointsOf(sum.trend, lastDay)} />
      {classes.length > 1 && (
        <Bars
          title="Theo loại đơn vị"
          lead={`Tin, bài đã đăng, ${label}`}
          of="Loại đơn vị"
          unit="tin, bài"
          rows={classes.map(({ unitKind, sum: { published } }) => ({
            id: unitKind,
            name: unitKinds[unitKind].word,
            value: published,
            to: address.to({ unitKind: address.unitKind === unitKind ? '' : unitKinds[unitKind].address }),
          }))}
        />
      )}
    </div>
  );
}

/** Twelve amounts with their months, the last that of `lastDay`. */
export function pointsOf(trend: readonly number[], lastDay: string) {
  return twelveMonths(lastDay.slice(0, 7)).map((month, index) => monthPoint(month, trend[index] ?? 0));
}

export const monthName = (day: string): string => `Tháng ${String(Number(day.slice(5, 7)))}/${day.slice(0, 4)}`;

/** @param day any of the month */
export function monthPoint(day: string, value: number) {
  return { name: monthName(day), short: `${String(Number(day.slice(5, 7)))}/${day.slice(2, 4)}`, value };
}

import type { Overview } from '../../api/queries.js';

/** The four figures on top of the board; each is a sum over its rows and opens those it counts. */
export type Figure = 'portals' | 'items' | 'waiting' | 'silent';

/** How long ago a portal last published. */
export type Span = 'week' | 'month' | 'longer' | 'never';

export const spans: readonly (readonly [Span, string])[] = [
  ['week', 'Trong 7 ngày'],
  ['month', '8 đến 30 ngày'],
  ['longer', 'Hơn 30 ngày'],
  ['never', 'Chưa đăng tin nào'],
];

export function passes(row: Overview, figure: Figure): boolean {
  if (figure === 'items') return row.itemsThisMonth > 0;
  if (figure === 'waiting') return row.waiting > 0;
  if (figure === 'silent') return row.itemsThisMonth <= 0;
  return true;
}

export function sumOf(rows: readonly Overview[], figure: Figure): number {
  if (figure === 'items') return rows.reduce((sum, row) => sum + row.itemsThisMonth, 0);
  if (figure === 'waiting') return rows.reduce((sum, row) => sum + row.waiting, 0);
  return rows.filter((row) => passes(row, figure)).length;
}

const day = 86_400_000;

export function silenceOf(row: Overview, now: Date): Span {
  if (!row.lastPublishedAt) return 'never';
  const days = (now.getTime() - Date.parse(row.lastPublishedAt)) / day;
  return days <= 7 ? 'week' : days <= 30 ? 'month' : 'longer';
}

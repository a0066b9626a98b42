import { monthOf, plusDays, shortDate, weekOf, yearOf } from './day.js';
import type { Period } from './period.js';

const roman = ['I', 'II', 'III', 'IV'] as const;

/** A period as reports name it: `Quý I/2024 (tính đến ngày 12/3/2024)`, `Tuần 11/2024`, `6 tháng đầu năm 2024`. */
export function periodLabel(period: Period): string {
  const { until } = period;
  return until === null ? spanLabel(period) : `${spanLabel(period)} (tính đến ngày ${shortDate(until)})`;
}

function spanLabel({ kind, from, to }: Period): string {
  const [year, month] = [yearOf(from), monthOf(from)];
  if (kind === 'day') return `Ngày ${shortDate(from)}`;
  if (kind === 'week') return `Tuần ${weekOf(from).week}/${weekOf(from).year}`;
  if (kind === 'month') return `Tháng ${month}/${year}`;
  if (kind === 'quarter') return `Quý ${roman[(month - 1) / 3] ?? ''}/${year}`;
  if (kind === 'half') return `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}`;
  if (kind === 'year') return `Năm ${year}`;
  return firstMonths(from, to) ?? `Từ ngày ${shortDate(from)} đến ngày ${shortDate(plusDays(to, -1))}`;
}

/** `8 tháng đầu năm 2021`: whole months from January on. */
function firstMonths(from: string, to: string): string | null {
  const months = monthOf(to) - 1;
  const fits = from.endsWith('-01-01') && to.endsWith('-01') && yearOf(to) === yearOf(from) && months > 1;
  return fits ? `${months} tháng đầu năm ${yearOf(from)}` : null;
}

/** First and last day that count: `từ ngày 11/3/2024 đến ngày 17/3/2024`. */
export function spanText({ from, to, until }: Period): string {
  return `từ ngày ${shortDate(from)} đến ngày ${shortDate(until ?? plusDays(to, -1))}`;
}

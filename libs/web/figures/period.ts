import { dayAt, dayOfMonth, daysBetween, mondayOf, monthOf, plusDays, shortDate, weekOf, weeksIn, yearOf } from './day.js';

/** Kinds of periods that the calendar is tiled with. */
export const calendarKinds = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const;
export type CalendarKind = (typeof calendarKinds)[number];
export type PeriodKind = CalendarKind | 'range';

/** A span of civil days. `D` is how the program at hand writes the type of a civil date. */
export interface Period<D extends string = string> {
  readonly kind: PeriodKind;
  /** First day. */
  readonly from: D;
  /** The day after the last: half open. */
  readonly to: D;
  /** "Tính đến ngày": last day that counts; null when all of it does. */
  readonly until: D | null;
}

const monthsOf = { month: 1, quarter: 3, half: 6, year: 12 } as const;

const isOfMonths = (kind: PeriodKind): kind is keyof typeof monthsOf => kind in monthsOf;

/** The period of a kind that a day lies in, whole. */
export function periodOf<D extends string>(kind: CalendarKind, day: D): Period<D> {
  if (kind === 'day') return { kind, from: day, to: plusDays(day, 1), until: null };
  if (kind === 'week') {
    const { year, week } = weekOf(day);
    return { kind, from: mondayOf(year, week) as D, to: mondayOf(year, week + 1) as D, until: null };
  }
  const months = monthsOf[kind];
  const first = monthOf(day) - ((monthOf(day) - 1) % months);
  return { kind, from: dayAt(yearOf(day), first, 1) as D, to: dayAt(yearOf(day), first + months, 1) as D, until: null };
}

/** The period that runs today, up to today: what it will be is not known yet. */
export function currentPeriod<D extends string>(kind: CalendarKind, today: D): Period<D> {
  return { ...periodOf(kind, today), until: kind === 'day' ? null : today };
}

/** A span from one day to another, both counted. */
export function rangeOf<D extends string>(first: D, last: D): Period<D> {
  return { kind: 'range', from: first, to: plusDays(last, 1), until: null };
}

/** The day after the last one that counts: the end of a half-open query. */
export function endOf<D extends string>({ to, until }: Period<D>): D {
  return until === null ? to : plusDays(until, 1);
}

/** Days that count. */
export function daysIn(period: Period): number {
  return daysBetween(period.from, endOf(period));
}

/** The period right before, cut at the same place: month and day for months and longer, else the number of days. */
export function previousPeriod<D extends string>(period: Period<D>): Period<D> {
  return step(period, -1);
}

/** The period right after, cut at the same place. */
export function nextPeriod<D extends string>(period: Period<D>): Period<D> {
  return step(period, 1);
}

function step<D extends string>(period: Period<D>, by: 1 | -1): Period<D> {
  const { kind, from, to, until } = period;
  if (isOfMonths(kind)) return byMonths(period, monthsOf[kind] * by);
  const days = daysBetween(from, to) * by;
  return { kind, from: plusDays(from, days), to: plusDays(to, days), until: until && plusDays(until, days) };
}

/** 29 February, or the 31st, becomes the last day of a month that has none. */
function byMonths<D extends string>(period: Period<D>, months: number): Period<D> {
  const later = (day: D): D => dayAt(yearOf(day), monthOf(day) + months, dayOfMonth(day)) as D;
  const { kind, from, to, until } = period;
  // The last day of a span moves, not the day after it: a span that ends on 28 February ends there in every year.
  return { kind, from: later(from), to: kind === 'range' || kind === 'day' ? plusDays(later(plusDays(to, -1)), 1) : later(to), until: until && later(until) };
}

/** The same period a year before, cut at the same day. A week is the one of the same number, cut at the same weekday. */
export function samePeriodLastYear<D extends string>(period: Period<D>): Period<D> {
  if (period.kind !== 'week') return byMonths(period, -12);
  const { year, week } = weekOf(period.from);
  const from = mondayOf(year - 1, Math.min(week, weeksIn(year - 1))) as D;
  const days = daysBetween(period.from, from);
  return { kind: 'week', from, to: plusDays(from, 7), until: period.until && plusDays(period.until, days) };
}

/** Says where a period and the one it is compared with cannot be cut alike; null when they are. */
export function alignmentNote(period: Period, base: Period): string | null {
  if (period.kind === 'week') {
    const [one, other] = [weekOf(period.from), weekOf(base.from)];
    const isLastYear = other.year === one.year - 1 && daysBetween(base.from, period.from) > 7;
    return isLastYear && one.week !== other.week ? `Năm ${other.year} không có tuần ${one.week}; so với tuần ${other.week}.` : null;
  }
  const [last, baseLast] = [plusDays(endOf(period), -1), plusDays(endOf(base), -1)];
  const isAlike = isOfMonths(period.kind) ? period.until !== null : monthOf(last) === monthOf(baseLast) && yearOf(last) !== yearOf(baseLast);
  const isMonthEnd = dayOfMonth(plusDays(baseLast, 1)) === 1;
  if (!isAlike || !isMonthEnd || dayOfMonth(last) <= dayOfMonth(baseLast)) return null;
  return `Tháng ${monthOf(baseLast)}/${yearOf(baseLast)} không có ngày ${dayOfMonth(last)}; so với ngày ${shortDate(baseLast)}.`;
}

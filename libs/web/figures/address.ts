import { dayAt, mondayOf, monthOf, readDay, weekOf, weeksIn, yearOf, plusDays } from './day.js';
import { periodOf, rangeOf, type CalendarKind, type Period } from './period.js';

/**
 * Reads a period as addresses carry it: `2024-03-12`, `2024-W11`, `2024-03`, `2024-Q1`, `2024-H1`, `2024`,
 * `2024-01-01..2024-03-12`, each with `@2024-03-12` behind it when it counts up to a day.
 * @returns null for anything else, and for a day that does not lie in the period
 */
export function parsePeriod<D extends string = string>(text: string): Period<D> | null {
  const [span = '', cut, ...more] = text.split('@');
  const whole = more.length === 0 ? parseSpan<D>(span) : null;
  if (!whole || cut === undefined) return whole;
  const until = readDay(cut) as D | null;
  return until !== null && until >= whole.from && until < whole.to ? { ...whole, until } : null;
}

/** What {@link parsePeriod} reads. */
export function formatPeriod({ kind, from, to, until }: Period): string {
  const year = from.slice(0, 4);
  const names: Record<Period['kind'], () => string> = {
    day: () => from,
    week: () => `${String(weekOf(from).year).padStart(4, '0')}-W${String(weekOf(from).week).padStart(2, '0')}`,
    month: () => from.slice(0, 7),
    quarter: () => `${year}-Q${(monthOf(from) + 2) / 3}`,
    half: () => `${year}-H${(monthOf(from) + 5) / 6}`,
    year: () => year,
    range: () => `${from}..${plusDays(to, -1)}`,
  };
  return names[kind]() + (until === null ? '' : `@${until}`);
}

function parseSpan<D extends string>(text: string): Period<D> | null {
  const [first = '', last, ...more] = text.split('..');
  if (more.length > 0) return null;
  if (last === undefined) return parseCalendar(first);
  const [from, to] = [readDay(first), readDay(last)] as [D | null, D | null];
  return from !== null && to !== null && from <= to && isBetween(yearOf(from)) && isBetween(yearOf(to)) ? rangeOf(from, to) : null;
}

/** Years that figures may be of; outside of them an address is a slip. */
const isBetween = (year: number): boolean => year >= 1900 && year <= 2999;

function parseCalendar<D extends string>(text: string): Period<D> | null {
  const match = /^(\d{4})(?:-(?:W(\d{2})|Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
  const year = Number(match?.[1]);
  if (!match || !isBetween(year)) return null;
  const [week, quarter, half, month, day] = match.slice(2);
  const of = (kind: CalendarKind, inMonth: number): Period<D> => periodOf(kind, dayAt(year, inMonth, 1) as D);
  if (week !== undefined) return Number(week) >= 1 && Number(week) <= weeksIn(year) ? periodOf('week', mondayOf(year, Number(week)) as D) : null;
  if (quarter !== undefined) return of('quarter', Number(quarter) * 3);
  if (half !== undefined) return of('half', Number(half) * 6);
  if (day !== undefined) {
    const read = readDay(text) as D | null;
    return read && periodOf('day', read);
  }
  if (month !== undefined) return Number(month) >= 1 && Number(month) <= 12 ? of('month', Number(month)) : null;
  return of('year', 1);
}

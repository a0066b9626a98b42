/** Days of the calendar as `yyyy-mm-dd`, reckoned in UTC so that no zone and no summer time moves them. */

const length = 86_400_000;

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / length;
const dayOf = (number: number): string => new Date(number * length).toISOString().slice(0, 10);

/** The day of year, month and day of month; months outside 1 to 12 run on, a day past the month's end is its last. */
export function dayAt(year: number, month: number, day: number): string {
  const first = new Date(Date.UTC(2000, month - 1, 1));
  // Years under 100 would be taken for those of the twentieth century.
  first.setUTCFullYear(year + (first.getUTCFullYear() - 2000));
  const next = new Date(first);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const most = Math.round((next.getTime() - first.getTime()) / length);
  return dayOf(first.getTime() / length + Math.min(day, most) - 1);
}

/** Reads `yyyy-mm-dd`; null when it is no day of the calendar. */
export function readDay(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(numberOf(text))) return null;
  return dayOf(numberOf(text)) === text ? text : null;
}

/** So many days later, or earlier. */
export function plusDays<D extends string>(day: D, days: number): D {
  return dayOf(numberOf(day) + days) as D;
}

/** Days from one day to another: 1 from today to tomorrow. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: string): number => Number(day.slice(8, 10));

/** 0 Monday to 6 Sunday. */
function weekdayOf(day: string): number {
  // 1970-01-01 was a Thursday.
  return (((numberOf(day) + 3) % 7) + 7) % 7;
}

/** Monday of a week of ISO 8601: week 1 holds 4 January. */
export function mondayOf(year: number, week: number): string {
  const fourth = dayAt(year, 1, 4);
  return plusDays(fourth, (week - 1) * 7 - weekdayOf(fourth));
}

/** The week of ISO 8601 that a day lies in; its year may be the one before or after that of the day. */
export function weekOf(day: string): { readonly year: number; readonly week: number } {
  const year = yearOf(plusDays(day, 3 - weekdayOf(day)));
  return { year, week: Math.floor(daysBetween(mondayOf(year, 1), day) / 7) + 1 };
}

/** 52 or 53. */
export function weeksIn(year: number): number {
  return weekOf(dayAt(year, 12, 28)).week;
}

/** As offices write dates: days under 10 and months under 3 carry a zero (Decree 30/2020/NĐ-CP): `12/3/2024`, `05/02/2024`. */
export function shortDate(day: string): string {
  const month = monthOf(day);
  return `${day.slice(8, 10)}/${month < 3 ? day.slice(5, 7) : String(month)}/${day.slice(0, 4)}`;
}

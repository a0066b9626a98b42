/** A day of the calendar, `yyyy-mm-dd`; never an instant. */
export type CivilDate = string & { readonly __civil: unique symbol };

/** Every civil date of the product is of this zone (UTC+7, no summer time). */
export const zone = 'Asia/Ho_Chi_Minh';

const form = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The civil day of an instant in Asia/Ho_Chi_Minh. */
export function civilDateOf(instant: Date): CivilDate {
  return form.format(instant) as CivilDate;
}

/** Reads `yyyy-mm-dd`; null when it is no day of the calendar (2026-02-30). */
export function parseCivilDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as CivilDate) : null;
}

/** A day as somebody enters it: a year that was typed with two digits (0026) is a slip, not an age. Null when it is none. */
export function enteredDate(text: string): CivilDate | null {
  const date = parseCivilDate(text);
  return date && date >= '1900' && date < '2200' ? date : null;
}

/** First day of the month of a civil date. */
export function monthStart(date: CivilDate): CivilDate {
  return `${date.slice(0, 7)}-01` as CivilDate;
}

/** First day of the month after that of a civil date. */
export function nextMonthStart(date: CivilDate): CivilDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return (month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${String(month + 1).padStart(2, '0')}-01`) as CivilDate;
}

/** A date as people here write it: 20/11/2026. */
export function shownDate(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}

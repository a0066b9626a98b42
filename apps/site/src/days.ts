import type { Request } from 'express';
import { enteredDate } from '#platform/time';

/** Text of a parameter of an address; one that is given twice counts as not given. */
export function textOf(query: Request['query'], name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value : '';
}

/** A civil day of a parameter, yyyy-mm-dd, as the public schema takes it; the empty text for anything else, a year of two digits among it. */
export function dayOf(query: Request['query'], name: string): string {
  return enteredDate(textOf(query, name)) ?? '';
}

/** First and last day of a month. @param month e.g. 2026-11 */
export function daysOfMonth(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, parseCivilDate, type CivilDate } from '#platform/time';
import type { Posted } from './seed-desk.js';

/** Also those that take minutes: `npm run harden -- seeds`. */
export const everySeed = process.env['LIENCONG_SEEDS'] === 'all';

/** A report as the fixtures hold it. */
export interface Report {
  readonly figures: readonly { readonly id: string; readonly value: number }[];
  readonly targets: readonly { readonly id: string; readonly value: number }[];
  readonly breakdowns?: readonly { readonly id: string; readonly parts: readonly string[]; readonly residual?: number }[];
}

/** A report that is no part of the project, in the folder LIENCONG_SHARED, beside the project when that is not set; null without it. */
export function reportOf(name: string): Report | null {
  const shared = process.env['LIENCONG_SHARED'] ?? path.resolve(import.meta.dirname, '../../../shared');
  const file = path.join(shared, 'domain/fixtures', name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
}

export function figure(report: Report, id: string): number {
  const found = [...report.figures, ...report.targets].find((each) => each.id === id);
  if (!found) throw new Error(`the report has no figure ${id}`);
  return found.value;
}

/** So many items of one sort. */
export interface Group extends Omit<Posted, 'on'> {
  readonly count: number;
}

/** Items of all groups mixed evenly, spread over the days from first to last; the same ones each time. */
export function spread(groups: readonly Group[], first: string, last: string): Posted[] {
  const days = daysBetween(first, last);
  const mixed = groups
    .flatMap(({ count, ...sort }) => Array.from({ length: count }, (_, index) => ({ sort, place: (index + 0.5) / count })))
    .sort((a, b) => a.place - b.place);
  return mixed.map(({ sort }, index) => ({ ...sort, on: days[Math.floor((index * days.length) / mixed.length)] ?? days[0]! }));
}

function daysBetween(first: string, last: string): CivilDate[] {
  const begin = parseCivilDate(first);
  if (!begin) throw new Error(`no date: ${first}`);
  const days = [begin];
  for (let day = begin; day < last;) days.push((day = addDays(day, 1)));
  return days;
}

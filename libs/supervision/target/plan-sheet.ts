import type { Sheet } from '#platform/sheet';
import { numberText, parseCount } from '#web/figures';
import { tableFault, type TableFault } from '../sheet/faults.js';
import { portalColumns, type KnownPortals, type NamedPortal } from '../sheet/known-portals.js';
import { readTable, type TableColumn, type TableRow } from '../sheet/table.js';
import { isSame, type StoredTarget } from './set-target.js';
import { longestReason, mostPlanned, planYears, sumOfMonths, type WantedTarget } from './target.js';

const monthKeys = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const;
type TargetKey = 'host' | 'name' | 'year' | 'amount' | 'because' | (typeof monthKeys)[number];

/** Columns of a sheet of plans, in the order of the template. */
const targetColumns: readonly TableColumn<TargetKey>[] = [
  ...portalColumns,
  { key: 'year', title: 'Năm', synonyms: ['năm kế hoạch'] },
  { key: 'amount', title: 'Chỉ tiêu', synonyms: ['chỉ tiêu năm', 'chỉ tiêu tin bài', 'số tin, bài', 'kế hoạch'] },
  ...monthKeys.map((key, index) => ({ key, title: `Tháng ${String(index + 1)}`, synonyms: [`T${String(index + 1)}`, `Thg ${String(index + 1)}`] })),
  { key: 'because', title: 'Căn cứ', synonyms: ['quyết định', 'kế hoạch số', 'văn bản'] },
];

const titles = new Map(targetColumns.map(({ key, title }) => [key, title]));
const fault = (code: Parameters<typeof tableFault>[0], key: TargetKey, details = {}): TableFault => tableFault(code, titles.get(key) ?? null, details);

/** What a row of the sheet would do. `empty`: it says nothing of a plan, so nothing is changed. */
export interface PlannedTarget {
  readonly number: number;
  readonly action: 'set' | 'unchanged' | 'empty' | 'error';
  readonly portal: NamedPortal | null;
  readonly wanted: WantedTarget | null;
  /** What holds now. */
  readonly held: StoredTarget | null;
  readonly faults: readonly TableFault[];
}

/** Reads a sheet of plans against the portals of a scope and what holds there. @throws SHEET_COLUMNS_MISSING */
export function planTargets(sheet: Sheet, portals: KnownPortals, held: ReadonlyMap<string, readonly StoredTarget[]>): PlannedTarget[] {
  const rows = readTable(sheet, targetColumns, [['host', 'name'], ['year'], ['amount', ...monthKeys]]);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const planned = planRow(row, portals, held);
    if (!planned.portal || !planned.wanted) return planned;
    const key = `${planned.portal.id} ${String(planned.wanted.year)}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.number);
    return before === undefined ? planned : { ...planned, action: 'error', faults: [...planned.faults, tableFault('ROW_TWICE', null, { row: before })] };
  });
}

function planRow(row: TableRow<TargetKey>, portals: KnownPortals, held: ReadonlyMap<string, readonly StoredTarget[]>): PlannedTarget {
  const nothing = { number: row.number, portal: null, wanted: null, held: null, faults: row.faults };
  if (['amount' as const, ...monthKeys].every((key) => row.text(key) === '')) return { ...nothing, action: row.faults.length > 0 ? 'error' : 'empty' };
  const faults: TableFault[] = [...row.faults];
  const found = portals.find(row.text('host'), row.text('name'));
  const portal = 'id' in found ? found : null;
  if ('code' in found) faults.push(found);
  const wanted = wantedOf(row, faults);
  if (faults.length > 0 || !portal) return { ...nothing, portal, action: 'error', faults };
  const now = held.get(portal.id)?.find(({ year }) => year === wanted.year);
  return { ...nothing, portal, wanted, held: now ?? null, action: isSame(wanted, now) ? 'unchanged' : 'set' };
}

/** The plan that a row asks for; what is wrong with it goes to `faults`. */
function wantedOf(row: TableRow<TargetKey>, faults: TableFault[]): WantedTarget {
  const year = /^\d{4}$/.test(row.text('year')) ? Number(row.text('year')) : 0;
  if (year < planYears.first || year > planYears.last) faults.push(fault('ROW_YEAR_FORM', 'year', planYears));
  const count = (key: TargetKey): number => {
    const read = row.text(key) === '' ? 0 : parseCount(row.text(key));
    if (read === null) faults.push(fault('ROW_COUNT_FORM', key));
    else if (read > mostPlanned) faults.push(fault('ROW_COUNT_LARGE', key, { most: numberText(mostPlanned) }));
    return read ?? 0;
  };
  const months = monthKeys.some((key) => row.text(key) !== '') ? monthKeys.map(count) : null;
  // Without a number of the year the months make it.
  const amount = row.text('amount') === '' ? sumOfMonths(months ?? []) : count('amount');
  const sum = sumOfMonths(months ?? []);
  if (months && faults.length === 0 && sum !== amount) faults.push(fault('ROW_MONTHS_SUM', 'amount', { sum: numberText(sum), amount: numberText(amount) }));
  const because = row.text('because').replace(/\s+/g, ' ');
  if (because.length > longestReason) faults.push(fault('ROW_TEXT_LONG', 'because', { most: longestReason }));
  return { year, amount, months, because };
}

/** The sheet with what holds in a year, to be filled in and given back. */
export function targetRows(portals: KnownPortals, held: ReadonlyMap<string, readonly StoredTarget[]>, year: number): string[][] {
  const rows = portals.all.map(({ id, host, name }) => {
    const now = held.get(id)?.find((each) => each.year === year && each.amount > 0);
    const months = now?.months?.map(String) ?? Array<string>(12).fill('');
    return [host, name, String(year), now ? String(now.amount) : '', ...months, now?.because ?? ''];
  });
  return [targetColumns.map(({ title }) => title), ...rows];
}

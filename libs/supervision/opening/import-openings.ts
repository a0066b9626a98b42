import type { DataSource } from 'typeorm';
import { inSubtree, type OpenScope } from '#platform/db';
import { readSheet, type Sheet } from '#platform/sheet';
import { civilDateOf, parseCivilDate, type CivilDate, type Clock } from '#platform/time';
import { plainWords } from '#province';
import { parseQuantity } from '#web/figures';
import { tableFault, type TableFault } from '../sheet/faults.js';
import { KnownPortals, portalColumns, type NamedPortal } from '../sheet/known-portals.js';
import { readTable, type TableColumn, type TableRow } from '../sheet/table.js';
import { writeRows } from '../sheet/write-rows.js';
import { isSameOpening, longestEvidence, openingMeasures, openingsBelow, setOpening, type Opening, type OpeningMeasure } from './opening.js';

type OpeningKey = 'host' | 'name' | 'measure' | 'day' | 'amount' | 'evidence';

const columns: readonly TableColumn<OpeningKey>[] = [
  ...portalColumns,
  { key: 'measure', title: 'Chỉ số' },
  { key: 'day', title: 'Ngày', synonyms: ['tính đến trước ngày', 'từ ngày'] },
  { key: 'amount', title: 'Lũy kế', synonyms: ['số lũy kế', 'tổng lượt truy cập', 'số đầu kỳ', 'số dư đầu kỳ'] },
  { key: 'evidence', title: 'Căn cứ', synonyms: ['nguồn', 'báo cáo'] },
];

/** What a row of the sheet would do. */
export interface PlannedOpening {
  readonly number: number;
  readonly action: 'set' | 'unchanged' | 'error';
  readonly portal: NamedPortal | null;
  readonly wanted: Opening | null;
  readonly faults: readonly TableFault[];
}

/** Reads a sheet of opening balances and says what it would do; nothing is written. @throws what `readSheet` throws, SHEET_COLUMNS_MISSING */
export function planOpeningSheet(supervision: DataSource, clock: Clock, portalIds: readonly string[], bytes: Buffer): Promise<PlannedOpening[]> {
  const sheet = readSheet(bytes);
  return inSubtree(supervision, portalIds, async (scope) =>
    planOpenings(sheet, await KnownPortals.of(scope), await openingsBelow(scope), civilDateOf(clock.now())),
  );
}

/** Pure part of {@link planOpeningSheet}. */
function planOpenings(sheet: Sheet, portals: KnownPortals, held: ReadonlyMap<string, readonly Opening[]>, today: CivilDate): PlannedOpening[] {
  const seen = new Map<string, number>();
  return readTable(sheet, columns, [['host', 'name'], ['day'], ['amount'], ['evidence']]).map((row) => {
    const faults = [...row.faults];
    const found = portals.find(row.text('host'), row.text('name'));
    const portal = 'id' in found ? found : null;
    if ('code' in found) faults.push(found);
    const wanted = openingOf(row, today, faults);
    if (!portal || !wanted || faults.length > 0) return { number: row.number, action: 'error', portal, wanted: null, faults };
    const key = [portal.id, wanted.measure, wanted.onDay].join(' ');
    const before = seen.get(key);
    if (before !== undefined) return { number: row.number, action: 'error', portal, wanted, faults: [tableFault('ROW_TWICE', null, { row: before })] };
    seen.set(key, row.number);
    const now = held.get(portal.id)?.find(({ measure, onDay }) => measure === wanted.measure && onDay === wanted.onDay);
    return { number: row.number, action: isSameOpening(wanted, now) ? 'unchanged' : 'set', portal, wanted, faults };
  });
}

function openingOf(row: TableRow<OpeningKey>, today: CivilDate, faults: TableFault[]): Opening | null {
  const measure = measureOf(row.text('measure'));
  if (!measure) faults.push(tableFault('ROW_MEASURE_UNKNOWN', 'Chỉ số', { measures: Object.values(openingMeasures).join(', ') }));
  const onDay = dayOf(row.text('day'));
  if (!onDay) faults.push(tableFault('ROW_DAY_FORM', 'Ngày'));
  else if (onDay > today) faults.push(tableFault('ROW_DAY_FUTURE', 'Ngày'));
  const balance = parseQuantity(row.text('amount'));
  if (!balance) faults.push(tableFault('ROW_QUANTITY_FORM', 'Lũy kế'));
  const evidence = row.text('evidence').replace(/\s+/g, ' ');
  if (evidence === '') faults.push(tableFault('ROW_EVIDENCE_MISSING', 'Căn cứ'));
  if (evidence.length > longestEvidence) faults.push(tableFault('ROW_TEXT_LONG', 'Căn cứ', { most: longestEvidence }));
  return measure && onDay && balance ? { measure, onDay, balance, evidence } : null;
}

/** Without a word it is visits: the one total that portals bring with them. */
function measureOf(text: string): OpeningMeasure | null {
  if (text === '') return 'visits';
  const known = Object.entries(openingMeasures) as [OpeningMeasure, string][];
  return known.find(([id, name]) => id === text || plainWords(name) === plainWords(text))?.[0] ?? null;
}

/** `2024-01-01` as sheets give dates, or `1/1/2024` as people type them. */
function dayOf(text: string): CivilDate | null {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return parseCivilDate(typed ? [typed[3], typed[2]?.padStart(2, '0'), typed[1]?.padStart(2, '0')].join('-') : text);
}

/**
 * Writes the rows that are right, one transaction a portal.
 * @param enter opens a portal for writing, as somebody who may
 * @returns how many were written
 */
export function writeOpenings(
  clock: Clock,
  enter: <T>(portalId: string, fn: (scope: OpenScope) => Promise<T>) => Promise<T>,
  planned: readonly PlannedOpening[],
): Promise<number> {
  return writeRows(planned, enter, (scope, wanted) => setOpening(scope, clock.now(), wanted));
}

import { sheetNotes, type Sheet, type SheetRow } from '#platform/sheet';
import { plainWords } from '#province';
import { tableErrors, tableFault, type TableFault } from './faults.js';

/** A column that a sheet may have. */
export interface TableColumn<Key extends string> {
  readonly key: Key;
  readonly title: string;
  /** Other headings that mean the same, in any case, with or without accents. */
  readonly synonyms?: readonly string[];
}

export interface TableRow<Key extends string> {
  /** As the program that shows the file numbers it. */
  readonly number: number;
  /** Text of a cell; empty where there is none. */
  readonly text: (key: Key) => string;
  readonly faults: readonly TableFault[];
}

/**
 * Rows of a sheet below its headings, which stand in one of the first thirty rows, in any order, among columns that nobody asked for.
 * @param needed columns of which one of each group must be there
 * @throws SHEET_COLUMNS_MISSING
 */
export function readTable<Key extends string>(sheet: Sheet, columns: readonly TableColumn<Key>[], needed: readonly (readonly Key[])[]): TableRow<Key>[] {
  const heading = headingOf(sheet, columns);
  const places = heading?.places ?? new Map<number, TableColumn<Key>>();
  const found = new Set([...places.values()].map(({ key }) => key));
  const missing = needed.filter((group) => !group.some((key) => found.has(key)));
  if (!heading || missing.length > 0) throw tableErrors.SHEET_COLUMNS_MISSING({ columns: missing.map(([key]) => titleOf(columns, key)).join(', ') });
  const notes = Map.groupBy(sheet.notes, (note) => note.row);
  return sheet.rows.flatMap((row) => {
    const cells = new Map(row.cells.flatMap(({ column, text }): [Key, string][] => pair(places.get(column)?.key, text)));
    if (row.number <= heading.row || cells.size === 0) return [];
    const faults = (notes.get(row.number) ?? []).flatMap(({ code, column }) => {
      const known = column === null ? undefined : places.get(column);
      return sheetNotes[code].level === 'error' && (column === null || known) ? [tableFault(code, known?.title ?? null)] : [];
    });
    return [{ number: row.number, text: (key: Key) => cells.get(key) ?? '', faults }];
  });
}

const pair = <Key>(key: Key | undefined, text: string): [Key, string][] => (key === undefined || text === '' ? [] : [[key, text]]);

function titleOf<Key extends string>(columns: readonly TableColumn<Key>[], key: Key | undefined): string {
  return columns.find((column) => column.key === key)?.title ?? '';
}

interface Heading<Key extends string> {
  readonly row: number;
  readonly places: ReadonlyMap<number, TableColumn<Key>>;
}

/** The row that names most columns, the first among equals. */
function headingOf<Key extends string>(sheet: Sheet, columns: readonly TableColumn<Key>[]): Heading<Key> | null {
  const known = new Map(columns.flatMap((column) => [column.title, ...(column.synonyms ?? [])].map((words) => [plainWords(words), column])));
  let best: Heading<Key> | null = null;
  for (const row of sheet.rows.slice(0, 30)) {
    const places = placesIn(row, known);
    if (places.size > (best?.places.size ?? 0)) best = { row: row.number, places };
  }
  return best;
}

function placesIn<Key extends string>(row: SheetRow, known: ReadonlyMap<string, TableColumn<Key>>): Map<number, TableColumn<Key>> {
  const places = new Map<number, TableColumn<Key>>();
  const taken = new Set<Key>();
  for (const { column, text } of row.cells) {
    const found = known.get(plainWords(text.replace(/\([^)]*\)|\*/gu, ' ')));
    if (!found || taken.has(found.key)) continue;
    taken.add(found.key);
    places.set(column, found);
  }
  return places;
}

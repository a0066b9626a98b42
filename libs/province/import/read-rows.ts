import { sheetNotes, type Sheet, type SheetCell } from '#platform/sheet';
import type { ColumnKey } from './columns.js';
import type { RowFault } from './faults.js';
import type { Mapping } from './map-columns.js';

/** A row of the file by known columns, with what its reading remarked. */
export interface ImportRow {
  readonly number: number;
  readonly cells: ReadonlyMap<ColumnKey, SheetCell>;
  readonly faults: readonly RowFault[];
}

/** Rows below the headings that hold something in a known column; the row that only numbers the columns is passed over. */
export function readRows(sheet: Sheet, mapping: Mapping): ImportRow[] {
  const keys = new Map(mapping.columns.flatMap(({ column, key }): [number, ColumnKey][] => (key ? [[column, key]] : [])));
  const last = Math.max(...mapping.columns.map((each) => each.column), 0);
  const notes = Map.groupBy(sheet.notes, (note) => note.row);
  return sheet.rows.flatMap((row, index) => {
    if (row.number <= mapping.headingRow) return [];
    const cells = new Map(row.cells.flatMap((cell): [ColumnKey, SheetCell][] => byKey(keys, cell)));
    const faults = (notes.get(row.number) ?? []).flatMap(({ code, column }): RowFault[] => {
      if (column === null) return [{ code, key: null }];
      const key = keys.get(column);
      return key ? [{ code, key }] : [];
    });
    if (cells.size === 0 && !faults.some((fault) => sheetNotes[fault.code as keyof typeof sheetNotes].level === 'error')) return [];
    if (sheet.rows[index - 1]?.number === mapping.headingRow && isNumbering(row.cells)) return [];
    if (row.cells.some((cell) => cell.column > last && cell.text !== '')) faults.push({ code: 'SHEET_ROW_LONGER', key: null });
    return [{ number: row.number, cells, faults }];
  });
}

function byKey(keys: ReadonlyMap<number, ColumnKey>, cell: SheetCell): [ColumnKey, SheetCell][] {
  const key = keys.get(cell.column);
  return key && cell.text !== '' ? [[key, cell]] : [];
}

/** The row (1) (2) (3) under the headings of official tables. */
function isNumbering(cells: readonly SheetCell[]): boolean {
  const filled = cells.filter((cell) => cell.text !== '');
  return filled.length > 1 && filled.every((cell) => /^\(?\d{1,2}\)?$/u.test(cell.text) && Number(cell.text.replace(/\D/gu, '')) === cell.column + 1);
}

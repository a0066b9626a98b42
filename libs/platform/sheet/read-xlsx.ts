import type { RawCell, RawRow } from './clean.js';
import { sheetErrors } from './errors.js';
import { sheetLimits, type CellKind, type SheetNote, type SheetNoteCode } from './sheet.js';
import { readWorkbook, type Workbook } from './workbook.js';
import { walkXml } from './xml.js';
import { ZipParts } from './zip.js';

export interface RawSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
  readonly notes: readonly SheetNote[];
}

/**
 * Reads the first sheet that is shown. Nothing of the file is run: of a formula the stored result is taken.
 * @param besides names of sheets that hold hints and are passed over without a word
 * @throws SHEET_KIND_UNKNOWN, SHEET_BROKEN, SHEET_BOMB, SHEET_TOO_MANY_ROWS, SHEET_TOO_MANY_COLUMNS
 */
export function readXlsx(bytes: Buffer, besides: readonly string[]): RawSheet {
  const parts = ZipParts.open(bytes);
  const book = readWorkbook(parts);
  const wanted = book.sheets.filter((sheet) => !besides.includes(sheet.name.normalize('NFC')));
  const shown = wanted.filter((sheet) => !sheet.hidden);
  const chosen = shown[0];
  if (!chosen) throw sheetErrors.SHEET_EMPTY();
  const notes: SheetNote[] = [];
  if (shown.length > 1) notes.push({ code: 'SHEET_OTHER_SHEETS', row: null, column: null });
  if (shown.length < wanted.length) notes.push({ code: 'SHEET_HIDDEN_SHEET', row: null, column: null });
  return { name: chosen.name, rows: readRows(parts.text(chosen.path) ?? '', book), notes };
}

/** A file may state far more merged blocks than it has cells. */
const mostMergedRows = 100_000;

interface Open {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string | null;
}

function readRows(xml: string, book: Workbook): RawRow[] {
  const rows: { number: number; cells: RawCell[]; remarks: SheetNoteCode[] }[] = [];
  const merges: string[] = [];
  let cell: Open | null = null;
  let taking = false;
  for (const step of walkXml(xml)) {
    if (step.is === 'text') {
      if (cell && taking) cell.value = (cell.value ?? '') + step.text;
    } else if (step.is === 'open' && step.name === 'row') {
      const number = Number(step.attributes['r'] ?? (rows.at(-1)?.number ?? 0) + 1);
      if (!Number.isInteger(number) || rows.length > sheetLimits.rows) throw sheetErrors.SHEET_TOO_MANY_ROWS({ rows: sheetLimits.rows });
      rows.push({ number, cells: [], remarks: ['1', 'true'].includes(step.attributes['hidden'] ?? '') ? ['SHEET_HIDDEN_ROW'] : [] });
    } else if (step.name === 'c') {
      const row = rows.at(-1);
      if (step.is === 'open')
        cell = {
          column: columnOf(step.attributes['r'], row),
          type: step.attributes['t'] ?? 'n',
          style: Number(step.attributes['s'] ?? 0),
          formula: false,
          value: null,
        };
      if (cell && row && (step.is === 'close' || step.empty)) {
        if (cell.value !== null || cell.formula) keep(row.cells, cellOf(cell, book));
        cell = null;
      }
    } else if (step.name === 'f' && cell && step.is === 'open') cell.formula = true;
    else if (step.name === 'v' || step.name === 't') taking = step.is === 'open' && !step.empty;
    else if (step.name === 'mergeCell' && step.is === 'open' && merges.length < 10_000) merges.push(step.attributes['ref'] ?? '');
  }
  let left = mostMergedRows;
  for (const merge of merges) left -= markMerged(rows, merge, left);
  return rows.filter((row) => row.cells.length > 0);
}

function keep(cells: RawCell[], cell: RawCell): void {
  if (cell.text.trim() === '' && !cell.remarks) return;
  if (cell.column >= sheetLimits.columns) throw sheetErrors.SHEET_TOO_MANY_COLUMNS({ columns: sheetLimits.columns });
  cells.push(cell);
}

function columnOf(reference: string | undefined, row: { readonly cells: readonly RawCell[] } | undefined): number {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (!letters) return (row?.cells.at(-1)?.column ?? -1) + 1;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(open: Open, book: Workbook): RawCell {
  const { text, kind } = valueOf(open, book);
  const remarks: SheetNoteCode[] = [];
  if (kind === 'error') remarks.push('SHEET_CELL_ERROR');
  else if (open.formula) remarks.push(open.value === null ? 'SHEET_FORMULA_EMPTY' : 'SHEET_FORMULA');
  return { column: open.column, text, kind, ...(remarks.length > 0 ? { remarks } : {}) };
}

function valueOf({ type, style, value }: Open, book: Workbook): { readonly text: string; readonly kind: CellKind } {
  const text = value ?? '';
  if (type === 's') return { text: book.strings[Number(text)] ?? '', kind: 'text' };
  if (type === 'e') return { text, kind: 'error' };
  if (type === 'b') return { text: text === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
  if (type === 'd') return { text: text.slice(0, 10), kind: 'date' };
  if (type !== 'n') return { text, kind: 'text' };
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return { text, kind: 'text' };
  const look = book.looks[style];
  if (look?.isDate) return { text: dateOf(number, book.from1904), kind: 'date' };
  // A long number is written out: 1.23E+11 is a telephone number that a spreadsheet shortened.
  const plain = Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
  return { text: look && number >= 0 ? plain.padStart(look.digits, '0') : plain, kind: 'number' };
}

/** Day number of a spreadsheet as `yyyy-mm-dd`; the day 1900-02-29 that they count never was. */
function dateOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0) - (serial < 60 && !from1904 ? 0 : 1);
  const date = new Date(Date.UTC(1899, 11, 31) + days * 86_400_000);
  return Number.isNaN(date.getTime()) || days < 0 || days > 2_958_465 ? String(serial) : date.toISOString().slice(0, 10);
}

/** Cells of a merged block: none of them says what each row holds. @returns how many rows were looked at, at most `most` */
function markMerged(rows: { number: number; cells: RawCell[] }[], reference: string, most: number): number {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (!found || most <= 0) return 0;
  const [left, right] = [columnOf(found[1], undefined), Math.min(columnOf(found[3], undefined), sheetLimits.columns - 1)];
  const [top, bottom] = [Number(found[2]), Number(found[4])];
  let marks = 0;
  for (const row of rows) {
    if (marks >= most) break;
    marks += 1;
    if (row.number < top || row.number > bottom) continue;
    for (let column = left; column <= right; column += 1) {
      const at = row.cells.findIndex((cell) => cell.column === column);
      const cell = row.cells[at] ?? { column, text: '', kind: 'blank' as const };
      if (cell.remarks?.includes('SHEET_MERGED')) continue;
      const marked = { ...cell, remarks: [...(cell.remarks ?? []), 'SHEET_MERGED' as const] };
      if (at >= 0) row.cells[at] = marked;
      else row.cells.push(marked);
    }
  }
  return marks;
}

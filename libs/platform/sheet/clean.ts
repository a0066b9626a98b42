import { isReadable } from '#platform/http';
import { sheetLimits, type CellKind, type SheetCell, type SheetNote, type SheetNoteCode, type SheetRow } from './sheet.js';

/** A cell as its format gives it, before its text is in the one form. */
export interface RawCell {
  readonly column: number;
  readonly text: string;
  readonly kind: CellKind;
  readonly remarks?: readonly SheetNoteCode[];
}

export interface RawRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
  readonly remarks?: readonly SheetNoteCode[];
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

/** Brings the text of every cell into the one form and remarks on what was changed or cannot be read. */
export function cleanRows(raw: readonly RawRow[], convert: (text: string) => string): { rows: SheetRow[]; notes: SheetNote[] } {
  const notes: SheetNote[] = [];
  const rows = raw.map(({ number, cells, remarks = [] }): SheetRow => {
    for (const code of remarks) notes.push({ code, row: number, column: null });
    return { number, cells: cells.map((cell) => cleaned(cell, (code) => notes.push({ code, row: number, column: cell.column }))) };
  });
  return { rows, notes };

  function cleaned(cell: RawCell, note: (code: SheetNoteCode) => void): SheetCell {
    for (const code of cell.remarks ?? []) note(code);
    if (cell.text === '') return { column: cell.column, text: '', kind: 'blank' };
    const { text, codes } = cleanText(convert(cell.text));
    for (const code of codes) note(code);
    return { column: cell.column, text, kind: text === '' ? 'blank' : cell.kind };
  }
}

/** Text in the one form: NFC, plain spaces, nothing invisible. */
function cleanText(text: string): { readonly text: string; readonly codes: readonly SheetNoteCode[] } {
  if (text.length > sheetLimits.cellLength) return { text: `${text.slice(0, 100)}…`, codes: ['SHEET_CELL_LONG'] };
  if (control.test(text) || !isReadable(text))
    return { text: text.replace(new RegExp(control, 'gu'), '').toWellFormed().slice(0, 100), codes: ['SHEET_CONTROL'] };
  const codes: SheetNoteCode[] = [];
  if (text.includes('\ufffd')) codes.push('SHEET_CHAR_LOST');
  const seen = text.replace(invisible, '');
  if (seen !== text) codes.push('SHEET_INVISIBLE');
  const composed = seen.normalize('NFC');
  if (composed !== seen) codes.push('SHEET_NFD');
  return { text: composed.replace(/[^\S\n]+/gu, ' ').trim(), codes };
}

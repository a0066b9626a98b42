export { sendSheet, sheetOf } from './over-http.js';
export { readSheet } from './read-sheet.js';
export {
  columnLetter,
  sheetLimits,
  sheetNotes,
  type CellKind,
  type Sheet,
  type SheetCell,
  type SheetNote,
  type SheetNoteCode,
  type SheetRow,
} from './sheet.js';
export { writeCsv, writeXlsx, type SheetTable } from './write-sheet.js';

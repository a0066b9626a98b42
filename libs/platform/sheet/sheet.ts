/** What a cell held before it became text. */
export type CellKind = 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'error';

export interface SheetCell {
  /** From 0. */
  readonly column: number;
  /** NFC, without signs that nobody sees, trimmed; a date as `yyyy-mm-dd`. */
  readonly text: string;
  readonly kind: CellKind;
}

export interface SheetRow {
  /** As the program that shows the file numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetNote {
  readonly code: SheetNoteCode;
  /** Null when it is about the whole file. */
  readonly row: number | null;
  readonly column: number | null;
}

export interface Sheet {
  /** Null for text files. */
  readonly name: string | null;
  readonly encoding: string;
  readonly rows: readonly SheetRow[];
  readonly notes: readonly SheetNote[];
}

/** Bounds of what is read; a file beyond them is refused before it can do harm. */
export const sheetLimits = { bytes: 20 * 1024 * 1024, rows: 20_000, columns: 100, cellLength: 2_000, unpackedBytes: 160 * 1024 * 1024 } as const;

interface NoteText {
  readonly level: 'warning' | 'error';
  readonly vi: string;
  readonly en: string;
}

const warning = (vi: string, en: string): NoteText => ({ level: 'warning', vi, en });
const error = (vi: string, en: string): NoteText => ({ level: 'error', vi, en });

/** What may be remarked about a file or a cell. An error makes the row unusable; a warning says what was done. */
export const sheetNotes = {
  SHEET_TCVN3: warning(
    'Chữ theo bảng mã TCVN3 (ABC) đã được chuyển sang Unicode. Hãy xem lại tên.',
    'Text in TCVN3 (ABC) was converted to Unicode; check the names.',
  ),
  SHEET_VNI: warning('Chữ theo bảng mã VNI đã được chuyển sang Unicode. Hãy xem lại tên.', 'Text in VNI was converted to Unicode; check the names.'),
  SHEET_CP1258: warning(
    'Chữ theo bảng mã Windows-1258 đã được chuyển sang Unicode. Hãy xem lại tên.',
    'Text in Windows-1258 was converted to Unicode; check the names.',
  ),
  SHEET_TWICE: warning('Chữ bị mã hóa hai lần đã được sửa lại. Hãy xem lại tên.', 'Text that had been encoded twice was mended; check the names.'),
  SHEET_UTF16: warning('Tệp theo bảng mã UTF-16 đã được chuyển sang UTF-8.', 'The file was in UTF-16 and was converted.'),
  SHEET_NFD: warning('Dấu tiếng Việt viết rời (tổ hợp) đã được gộp lại.', 'Decomposed accents were composed (NFC).'),
  SHEET_INVISIBLE: warning('Đã bỏ ký tự không nhìn thấy trong ô.', 'Signs that nobody sees were taken out of the cell.'),
  SHEET_FORMULA: warning(
    'Ô là công thức; đã lấy kết quả lưu trong tệp. Hãy dán dưới dạng giá trị nếu chưa đúng.',
    'The cell is a formula; its stored result was taken.',
  ),
  SHEET_HIDDEN_ROW: warning('Dòng đang bị ẩn trong tệp vẫn được đọc.', 'The row is hidden in the file and was read all the same.'),
  SHEET_HIDDEN_SHEET: warning('Tệp có trang tính ẩn; trang tính đó không được đọc.', 'The file has a hidden sheet, which was not read.'),
  SHEET_OTHER_SHEETS: warning('Tệp có nhiều trang tính; chỉ trang đầu được đọc.', 'The file has several sheets; only the first was read.'),
  SHEET_FORMULA_EMPTY: error('Ô là công thức chưa có kết quả. Hãy thay bằng giá trị.', 'The cell is a formula without a stored result; put the value.'),
  SHEET_CELL_ERROR: error('Ô báo lỗi (như #REF!). Hãy sửa ô trong tệp.', 'The cell holds an error such as #REF!; mend it in the file.'),
  SHEET_MERGED: error(
    'Ô bị gộp với ô khác nên không rõ giá trị của dòng này. Hãy bỏ gộp ô và điền từng dòng.',
    'The cell is merged with others; unmerge and fill in each row.',
  ),
  SHEET_CONTROL: error('Ô có ký tự điều khiển không đọc được. Hãy gõ lại ô.', 'The cell holds control characters; type it anew.'),
  SHEET_CHAR_LOST: error('Ô có chữ đã mất khi chuyển mã (�). Hãy gõ lại ô.', 'The cell holds characters that were lost (�); type it anew.'),
  SHEET_CELL_LONG: error('Ô quá dài. Hãy rút ngắn dưới 2.000 chữ.', 'The cell is too long; at most 2,000 characters.'),
  SHEET_ROW_LONGER: error(
    'Dòng có nhiều ô hơn dòng tiêu đề, có thể do dấu phân cách nằm trong ô. Hãy đặt ô đó trong dấu nháy kép.',
    'The row has more cells than the heading; quote cells that hold the delimiter.',
  ),
} satisfies Record<string, NoteText>;

export type SheetNoteCode = keyof typeof sheetNotes;

/** Column number from 0 as the letters of a spreadsheet: A, B ... Z, AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + (column % 26));
}

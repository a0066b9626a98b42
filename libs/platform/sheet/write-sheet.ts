import type { Worksheet } from 'exceljs';

/** A table to be written: the first row is the heading. */
export interface SheetTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A spreadsheet program takes text that begins so for a formula; an apostrophe before it keeps it text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

/** A table as CSV for spreadsheet programs: UTF-8 with its mark, lines that end in CRLF, nothing that runs. */
export function writeCsv(rows: readonly (readonly string[])[]): Buffer {
  const line = (cells: readonly string[]): string => cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',');
  return Buffer.from(`\ufeff${rows.map((row) => `${line(row)}\r\n`).join('')}`, 'utf8');
}

/** Tables as the sheets of an XLSX file; every cell is text, so codes keep their zeros and nothing runs. */
export async function writeXlsx(tables: readonly SheetTable[]): Promise<Buffer> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  for (const { name, rows } of tables) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    for (const row of rows) sheet.addRow(row.map((cell) => (cell === '' ? null : cell)));
    dress(sheet, rows);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function dress(sheet: Worksheet, rows: SheetTable['rows']): void {
  sheet.getRow(1).font = { bold: true };
  const columns = Math.max(...rows.map((row) => row.length), 1);
  for (let index = 0; index < columns; index += 1) {
    const column = sheet.getColumn(index + 1);
    column.width = Math.min(48, Math.max(12, ...rows.slice(0, 50).map((row) => (row[index]?.length ?? 0) + 2)));
    column.numFmt = '@';
  }
}

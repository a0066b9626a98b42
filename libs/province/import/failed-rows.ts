import { writeCsv, writeXlsx } from '#platform/sheet';
import { hintSheet, knownColumns, type ColumnKey } from './columns.js';
import { faultLevel, faultText, type RowFault } from './faults.js';

export interface FailedRow {
  readonly number: number;
  readonly cells: Readonly<Partial<Record<ColumnKey, string>>>;
  readonly faults: readonly RowFault[];
}

const titles = new Map(knownColumns.map(({ key, title }) => [key, title]));

/** Heading under which a column stands in the template. */
export function titleOf(key: ColumnKey): string {
  return titles.get(key) ?? key;
}

/** Rows that were refused as a table that can be mended and imported again: the columns in use, then the row's number and every reason. */
function failedTable(rows: readonly FailedRow[]): string[][] {
  const used = knownColumns.filter(({ key }) => rows.some((row) => row.cells[key] !== undefined));
  const heading = [...used.map(({ title }) => title), 'Dòng trong tệp', 'Lý do'];
  return [heading, ...rows.map(({ number, cells, faults }) => [...used.map(({ key }) => cells[key] ?? ''), String(number), reasons(faults)])];
}

function reasons(faults: readonly RowFault[]): string {
  return faults
    .filter((fault) => faultLevel(fault) === 'error')
    .map((fault) => `${fault.key === null ? '' : `${titleOf(fault.key)}: `}${faultText(fault)}`)
    .join('\n');
}

/** The refused rows as a file. */
export async function failedFile(rows: readonly FailedRow[], format: 'csv' | 'xlsx'): Promise<Buffer> {
  const table = failedTable(rows);
  return format === 'csv' ? writeCsv(table) : writeXlsx([{ name: 'Dòng lỗi', rows: table }]);
}

/** An empty file with every column, its hints and an example on a sheet beside it. */
export async function templateFile(): Promise<Buffer> {
  const hints = knownColumns.map(({ title, hint, example }) => [title, hint, example]);
  return writeXlsx([
    { name: 'Danh sách trang', rows: [knownColumns.map(({ title }) => title)] },
    { name: hintSheet, rows: [['Cột', 'Cách điền', 'Ví dụ'], ...hints] },
  ]);
}

import { readSheet, writeCsv } from '#platform/sheet';
import { knownColumns, type ColumnKey } from './columns.js';
import { guessHeading, mapColumns } from './map-columns.js';
import { readRows } from './read-rows.js';

const sheetOf = (...rows: string[][]) => readSheet(writeCsv(rows));
const keysOf = (...rows: string[][]) => mapColumns(sheetOf(...rows)).columns.map((each) => each.key);

describe('a heading', () => {
  it.each(knownColumns.map((column): [string, ColumnKey] => [column.title, column.key]))('of the template is known for certain: %s', (title, key) => {
    expect(guessHeading(title)).toEqual({ key, confidence: 1 });
  });

  it.each([
    ['MA DON VI', 'unitCode'],
    ['mã  ĐVHC', 'unitCode'],
    ['Tên phường/xã', 'unitName'],
    ['E-mail', 'email'],
    ['Trưởng ban (họ tên)', 'headName'],
    ['Email trưởng ban *', 'headEmail'],
    ['SĐT', 'phone'],
    ['Website', 'host'],
    ['parent_code', 'parentCode'],
    ['full_name', 'unitName'],
  ])('is known in other words, with or without accents: %s', (heading, key) => {
    expect(guessHeading(heading).key).toBe(key);
  });

  it.each(['STT', 'Ghi chú', 'Dân số', '', '123'])('that means nothing here is left alone: %j', (heading) => {
    expect(guessHeading(heading).key).toBeNull();
  });
});

describe('columns of a file', () => {
  it('are found below a title, and the row that numbers them is no row', () => {
    const sheet = sheetOf(['DANH SÁCH ĐƠN VỊ', '', ''], ['', '', ''], ['STT', 'Mã đơn vị', 'Tên đơn vị'], ['1', '2', '3'], ['1', '26041', 'Phường Trấn Biên']);
    const mapping = mapColumns(sheet);
    expect(mapping).toMatchObject({ headingRow: 3, isSure: true });
    expect(readRows(sheet, mapping).map((row) => [row.number, row.cells.get('unitCode')?.text])).toEqual([[5, '26041']]);
  });

  it('ask a person when no unit is named or a heading is only alike', () => {
    expect(mapColumns(sheetOf(['Cột A', 'Cột B'], ['1', '2'])).isSure).toBe(false);
    expect(mapColumns(sheetOf(['Mã đơn vị', 'Tên đầy đủ đơn vị'], ['1', '2'])).isSure).toBe(false);
  });

  it('are each taken once: the surer, then the first', () => {
    expect(keysOf(['Mã', 'Mã đơn vị', 'Tên đơn vị', 'Tên đơn vị'])).toEqual([null, 'unitCode', 'unitName', null]);
  });

  it('are as a person decided', () => {
    const sheet = sheetOf(['Cột A', 'Cột B', 'Cột C'], ['26041', 'x', 'y']);
    const mapping = mapColumns(
      sheet,
      new Map<number, ColumnKey | null>([
        [0, 'unitCode'],
        [1, null],
      ]),
    );
    expect([mapping.isSure, mapping.columns.map((each) => each.key)]).toEqual([true, ['unitCode', null, null]]);
  });

  it('hold the cells of each row; a row that is longer than the headings is named', () => {
    const sheet = sheetOf(['Mã đơn vị', 'Tên đơn vị'], ['1', 'a', 'thừa'], ['', ''], ['2', 'b']);
    expect(readRows(sheet, mapColumns(sheet)).map((row) => [row.number, ...row.faults.map((fault) => fault.code)])).toEqual([[2, 'SHEET_ROW_LONGER'], [4]]);
  });
});

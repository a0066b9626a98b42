import { deflateRawSync } from 'node:zlib';
import ExcelJS, { type Worksheet } from 'exceljs';
import { readSheet, writeXlsx, type Sheet } from '#platform/sheet';
import { codeOf } from '../../../tests/support/thrown.js';

async function book(fill: (sheet: Worksheet, book: ExcelJS.Workbook) => void): Promise<Sheet> {
  return readSheet(await bytes(fill), ['Hướng dẫn']);
}
async function bytes(fill: (sheet: Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const made = new ExcelJS.Workbook();
  fill(made.addWorksheet('Trang'), made);
  return Buffer.from(await made.xlsx.writeBuffer());
}
const texts = (sheet: Sheet): string[][] => sheet.rows.map((row) => row.cells.map((cell) => cell.text));
const codes = (sheet: Sheet): string[] => sheet.notes.map((note) => `${note.code} ${note.row ?? '-'}:${note.column ?? '-'}`);

/** A packed file of stored or deflated parts, sizes stated at will. */
function packed(parts: Record<string, string>, stated?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = deflateRawSync(Buffer.from(text));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(stated ?? text.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
const workbook = '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>';
const rels = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>';
const raw = (sheet: string, stated?: number): Buffer =>
  packed({ 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': rels, 'xl/worksheets/sheet1.xml': sheet }, stated);

describe('an XLSX file', () => {
  it('gives text, numbers, dates and truth as they are shown', async () => {
    const sheet = await book((page) => {
      page.addRow(['Phường Trấn Biên', 26041, new Date('2026-07-01T00:00:00Z'), true, 251000123456, 1.5]);
      page.addRow([{ richText: [{ text: 'Xã ' }, { text: 'Tân Lợi', font: { bold: true } }] }, 4, { text: 'a@b.vn', hyperlink: 'mailto:a@b.vn' }]);
      page.getCell('B2').numFmt = '00000';
      page.getCell('C1').numFmt = 'dd/mm/yyyy';
    });
    expect(texts(sheet)).toEqual([
      ['Phường Trấn Biên', '26041', '2026-07-01', 'TRUE', '251000123456', '1.5'],
      ['Xã Tân Lợi', '00004', 'a@b.vn'],
    ]);
    expect(sheet.rows[0]!.cells.map((cell) => cell.kind)).toEqual(['text', 'number', 'date', 'boolean', 'number', 'number']);
    expect(codes(sheet)).toEqual([]);
  });

  it('takes the stored result of a formula with a remark, and names one without', async () => {
    const sheet = await book((page) => {
      page.addRow([{ formula: 'A9&"x"', result: 'kết quả' }, { formula: 'B9' }, { error: '#REF!' }, { formula: '1/0', result: { error: '#DIV/0!' } }]);
    });
    expect(texts(sheet)).toEqual([['kết quả', '', '#REF!', '#DIV/0!']]);
    expect(codes(sheet)).toEqual(['SHEET_FORMULA 1:0', 'SHEET_FORMULA_EMPTY 1:1', 'SHEET_CELL_ERROR 1:2', 'SHEET_CELL_ERROR 1:3']);
  });

  it('names every row of a merged block', async () => {
    const sheet = await book((page) => {
      page.addRows([
        ['a', 'b'],
        ['1', 'x'],
        ['2', ''],
      ]);
      page.mergeCells('B2:B3');
    });
    expect(codes(sheet)).toEqual(['SHEET_MERGED 2:1', 'SHEET_MERGED 3:1']);
  });

  it('reads the first sheet that is shown and says what it left out', async () => {
    const sheet = await book((page, made) => {
      page.state = 'hidden';
      page.addRow(['ẩn']);
      made.addWorksheet('Hướng dẫn').addRow(['gợi ý']);
      made.addWorksheet('Hai').addRows([['hai'], ['dòng ẩn']]);
      made.getWorksheet('Hai')!.getRow(2).hidden = true;
      made.addWorksheet('Ba').addRow(['ba']);
    });
    expect([sheet.name, texts(sheet)]).toEqual(['Hai', [['hai'], ['dòng ẩn']]]);
    expect(codes(sheet)).toEqual(['SHEET_OTHER_SHEETS -:-', 'SHEET_HIDDEN_SHEET -:-', 'SHEET_HIDDEN_ROW 2:-']);
  });

  it('has text of old fonts converted', async () => {
    const sheet = await book((page) => page.addRow(['X· Hßa B×nh', 'Phường Trấn Biên']));
    expect([texts(sheet), codes(sheet)]).toEqual([[['Xã Hòa Bình', 'Phường Trấn Biên']], ['SHEET_TCVN3 -:-']]);
  });

  it('with a password, of another program or cut off is refused', async () => {
    const whole = await bytes((page) => page.addRow(['a']));
    expect(codeOf(() => readSheet(whole.subarray(0, whole.length - 30)))[0]).toBe('SHEET_BROKEN');
    expect(codeOf(() => readSheet(packed({ 'word/document.xml': '<document/>' })))[0]).toBe('SHEET_KIND_UNKNOWN');
    expect(codeOf(() => readSheet(raw('<sheetData><row r="1"><c r="A1"><v>1')))[0]).toBe('SHEET_EMPTY');
  });

  it('that grows beyond bounds is refused, whatever sizes it states', () => {
    expect(codeOf(() => readSheet(raw(' '.repeat(170_000_000), 10)))[0]).toBe('SHEET_BOMB');
  });

  it('with document types or endless merges does no harm', () => {
    expect(codeOf(() => readSheet(raw('<!DOCTYPE a [<!ENTITY b "x">]><sheetData/>')))[0]).toBe('SHEET_BROKEN');
    const merged = readSheet(
      raw(`<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5_000)}</mergeCells>`),
    );
    expect(merged.rows).toHaveLength(1);
    expect(codeOf(() => readSheet(raw(`<sheetData>${'<row><c t="str"><v>x</v></c></row>'.repeat(20_002)}</sheetData>`)))[0]).toBe('SHEET_TOO_MANY_ROWS');
    expect(codeOf(() => readSheet(raw('<sheetData><row r="1"><c r="XFD1" t="str"><v>x</v></c></row></sheetData>')))[0]).toBe('SHEET_TOO_MANY_COLUMNS');
  });

  it('reads what it writes, and nothing in it runs', async () => {
    const rows = [
      ['Mã', 'Tên'],
      ['01234', '=1+1'],
      ['', 'Phường Trấn Biên'],
    ];
    const sheet = readSheet(await writeXlsx([{ name: 'Trang', rows }]));
    expect(sheet.rows.map((row) => row.cells.map((cell) => [cell.column, cell.text]))).toEqual([
      [
        [0, 'Mã'],
        [1, 'Tên'],
      ],
      [
        [0, '01234'],
        [1, '=1+1'],
      ],
      [[1, 'Phường Trấn Biên']],
    ]);
    expect(codes(sheet)).toEqual([]);
  });
});

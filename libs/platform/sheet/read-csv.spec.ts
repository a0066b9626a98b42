import { readSheet, sheetLimits, type Sheet } from '#platform/sheet';
import { codeOf } from '../../../tests/support/thrown.js';

const read = (content: string | Buffer): Sheet => readSheet(Buffer.isBuffer(content) ? content : Buffer.from(content, 'utf8'));
const texts = (sheet: Sheet): string[][] => sheet.rows.map((row) => row.cells.map((cell) => cell.text));
const codes = (sheet: Sheet): string[] => sheet.notes.map((note) => `${note.code} ${note.row ?? '-'}:${note.column ?? '-'}`);
const wide = (text: string, order: 'le' | 'be', mark: boolean): Buffer => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const table = 'Mã đơn vị,Tên đơn vị\r\n26041,Phường Trấn Biên\r\n';
const asRead = [
  ['Mã đơn vị', 'Tên đơn vị'],
  ['26041', 'Phường Trấn Biên'],
];

describe('a table of text', () => {
  it.each([
    ['utf-8', Buffer.from(table)],
    ['utf-8-bom', Buffer.from(`\ufeff${table}`)],
    ['utf-16le', wide(table, 'le', true)],
    ['utf-16le', wide(table, 'le', false)],
    ['utf-16be', wide(table, 'be', true)],
    ['utf-16be', wide(table, 'be', false)],
  ])('is read in %s', (encoding, bytes) => {
    const sheet = read(bytes);
    expect([sheet.encoding, texts(sheet)]).toEqual([encoding, asRead]);
    expect(codes(sheet)).toEqual(encoding.startsWith('utf-16') ? ['SHEET_UTF16 -:-'] : []);
  });

  it.each([[','], [';'], ['\t'], ['|']])('may have the delimiter %j', (delimiter) => {
    expect(texts(read(table.replaceAll(',', delimiter)))).toEqual(asRead);
  });

  it('may have other delimiters inside its cells', () => {
    expect(texts(read('a;b;c\n1,5;"x;y";"z, ""t"""\n2,5;2;3\n'))[1]).toEqual(['1,5', 'x;y', 'z, "t"']);
  });

  it('may name its delimiter, and rows keep the numbers that a spreadsheet shows', () => {
    const sheet = read('sep=;\r\na;b\r\n\r\n"1\n2";3\r\n');
    expect(sheet.rows.map((row) => row.number)).toEqual([2, 3, 4]);
    expect(texts(sheet)[2]).toEqual(['1\n2', '3']);
  });

  it('of one byte a letter is converted, with a remark', () => {
    const sheet = read(Buffer.from('Ma,Ten\n1,Ph\u00ad\u00eang Tr\u00cen Bi\u00aan\n'.replace('\u00ce', '\u00c7'), 'latin1'));
    expect(texts(sheet)[1]).toEqual(['1', 'Phường Trần Biên']);
    expect(codes(sheet)).toEqual(['SHEET_TCVN3 -:-']);
  });

  it('has its text in one form: composed, without what nobody sees', () => {
    const sheet = read(`a,b,c,d\n${'Phường'.normalize('NFD')},x\u200by\ufeff,  a\u00a0 b ,\u00adz\n`);
    expect(texts(sheet)[1]).toEqual(['Phường', 'xy', 'a b', 'z']);
    expect(codes(sheet)).toEqual(['SHEET_NFD 2:0', 'SHEET_INVISIBLE 2:1', 'SHEET_INVISIBLE 2:3']);
  });

  it('names cells that cannot be read', () => {
    const sheet = read(`a,b,c,d\nx\u0007y,${'z'.repeat(sheetLimits.cellLength + 1)},\ufffd,a${'\u0301'.repeat(40)}\n`);
    expect(codes(sheet)).toEqual(['SHEET_CONTROL 2:0', 'SHEET_CELL_LONG 2:1', 'SHEET_CHAR_LOST 2:2', 'SHEET_CONTROL 2:3']);
  });

  it('names the line of a quote that stays open', () => {
    expect(codeOf(() => read('a,b\n1,"x"\n2,"y\n3,z\n'))).toEqual(['SHEET_QUOTE_UNCLOSED', { line: 3 }]);
    expect(codeOf(() => read('a,b\n1,x"y"z\n2,"y"z\n'))).toMatchObject([expect.stringMatching(/^SHEET_QUOTE_/), {}]);
  });

  it.each([
    ['SHEET_EMPTY', ''],
    ['SHEET_EMPTY', ' \n,,\n'],
    ['SHEET_KIND_UNKNOWN', '%PDF-1.7'],
    ['SHEET_KIND_UNKNOWN', '<html><table>'],
    ['SHEET_OLD_XLS', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
    ['SHEET_PASSWORD', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['SHEET_TOO_LARGE', Buffer.alloc(sheetLimits.bytes + 1, 'a')],
    ['SHEET_TOO_MANY_ROWS', 'a\n'.repeat(sheetLimits.rows + 1)],
    ['SHEET_TOO_MANY_COLUMNS', 'a,'.repeat(sheetLimits.columns + 1)],
  ])('is refused with %s and what to do', (code, content) => {
    expect(codeOf(() => read(content))[0]).toBe(code);
  });
});

import { readSheet, writeCsv } from '#platform/sheet';

describe('a table written as CSV', () => {
  it('begins with the mark of UTF-8 and reads back word for word', () => {
    const rows = [
      ['Mã', 'Tên "gọi"'],
      ['01', 'dòng\nhai, ba'],
    ];
    const bytes = writeCsv(rows);
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(readSheet(bytes).rows.map((row) => row.cells.map((cell) => cell.text))).toEqual(rows);
  });

  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '\tx', '=cmd|" /C calc"!A0'])('holds nothing that a spreadsheet would run: %j', (text) => {
    expect(writeCsv([[text]]).toString('utf8')).toBe(`\ufeff"'${text.replaceAll('"', '""')}"\r\n`);
  });
});

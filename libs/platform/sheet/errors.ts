import { defineErrors } from '#platform/errors';

/** Why a file cannot be read at all. */
export const sheetErrors = defineErrors({
  SHEET_EMPTY: { kind: 'invalid', vi: 'Tệp không có dòng nào. Hãy chọn tệp khác.', en: 'The file holds no row. Choose another.' },
  SHEET_TOO_LARGE: {
    kind: 'invalid',
    vi: 'Tệp lớn hơn {megabytes} MB. Hãy chia thành nhiều tệp.',
    en: 'The file is larger than {megabytes} MB. Split it.',
  },
  SHEET_TOO_MANY_ROWS: { kind: 'invalid', vi: 'Tệp có hơn {rows} dòng. Hãy chia thành nhiều tệp.', en: 'The file has more than {rows} rows. Split it.' },
  SHEET_TOO_MANY_COLUMNS: {
    kind: 'invalid',
    vi: 'Tệp có hơn {columns} cột. Hãy xóa những cột không dùng.',
    en: 'The file has more than {columns} columns. Remove those that are not used.',
  },
  SHEET_OLD_XLS: {
    kind: 'invalid',
    vi: 'Tệp .xls kiểu cũ không đọc được. Hãy mở bằng Excel và lưu thành .xlsx.',
    en: 'Old .xls files are not read. Open it in Excel and save it as .xlsx.',
  },
  SHEET_PASSWORD: {
    kind: 'invalid',
    vi: 'Tệp có mật khẩu. Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại.',
    en: 'The file has a password. Take it off (File > Info > Protect Workbook) and save again.',
  },
  SHEET_BROKEN: {
    kind: 'invalid',
    vi: 'Tệp bị hỏng hoặc chưa tải xong. Hãy mở bằng Excel, lưu lại thành .xlsx rồi chọn lại.',
    en: 'The file is damaged. Open it in Excel, save it as .xlsx and choose it again.',
  },
  SHEET_BOMB: {
    kind: 'invalid',
    vi: 'Tệp khi bung ra lớn quá mức nên không đọc. Hãy chép các dòng sang một tệp mới.',
    en: 'The file grows beyond bounds when it is unpacked. Copy its rows to a new file.',
  },
  SHEET_KIND_UNKNOWN: {
    kind: 'invalid',
    vi: 'Đây không phải tệp CSV hay XLSX. Hãy lưu bảng thành .xlsx hoặc .csv.',
    en: 'This is no CSV or XLSX file. Save the table as .xlsx or .csv.',
  },
  SHEET_QUOTE_UNCLOSED: {
    kind: 'invalid',
    vi: 'Dấu nháy kép mở ở dòng {line} của tệp không được đóng. Hãy sửa dòng đó.',
    en: 'A quote that is opened on line {line} of the file is not closed. Mend that line.',
  },
  SHEET_QUOTE_STRAY: {
    kind: 'invalid',
    vi: 'Dấu nháy kép đặt sai ở dòng {line} của tệp. Hãy viết hai dấu nháy liền nhau nếu là chữ trong ô.',
    en: 'A quote stands in the wrong place on line {line} of the file. Double it when it belongs to the text.',
  },
});

import { sheetNotes, type SheetNoteCode } from '#platform/sheet';
import { defineErrors } from '#platform/errors';

export const tableErrors = defineErrors({
  SHEET_COLUMNS_MISSING: {
    kind: 'invalid',
    vi: 'Tệp không có cột: {columns}. Hãy tải tệp mẫu, chép số liệu vào rồi chọn lại.',
    en: 'The file lacks these columns: {columns}. Take the template, copy the figures into it and choose it again.',
  },
});

/** What may be wrong with a row; such a row is not written, the others are. */
const texts = {
  ROW_PORTAL_MISSING: 'Thiếu trang. Hãy ghi tên miền hoặc tên trang.',
  ROW_PORTAL_UNKNOWN: 'Không có trang này trong phạm vi của bạn. Hãy chép tên miền từ tệp mẫu.',
  ROW_PORTAL_AMBIGUOUS: 'Có nhiều trang mang tên này. Hãy ghi tên miền.',
  ROW_PORTAL_DIFFERS: 'Tên miền và tên trang là của hai trang khác nhau. Hãy sửa một trong hai ô.',
  ROW_YEAR_FORM: 'Năm chưa đúng. Hãy ghi bốn chữ số, từ {first} đến {last}.',
  ROW_COUNT_FORM: 'Phải là số nguyên không âm, ví dụ 16.500.',
  ROW_COUNT_LARGE: 'Số quá lớn. Nhiều nhất {most}.',
  ROW_MONTHS_SUM: 'Tổng 12 tháng là {sum}, khác chỉ tiêu {amount}. Hãy sửa, hoặc bỏ trống cả 12 tháng để chia đều theo ngày.',
  ROW_TWICE: 'Đã có ở dòng {row}. Hãy bỏ một trong hai dòng.',
  ROW_TEXT_LONG: 'Dài quá {most} chữ. Hãy rút gọn.',
  ROW_DAY_FORM: 'Ngày chưa đúng hoặc không có trong lịch. Hãy ghi dd/mm/yyyy.',
  ROW_DAY_FUTURE: 'Ngày chưa tới. Số lũy kế chỉ có đến hôm nay.',
  ROW_QUANTITY_FORM: 'Phải là số nguyên, có thể kèm trên, khoảng hoặc ít nhất; ví dụ 330.915.680 hoặc trên 330.000.000.',
  ROW_EVIDENCE_MISSING: 'Thiếu căn cứ. Hãy ghi báo cáo hoặc hệ thống cũ mà số này lấy từ đó.',
  ROW_MEASURE_UNKNOWN: 'Không có chỉ số này. Hãy ghi: {measures}.',
} as const;

type RowFaultCode = keyof typeof texts | SheetNoteCode;

export interface TableFault {
  readonly code: RowFaultCode;
  /** Heading of the column; null when it is about the whole row. */
  readonly column: string | null;
  /** What is wrong and what to do, in Vietnamese. */
  readonly message: string;
}

/** A fault of a row, in words. */
export function tableFault(code: RowFaultCode, column: string | null = null, details: Readonly<Record<string, string | number>> = {}): TableFault {
  const text = code in texts ? texts[code as keyof typeof texts] : sheetNotes[code as SheetNoteCode].vi;
  return { code, column, message: text.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole)) };
}

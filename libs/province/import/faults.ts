import { sheetNotes, type SheetNoteCode } from '#platform/sheet';
import type { ColumnKey } from './columns.js';

interface FaultText {
  readonly level: 'warning' | 'error';
  readonly vi: string;
}

const error = (vi: string): FaultText => ({ level: 'error', vi });
const warning = (vi: string): FaultText => ({ level: 'warning', vi });

/** What may be wrong with a row. With an error no portal is made of it; a warning says what was assumed. */
const texts = {
  IMPORT_UNIT_MISSING: error('Thiếu mã đơn vị. Hãy điền mã hoặc tên đầy đủ của đơn vị.'),
  IMPORT_CODE_FORM: error('Mã đơn vị có ký tự lạ. Chỉ dùng chữ không dấu, số, dấu chấm và gạch nối.'),
  IMPORT_UNIT_UNKNOWN: error('Không có đơn vị mã này. Hãy kiểm tra lại mã.'),
  IMPORT_UNIT_ENDED: error('Đơn vị này không còn từ ngày {on}. Hãy dùng mã của đơn vị kế thừa.'),
  IMPORT_UNIT_NOT_YET: error('Đơn vị này chỉ có từ ngày {on}. Hãy nhập sau ngày đó.'),
  IMPORT_UNIT_OTHER_PROVINCE: error('Đơn vị này thuộc tỉnh, thành phố khác. Hãy bỏ dòng này.'),
  IMPORT_UNIT_NAME_UNKNOWN: error('Không có đơn vị nào của tỉnh mang tên này. Hãy điền mã đơn vị.'),
  IMPORT_UNIT_AMBIGUOUS: error('Có nhiều đơn vị mang tên này. Hãy điền mã đơn vị.'),
  IMPORT_UNIT_BY_NAME: warning('Không có mã; đã tìm theo tên: mã {code}.'),
  IMPORT_CODE_ZEROS: warning('Mã mất số 0 ở đầu (ô kiểu số); đã đọc là {code}.'),
  IMPORT_CODE_TAKEN: error('Mã {code} đặt theo quy tắc đã thuộc cơ quan khác. Hãy điền mã riêng cho cơ quan này.'),
  IMPORT_NAME_DIFFERS: error('Tên không khớp với mã: theo danh mục, mã này là {name}. Hãy sửa mã hoặc tên.'),
  IMPORT_NAME_ACCENTS: warning('Tên viết khác dấu; đã lấy theo danh mục: {name}.'),
  IMPORT_NAME_FORMER: warning('Đây là tên cũ; đã lấy tên hiện nay: {name}.'),
  IMPORT_NAME_MISSING: error('Thiếu tên đơn vị. Hãy điền tên đầy đủ.'),
  IMPORT_NAME_FORM: error('Tên đơn vị dài quá 200 chữ hoặc không có chữ nào. Hãy sửa lại.'),
  IMPORT_DUPLICATE_UNIT: error('Đơn vị này đã có ở dòng {row}. Hãy bỏ một trong hai dòng.'),
  IMPORT_DUPLICATE_HOST: error('Tên miền này đã có ở dòng {row}. Hãy sửa một trong hai dòng.'),
  IMPORT_PARENT_UNKNOWN: error('Không có đơn vị cấp trên mã này. Hãy kiểm tra mã của tỉnh, thành phố.'),
  IMPORT_PARENT_WRONG: error('Đơn vị này không thuộc đơn vị cấp trên đã ghi; theo danh mục là {code}. Hãy sửa lại.'),
  IMPORT_PARENT_MISSING: error('Thiếu mã đơn vị cấp trên. Hãy điền mã của tỉnh, thành phố.'),
  IMPORT_PROVINCE_PORTAL_MISSING: error('Tỉnh, thành phố {code} chưa có cổng. Hãy đưa dòng của tỉnh vào tệp hoặc tạo cổng trước.'),
  IMPORT_LEVEL_UNKNOWN: error('Không hiểu cấp này. Hãy ghi Tỉnh, Sở ngành, Xã hoặc Đặc khu.'),
  IMPORT_LEVEL_WRONG: error('Cấp không khớp với đơn vị. Hãy sửa cấp hoặc mã đơn vị.'),
  IMPORT_LEVEL_DISTRICT: error('Cấp huyện đã kết thúc từ ngày 01/07/2025 nên không mở trang mới.'),
  IMPORT_KIND_UNKNOWN: error('Không hiểu loại trang này. Hãy ghi Cổng, Thành phần hoặc Tổng hợp.'),
  IMPORT_KIND_WRONG: error('Loại trang không hợp với cấp: Cổng chỉ dành cho tỉnh, thành phố.'),
  IMPORT_STATE_UNKNOWN: error('Không hiểu trạng thái này. Hãy ghi Chuẩn bị hoặc Mở.'),
  IMPORT_STATE_INCOMPLETE: error('Chưa mở được trang này: còn thiếu {missing}. Hãy điền thêm, hoặc để trạng thái Chuẩn bị.'),
  IMPORT_STATE_KEPT: warning('Trang đã có; trạng thái được giữ nguyên. Hãy đổi ở màn hình của trang.'),
  IMPORT_HOST_FORM: error('Tên miền chưa đúng. Chỉ dùng chữ không dấu, số, gạch nối và dấu chấm.'),
  IMPORT_HOST_OUTSIDE: error('Tên miền phải nằm dưới tên miền của tỉnh, thành phố: {domain}.'),
  IMPORT_HOST_RESERVED: error('Tên miền này dành cho dịch vụ khác. Hãy chọn tên khác, hoặc ghi quyết định cho phép.'),
  IMPORT_HOST_NOT_BY_RULE: error('Theo quy định tên miền phụ là {label}. Hãy dùng tên đó, hoặc ghi quyết định cho phép khác.'),
  IMPORT_HOST_COLLIDES: error('Đơn vị mã {code} cùng ra tên miền {label}. Hãy ghi tên miền phụ và quyết định cho cả hai đơn vị.'),
  IMPORT_HOST_TAKEN: error('Tên miền đã gắn với một trang khác. Hãy chọn tên khác.'),
  IMPORT_HOST_IMPOSSIBLE: error('Không tạo được tên miền từ tên đơn vị. Hãy điền tên miền phụ và quyết định.'),
  IMPORT_HOST_TWO_WAYS: error('Tên miền và tên miền phụ không khớp nhau. Hãy chỉ điền một ô.'),
  IMPORT_HOST_DIFFERS: error('Trang đã có với tên miền {host}. Việc nhập không đổi tên miền; hãy đổi ở màn hình của trang.'),
  IMPORT_DECISION_UNUSED: warning('Tên miền đúng quy định nên không cần quyết định.'),
  IMPORT_EMAIL_FORM: error('Địa chỉ thư điện tử chưa đúng. Ví dụ: ten@tinh.gov.vn.'),
  IMPORT_EMAIL_TWICE: error('Một địa chỉ thư điện tử dùng cho hai người. Mỗi người cần địa chỉ riêng.'),
  IMPORT_PHONE_FORM: error('Số điện thoại chưa đúng. Ví dụ: 0251 000 0001.'),
  IMPORT_PHONE_ZERO: warning('Số điện thoại mất số 0 ở đầu (ô kiểu số); đã thêm lại.'),
  IMPORT_TEXT_LONG: error('Ô dài quá {most} chữ. Hãy rút gọn.'),
  IMPORT_PALETTE_UNKNOWN: error('Không có bảng màu này. Hãy chọn Xanh dương, Đỏ, Xanh lá, Xanh ngọc, Nâu hoặc Xanh đậm.'),
  IMPORT_DATE_FORM: error('Ngày chưa đúng hoặc không có trong lịch. Hãy ghi dd/mm/yyyy.'),
  IMPORT_DATE_ORDER: error('Ngày hết hạn phải sau ngày cấp. Hãy kiểm tra hai ngày.'),
  IMPORT_LICENCE_MISSING: error('Trang tổng hợp phải có giấy phép: số, ngày cấp, nơi cấp, ngày hết hạn.'),
  IMPORT_LICENCE_INCOMPLETE: error('Giấy phép còn thiếu ô này. Hãy điền đủ số, ngày cấp, nơi cấp, ngày hết hạn.'),
  IMPORT_LICENCE_EXPIRED: error('Giấy phép đã hết hạn. Hãy ghi giấy phép còn hiệu lực.'),
  IMPORT_LICENCE_NOT_NEEDED: warning('Trang này không phải trang tổng hợp nên không cần giấy phép; giấy phép không được ghi.'),
  IMPORT_PERSON_HALF: error('Phải có cả họ tên và thư điện tử của người được mời.'),
  IMPORT_PERSON_NAME: error('Họ tên chưa đúng. Chỉ ghi họ tên, không ghi chức vụ hay số.'),
  IMPORT_EDITORS_UNEVEN: error('Số họ tên và số thư điện tử của biên tập viên không bằng nhau. Hãy cách nhau bằng dấu chấm phẩy.'),
  IMPORT_EDITORS_MANY: error('Nhiều nhất {most} biên tập viên mỗi trang. Hãy mời thêm ở màn hình Tài khoản.'),
  IMPORT_PEOPLE_KEPT: warning('Trang đã có nên không gửi thư mời. Hãy mời ở màn hình Tài khoản.'),
  IMPORT_NOBODY_ANSWERS: warning('Tỉnh, thành phố chưa có người quản trị nên không gửi thư mời. Hãy mời sau ở màn hình Tài khoản.'),
  IMPORT_PORTAL_CLOSED: error('Trang của đơn vị này đã đóng. Hãy mở lại ở màn hình của trang.'),
  IMPORT_PORTALS_SEVERAL: error('Đơn vị này có nhiều trang. Hãy ghi tên miền của trang cần sửa.'),
  IMPORT_UNIT_GONE: error('Đơn vị đã thay đổi sau khi kiểm tra tệp. Hãy kiểm tra lại tệp.'),
  IMPORT_FAILED: error('Hệ thống chưa tạo được trang này. Hãy chạy lại; nếu vẫn lỗi, báo người vận hành.'),
} satisfies Record<string, FaultText>;

export type RowFaultCode = keyof typeof texts | SheetNoteCode;

const catalogue: Readonly<Record<RowFaultCode, FaultText>> = { ...texts, ...sheetNotes };

/** Every code a row may have. */
export const rowFaultCodes = Object.keys(catalogue) as RowFaultCode[];

export interface RowFault {
  readonly code: RowFaultCode;
  /** The known column it is about; null when it is about the whole row. */
  readonly key: ColumnKey | null;
  readonly details?: Readonly<Record<string, string | number>>;
}

export function faultLevel({ code }: Pick<RowFault, 'code'>): 'warning' | 'error' {
  return catalogue[code].level;
}

/** What is wrong and what to do, in Vietnamese. */
export function faultText({ code, details = {} }: RowFault): string {
  return catalogue[code].vi.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}

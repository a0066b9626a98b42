/**
 * Rows of an import with one kind of fault each, for the province 75 with its own portal at dongnai.gov.vn. Each names the
 * code and the column at which it must be found. The headings are the template's.
 */
export const faultyHeadings = [
  'Mã đơn vị',
  'Tên đơn vị',
  'Cấp',
  'Mã đơn vị cấp trên',
  'Loại trang',
  'Tên miền phụ',
  'Tên miền',
  'Quyết định về tên miền',
  'Tên miền khác',
  'Trạng thái',
  'Địa chỉ',
  'Điện thoại',
  'Thư điện tử',
  'Bảng màu',
  'Số giấy phép',
  'Ngày cấp phép',
  'Nơi cấp phép',
  'Giấy phép đến ngày',
  'Trưởng ban: họ tên',
  'Trưởng ban: thư điện tử',
  'Biên tập viên: họ tên',
  'Biên tập viên: thư điện tử',
] as const;
type Heading = (typeof faultyHeadings)[number];

export interface FaultyRow {
  readonly code: string;
  readonly heading: Heading | null;
  readonly cells: Readonly<Partial<Record<Heading, string>>>;
}

const row = (code: string, heading: Heading | null, cells: FaultyRow['cells']): FaultyRow => ({ code, heading, cells });
const licence = {
  'Loại trang': 'Tổng hợp',
  'Số giấy phép': '12/GP',
  'Ngày cấp phép': '01/02/2026',
  'Nơi cấp phép': 'Sở Mẫu',
  'Giấy phép đến ngày': '01/02/2030',
};

/** Codes are of communes of Thành phố Đồng Nai; 26041 stands first, unfaulty, so that others can double it. */
export const faultyRows: readonly FaultyRow[] = [
  row('IMPORT_UNIT_MISSING', 'Mã đơn vị', { 'Địa chỉ': 'Số 1' }),
  row('IMPORT_CODE_FORM', 'Mã đơn vị', { 'Mã đơn vị': '26 004/a' }),
  row('IMPORT_UNIT_UNKNOWN', 'Mã đơn vị', { 'Mã đơn vị': '99999' }),
  row('IMPORT_UNIT_ENDED', 'Mã đơn vị', { 'Mã đơn vị': '25999' }),
  row('IMPORT_UNIT_NOT_YET', 'Mã đơn vị', { 'Mã đơn vị': '25998' }),
  row('IMPORT_UNIT_OTHER_PROVINCE', 'Mã đơn vị', { 'Mã đơn vị': '21115' }),
  row('IMPORT_UNIT_NAME_UNKNOWN', 'Tên đơn vị', { 'Tên đơn vị': 'Phường Không Có' }),
  row('IMPORT_UNIT_AMBIGUOUS', 'Tên đơn vị', { 'Tên đơn vị': 'Trùng Tên' }),
  row('IMPORT_CODE_TAKEN', 'Mã đơn vị', { 'Tên đơn vị': 'Sở Thử Mẫu', Cấp: 'Sở ngành' }),
  row('IMPORT_NAME_DIFFERS', 'Tên đơn vị', { 'Mã đơn vị': '25195', 'Tên đơn vị': 'Phường Trấn Biên' }),
  row('IMPORT_NAME_FORM', 'Tên đơn vị', { 'Tên đơn vị': '---' }),
  row('IMPORT_NAME_MISSING', 'Tên đơn vị', { 'Mã đơn vị': '75.MOI', Cấp: 'Sở' }),
  row('IMPORT_DUPLICATE_UNIT', 'Mã đơn vị', { 'Mã đơn vị': '26041' }),
  row('IMPORT_DUPLICATE_HOST', 'Tên miền', { 'Mã đơn vị': '26005', 'Tên miền phụ': 'tranbien', 'Quyết định về tên miền': '1/QĐ' }),
  row('IMPORT_PARENT_UNKNOWN', 'Mã đơn vị cấp trên', { 'Mã đơn vị': '25210', 'Mã đơn vị cấp trên': '00' }),
  row('IMPORT_PARENT_WRONG', 'Mã đơn vị cấp trên', { 'Mã đơn vị': '25220', 'Mã đơn vị cấp trên': '51' }),
  row('IMPORT_LEVEL_UNKNOWN', 'Cấp', { 'Mã đơn vị': '25246', Cấp: 'Làng' }),
  row('IMPORT_LEVEL_WRONG', 'Cấp', { 'Mã đơn vị': '25252', Cấp: 'Sở ngành' }),
  row('IMPORT_LEVEL_DISTRICT', 'Cấp', { 'Tên đơn vị': 'Huyện Mẫu', Cấp: 'Huyện' }),
  row('IMPORT_KIND_UNKNOWN', 'Loại trang', { 'Mã đơn vị': '25255', 'Loại trang': 'Diễn đàn' }),
  row('IMPORT_KIND_WRONG', 'Loại trang', { 'Mã đơn vị': '25261', 'Loại trang': 'Cổng' }),
  row('IMPORT_STATE_UNKNOWN', 'Trạng thái', { 'Mã đơn vị': '25225', 'Trạng thái': 'Xong' }),
  row('IMPORT_STATE_INCOMPLETE', 'Trạng thái', { 'Mã đơn vị': '25267', 'Trạng thái': 'Mở' }),
  row('IMPORT_HOST_FORM', 'Tên miền', { 'Mã đơn vị': '25270', 'Tên miền': 'http://locninh.dongnai.gov.vn' }),
  row('IMPORT_HOST_OUTSIDE', 'Tên miền', { 'Mã đơn vị': '25222', 'Tên miền': 'locninh.example.vn' }),
  row('IMPORT_HOST_RESERVED', 'Tên miền phụ', { 'Mã đơn vị': '25292', 'Tên miền phụ': 'mail' }),
  row('IMPORT_HOST_NOT_BY_RULE', 'Tên miền phụ', { 'Mã đơn vị': '25303', 'Tên miền phụ': 'khac' }),
  row('IMPORT_HOST_COLLIDES', 'Tên miền phụ', { 'Mã đơn vị': '25280' }),
  row('IMPORT_HOST_TAKEN', 'Tên miền', { 'Mã đơn vị': '25308', 'Tên miền phụ': 'dacap', 'Quyết định về tên miền': '2/QĐ' }),
  row('IMPORT_HOST_TWO_WAYS', 'Tên miền phụ', { 'Mã đơn vị': '25309', 'Tên miền phụ': 'mot', 'Tên miền': 'hai.dongnai.gov.vn' }),
  row('IMPORT_HOST_IMPOSSIBLE', 'Tên miền phụ', { 'Mã đơn vị': '25997' }),
  row('IMPORT_HOST_DIFFERS', 'Tên miền', { 'Mã đơn vị': '75', 'Tên miền': 'khac.gov.vn' }),
  row('IMPORT_EMAIL_FORM', 'Thư điện tử', { 'Mã đơn vị': '25318', 'Thư điện tử': 'a@b' }),
  row('IMPORT_EMAIL_TWICE', 'Biên tập viên: thư điện tử', {
    'Mã đơn vị': '25417',
    'Trưởng ban: họ tên': 'Trần Mẫu',
    'Trưởng ban: thư điện tử': 'a@example.test',
    'Biên tập viên: họ tên': 'Lê Mẫu',
    'Biên tập viên: thư điện tử': 'A@example.test',
  }),
  row('IMPORT_PHONE_FORM', 'Điện thoại', { 'Mã đơn vị': '25326', 'Điện thoại': 'không có' }),
  row('IMPORT_TEXT_LONG', 'Địa chỉ', { 'Mã đơn vị': '25333', 'Địa chỉ': 'đường '.repeat(80) }),
  row('IMPORT_PALETTE_UNKNOWN', 'Bảng màu', { 'Mã đơn vị': '25345', 'Bảng màu': 'Hồng' }),
  row('IMPORT_DATE_FORM', 'Ngày cấp phép', { 'Mã đơn vị': '25349', ...licence, 'Ngày cấp phép': '30/02/2026' }),
  row('IMPORT_DATE_ORDER', 'Giấy phép đến ngày', { 'Mã đơn vị': '25351', ...licence, 'Giấy phép đến ngày': '01/01/2026' }),
  row('IMPORT_LICENCE_MISSING', 'Số giấy phép', { 'Mã đơn vị': '25357', 'Loại trang': 'Tổng hợp' }),
  row('IMPORT_LICENCE_INCOMPLETE', 'Nơi cấp phép', { 'Mã đơn vị': '25363', ...licence, 'Nơi cấp phép': '' }),
  row('IMPORT_LICENCE_EXPIRED', 'Giấy phép đến ngày', { 'Mã đơn vị': '25378', ...licence, 'Giấy phép đến ngày': '01/03/2026' }),
  row('IMPORT_PERSON_HALF', 'Trưởng ban: thư điện tử', { 'Mã đơn vị': '25387', 'Trưởng ban: họ tên': 'Trần Mẫu' }),
  row('IMPORT_PERSON_NAME', 'Trưởng ban: họ tên', { 'Mã đơn vị': '25390', 'Trưởng ban: họ tên': 'Chủ tịch 1', 'Trưởng ban: thư điện tử': 'a@example.test' }),
  row('IMPORT_EDITORS_UNEVEN', 'Biên tập viên: thư điện tử', {
    'Mã đơn vị': '25396',
    'Biên tập viên: họ tên': 'A B; C D',
    'Biên tập viên: thư điện tử': 'a@example.test',
  }),
  row('IMPORT_EDITORS_MANY', 'Biên tập viên: họ tên', {
    'Mã đơn vị': '25399',
    'Biên tập viên: họ tên': Array.from({ length: 21 }, () => 'A B').join(';'),
    'Biên tập viên: thư điện tử': Array.from({ length: 21 }, (_, index) => `a${index}@example.test`).join(';'),
  }),
  row('IMPORT_PORTAL_CLOSED', 'Mã đơn vị', { 'Mã đơn vị': '25996' }),
  row('IMPORT_PORTALS_SEVERAL', 'Tên miền', { 'Mã đơn vị': '25995' }),
  row('SHEET_CONTROL', 'Địa chỉ', { 'Mã đơn vị': '25402', 'Địa chỉ': 'a\u0007b' }),
  row('SHEET_CHAR_LOST', 'Tên đơn vị', { 'Mã đơn vị': '25405', 'Tên đơn vị': 'Xã \ufffd' }),
  row('SHEET_CELL_LONG', 'Địa chỉ', { 'Mã đơn vị': '25408', 'Địa chỉ': 'x'.repeat(2_001) }),
];

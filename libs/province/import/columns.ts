/** A column that the import knows. */
export interface KnownColumn {
  readonly key: ColumnKey;
  /** Heading in the template. */
  readonly title: string;
  /** Other headings that mean the same, in any case, with or without accents. */
  readonly synonyms: readonly string[];
  readonly hint: string;
  readonly example: string;
}

export const columnKeys = [
  'unitCode',
  'unitName',
  'level',
  'parentCode',
  'kind',
  'label',
  'host',
  'hostBecause',
  'furtherHosts',
  'state',
  'address',
  'phone',
  'fax',
  'email',
  'responsible',
  'bannerLine',
  'palette',
  'licenceNumber',
  'licenceIssuedOn',
  'licenceIssuedBy',
  'licenceUntil',
  'headName',
  'headEmail',
  'editorNames',
  'editorEmails',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

const column = (key: ColumnKey, title: string, synonyms: readonly string[], hint: string, example: string): KnownColumn => ({
  key,
  title,
  synonyms,
  hint,
  example,
});

/** Every column, in the order of the template. */
export const knownColumns: readonly KnownColumn[] = [
  column(
    'unitCode',
    'Mã đơn vị',
    ['mã', 'mã đvhc', 'mã xã', 'mã số', 'mã đơn vị hành chính', 'code', 'unit code'],
    'Mã của Cục Thống kê; sở, ngành chưa có mã thì để trống.',
    '26041',
  ),
  column(
    'unitName',
    'Tên đơn vị',
    ['tên', 'đơn vị', 'tên xã', 'tên phường xã', 'tên cơ quan', 'cơ quan', 'full name', 'unit name'],
    'Tên đầy đủ, có chữ Phường, Xã, Sở ...',
    'Phường Trấn Biên',
  ),
  column(
    'level',
    'Cấp',
    ['cấp đơn vị', 'cấp hành chính', 'loại đơn vị', 'loại hình đơn vị', 'level'],
    'Tỉnh, Sở ngành, Xã hoặc Đặc khu. Để trống thì lấy theo mã.',
    'Xã',
  ),
  column(
    'parentCode',
    'Mã đơn vị cấp trên',
    ['mã tỉnh', 'mã cấp trên', 'cấp trên', 'mã tỉnh thành', 'đơn vị cấp trên', 'parent code'],
    'Mã của tỉnh, thành phố. Để trống thì là tỉnh của bạn.',
    '75',
  ),
  column(
    'kind',
    'Loại trang',
    ['loại cổng', 'loại trang thông tin', 'loại site', 'kind'],
    'Cổng, Thành phần hoặc Tổng hợp. Để trống thì theo cấp.',
    'Thành phần',
  ),
  column(
    'label',
    'Tên miền phụ',
    ['nhãn tên miền', 'tên miền con', 'subdomain', 'label'],
    'Phần đứng trước tên miền của tỉnh. Để trống thì theo quy định.',
    'tranbien',
  ),
  column(
    'host',
    'Tên miền',
    ['tên miền chính', 'địa chỉ trang', 'địa chỉ website', 'website', 'domain', 'host'],
    'Tên miền đầy đủ. Để trống thì theo quy định.',
    'tranbien.dongnai.gov.vn',
  ),
  column(
    'hostBecause',
    'Quyết định về tên miền',
    ['căn cứ tên miền', 'lý do tên miền', 'quyết định tên miền'],
    'Khi hai đơn vị trùng tên miền hoặc dùng tên khác quy định.',
    '123/QĐ-UBND ngày 01/11/2026',
  ),
  column(
    'furtherHosts',
    'Tên miền khác',
    ['tên miền cũ', 'tên miền bổ sung', 'tên miền phụ trợ'],
    'Nhiều tên cách nhau bằng dấu chấm phẩy.',
    'phuongtranbien.dongnai.gov.vn',
  ),
  column('state', 'Trạng thái', ['tình trạng', 'mở trang', 'state'], 'Chuẩn bị hoặc Mở. Để trống là Chuẩn bị.', 'Chuẩn bị'),
  column('address', 'Địa chỉ', ['địa chỉ trụ sở', 'trụ sở', 'address'], 'Hiện ở chân trang.', 'Số 1 đường Mẫu'),
  column('phone', 'Điện thoại', ['số điện thoại', 'sđt', 'đt', 'phone'], 'Có số 0 đứng đầu.', '0251 000 0001'),
  column('fax', 'Fax', ['số fax'], 'Có số 0 đứng đầu.', '0251 000 0002'),
  column(
    'email',
    'Thư điện tử',
    ['email', 'e mail', 'hộp thư', 'thư công vụ', 'email đơn vị', 'thư điện tử đơn vị'],
    'Hộp thư chung của đơn vị.',
    'banbientap@example.gov.vn',
  ),
  column(
    'responsible',
    'Người chịu trách nhiệm',
    ['chịu trách nhiệm chính', 'chịu trách nhiệm', 'người chịu trách nhiệm chính', 'người phụ trách'],
    'Họ tên và chức vụ, hiện ở chân trang.',
    'Nguyễn Văn Mẫu, Chủ tịch UBND',
  ),
  column('bannerLine', 'Dòng khẩu hiệu', ['dòng banner', 'khẩu hiệu', 'dòng dưới tên'], 'Một dòng dưới tên trang.', ''),
  column('palette', 'Bảng màu', ['màu', 'màu sắc', 'giao diện', 'palette'], 'Xanh dương, Đỏ, Xanh lá, Xanh ngọc, Nâu, Xanh đậm.', 'Xanh dương'),
  column('licenceNumber', 'Số giấy phép', ['giấy phép', 'giấy phép số', 'số gp'], 'Bắt buộc với trang tổng hợp.', ''),
  column('licenceIssuedOn', 'Ngày cấp phép', ['ngày cấp', 'ngày cấp giấy phép'], 'dd/mm/yyyy', ''),
  column('licenceIssuedBy', 'Nơi cấp phép', ['nơi cấp', 'cơ quan cấp', 'cơ quan cấp phép', 'nơi cấp giấy phép'], 'Cơ quan cấp giấy phép.', ''),
  column('licenceUntil', 'Giấy phép đến ngày', ['ngày hết hạn', 'hết hạn', 'hiệu lực đến', 'giấy phép hết hạn'], 'dd/mm/yyyy', ''),
  column(
    'headName',
    'Trưởng ban: họ tên',
    ['trưởng ban', 'trưởng ban biên tập', 'họ tên trưởng ban', 'tên trưởng ban', 'trưởng ban biên tập họ tên'],
    'Người được mời làm trưởng ban biên tập.',
    'Trần Thị Mẫu',
  ),
  column(
    'headEmail',
    'Trưởng ban: thư điện tử',
    ['email trưởng ban', 'trưởng ban email', 'trưởng ban e mail', 'thư điện tử trưởng ban', 'trưởng ban biên tập email'],
    'Nơi nhận thư mời.',
    'truongban@example.gov.vn',
  ),
  column(
    'editorNames',
    'Biên tập viên: họ tên',
    ['biên tập viên', 'họ tên biên tập viên', 'tên biên tập viên', 'ban biên tập'],
    'Nhiều người cách nhau bằng dấu chấm phẩy.',
    'Lê Văn Mẫu; Phạm Thị Mẫu',
  ),
  column(
    'editorEmails',
    'Biên tập viên: thư điện tử',
    ['email biên tập viên', 'biên tập viên email', 'biên tập viên e mail', 'thư điện tử biên tập viên'],
    'Theo đúng thứ tự họ tên.',
    'bt1@example.gov.vn; bt2@example.gov.vn',
  ),
];

/** Sheet of the template that holds the hints; never read as rows. */
export const hintSheet = 'Hướng dẫn';

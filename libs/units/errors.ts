import { defineErrors } from '#platform/errors';

export const unitErrors = defineErrors({
  HOST_LABEL_IMPOSSIBLE: {
    kind: 'invalid',
    vi: 'Không tạo được tên miền từ tên của đơn vị {unit}. Hãy kiểm tra tên, chỉ dùng chữ, số, dấu cách, gạch nối và dấu nháy.',
    en: 'No host label can be made of the name of unit {unit}. Check the name: letters, digits, spaces, hyphens and apostrophes only.',
  },
  HOST_LABEL_RESERVED: {
    kind: 'conflict',
    vi: 'Tên miền {label} dành cho dịch vụ khác. Hãy chọn tên khác cho đơn vị {unit}, hoặc ghi quyết định cho phép dùng tên này.',
    en: 'The host label {label} is reserved. Choose another for unit {unit}, or record a decision that allows it.',
  },
  HOST_LABEL_TAKEN: {
    kind: 'conflict',
    vi: 'Hai đơn vị {first} và {unit} cùng ra tên miền {label}. Hãy ghi quyết định đơn vị nào dùng tên nào.',
    en: 'The units {first} and {unit} share the host label {label}. Record a decision which of them takes which label.',
  },
  SECTIONS_UPGRADE_STALE: {
    kind: 'conflict',
    vi: 'Chuyên mục của trang đã thay đổi sau khi bạn xem trước. Hãy xem lại bản xem trước rồi làm lại.',
    en: 'The sections of the portal have changed since the preview. Look at the preview again, then apply it.',
  },
  UNIT_PARENT_UNKNOWN: {
    kind: 'not_found',
    vi: 'Không có đơn vị cấp trên mã {code}. Hãy tạo đơn vị cấp trên trước.',
    en: 'There is no parent unit with code {code}. Create the parent first.',
  },
  HOST_FORM: {
    kind: 'invalid',
    vi: 'Tên miền chưa đúng. Chỉ dùng chữ không dấu, số, gạch nối và dấu chấm; không có cổng hay địa chỉ IP. Ví dụ: tranbien.dongnai.gov.vn.',
    en: 'The host name is not right. Letters, digits, hyphens and dots only; no port, no address. Example: tranbien.dongnai.gov.vn.',
  },
  HOST_OUTSIDE_PROVINCE: {
    kind: 'invalid',
    vi: 'Tên miền phải nằm dưới tên miền của tỉnh, thành phố ({domain}). Hãy sửa lại phần đuôi.',
    en: 'The host name has to stand under the domain of the province ({domain}). Correct its end.',
  },
  HOST_RESERVED: {
    kind: 'conflict',
    vi: 'Tên {label} dành cho dịch vụ khác của tỉnh. Hãy chọn tên khác, hoặc ghi quyết định cho phép dùng tên này.',
    en: 'The label {label} is reserved for another service. Choose another, or give the decision that allows it.',
  },
  HOST_NOT_BY_RULE: {
    kind: 'invalid',
    vi: 'Theo quy định, tên miền của xã, phường là tên đầy đủ không dấu: {label}. Hãy dùng tên đó, hoặc ghi quyết định cho phép khác.',
    en: 'By the rule the label of a commune is its full name without accents: {label}. Use it, or give the decision that allows another.',
  },
  HOST_TAKEN: {
    kind: 'conflict',
    vi: 'Tên miền này đã gắn với một trang khác của tỉnh. Hãy chọn tên khác, hoặc bỏ tên miền ở trang kia trước.',
    en: 'Another portal of the province has this host name. Choose another, or take it from that portal first.',
  },
  SUSPENSION_PAST: {
    kind: 'invalid',
    vi: 'Giờ bắt đầu tạm ngừng đã qua. Hãy chọn giờ sắp tới.',
    en: 'The beginning of the stop has passed. Choose one that lies ahead.',
  },
  SUSPENSION_ORDER: {
    kind: 'invalid',
    vi: 'Giờ dự kiến hoạt động lại phải sau giờ tạm ngừng. Hãy chọn lại.',
    en: 'The expected end has to come after the beginning. Choose again.',
  },
  SUSPENSION_TOO_SOON: {
    kind: 'invalid',
    vi: 'Phải thông báo trước ít nhất {days} ngày làm việc: sớm nhất là ngày {earliest}. Nếu bất khả kháng, hãy đánh dấu và ghi rõ lý do.',
    en: 'At least {days} working days of notice are due: {earliest} at the earliest. If it cannot wait, mark it as force majeure and say why.',
  },
  UNIT_UNKNOWN: {
    kind: 'not_found',
    vi: 'Không có đơn vị {unit}. Hãy kiểm tra mã và ngày.',
    en: 'There is no unit {unit}. Check the code and the day.',
  },
  UNIT_PARENT_ABSENT: {
    kind: 'conflict',
    vi: 'Đơn vị cấp trên {parent} không tồn tại vào ngày {on}, nên {code} không thể trực thuộc. Hãy sửa ngày hoặc chọn đơn vị cấp trên khác.',
    en: 'The parent unit {parent} does not exist on {on}, so {code} cannot stand under it. Correct the day or choose another parent.',
  },
  UNIT_KIND_MISPLACED: {
    kind: 'invalid',
    vi: 'Đơn vị {code} loại {kind} không thể trực thuộc đơn vị loại {parentKind}. Hãy chọn đơn vị cấp trên khác.',
    en: 'The unit {code} of kind {kind} cannot stand under a unit of kind {parentKind}. Choose another parent.',
  },
  UNIT_DISTRICT_ENDLESS: {
    kind: 'invalid',
    vi: 'Cấp huyện đã kết thúc từ 2025-07-01: đơn vị {code} phải có ngày kết thúc.',
    en: 'Districts ended on 2025-07-01: the unit {code} needs a last day.',
  },
  UNIT_CYCLE: {
    kind: 'conflict',
    vi: 'Đơn vị {code} không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.',
    en: 'The unit {code} cannot stand under itself or under one of its own units.',
  },
  UNIT_DATE_ORDER: {
    kind: 'conflict',
    vi: 'Đơn vị {code} đã có thay đổi từ ngày {since}. Hãy ghi các thay đổi theo thứ tự ngày.',
    en: 'The unit {code} already changed on {since}. Record changes in the order of their days.',
  },
  UNIT_NOT_VALID: {
    kind: 'conflict',
    vi: 'Đơn vị {code} không tồn tại vào ngày {on}. Hãy kiểm tra ngày của nghị quyết.',
    en: 'The unit {code} does not exist on {on}. Check the date of the resolution.',
  },
  UNIT_OVERLAP: {
    kind: 'conflict',
    vi: 'Mã {code} đang thuộc về một đơn vị khác trong thời gian này. Một mã chỉ thuộc về một đơn vị tại một thời điểm.',
    en: 'The code {code} belongs to another unit during these days. A code belongs to one unit at a time.',
  },
  UNIT_CHILDREN_LEFT: {
    kind: 'conflict',
    vi: 'Đơn vị {code} còn {count} đơn vị trực thuộc vào ngày {on}. Hãy chuyển hoặc kết thúc các đơn vị đó trước.',
    en: 'The unit {code} still has {count} units under it on {on}. Move or end those first.',
  },
  SUCCESSION_SUCCESSOR_UNKNOWN: {
    kind: 'not_found',
    vi: 'Đơn vị kế thừa {code} không tồn tại vào ngày {on}. Hãy tạo đơn vị kế thừa trước.',
    en: 'The successor {code} does not exist on {on}. Create it first.',
  },
  SUCCESSION_PARTS_WRONG: {
    kind: 'invalid',
    vi: 'Các phần của đơn vị {code} chưa đúng: hoặc toàn bộ nhập vào một đơn vị, hoặc từ hai phần trở lên.',
    en: 'The parts of the unit {code} do not add up: either the whole goes into one unit, or two parts and more.',
  },
  SUCCESSION_SHAPE_WRONG: {
    kind: 'invalid',
    vi: 'Hình thức {operation} không khớp với số đơn vị trước và sau. Hãy chọn hình thức khác hoặc sửa danh sách.',
    en: 'The operation {operation} does not fit the number of units before and after. Choose another or correct the list.',
  },
  UNITS_FILE_COLUMN: {
    kind: 'invalid',
    vi: 'Tệp {file} thiếu cột {column}. Hãy xem docs/operations/units.md để biết các cột cần có.',
    en: 'The file {file} has no column {column}. docs/operations/units.md says which columns it needs.',
  },
});

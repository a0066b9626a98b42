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
});

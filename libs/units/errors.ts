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
});

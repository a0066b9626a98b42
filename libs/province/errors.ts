import { defineErrors, type AppError } from '#platform/errors';
import type { FieldError } from '#platform/http';

export const provinceErrors = defineErrors({
  SECTION_NAME_LENGTH: {
    kind: 'invalid',
    vi: 'Hãy ghi tên chuyên mục, tối đa {max} ký tự, có ít nhất một chữ cái.',
    en: 'Give the name of the section, at most {max} characters, with at least one letter.',
  },
  SECTION_NAME_TAKEN: {
    kind: 'invalid',
    vi: 'Trang đã có chuyên mục tên này. Hãy chọn tên khác.',
    en: 'The portal has a section of this name. Choose another.',
  },
  SECTION_DATES: {
    kind: 'invalid',
    vi: 'Ngày đóng không được trước ngày mở. Hãy chọn lại.',
    en: 'The closing day may not be before the opening day. Choose again.',
  },
  SECTION_STATUTORY_DATES: {
    kind: 'invalid',
    vi: 'Chuyên mục do pháp luật yêu cầu luôn mở, không đặt được ngày mở hoặc ngày đóng. Hãy để trống.',
    en: 'A section that the law asks for is always open. Leave the days empty.',
  },
  SECTION_STATUTORY: {
    kind: 'conflict',
    vi: 'Chuyên mục này có mã theo quy định pháp luật nên không xóa được. Có thể đổi tên hiển thị hoặc thứ tự.',
    en: 'This section has a code by law and cannot be removed. Its shown name and its place may be changed.',
  },
  SECTION_NOT_EMPTY: {
    kind: 'conflict',
    vi: 'Chuyên mục còn {items} tin, bài nên không xóa được. Hãy chuyển tin sang chuyên mục khác hoặc đặt ngày đóng.',
    en: 'The section holds {items} items and cannot be removed. Move them to another section, or set a closing day.',
  },
  SECTIONS_MOST: {
    kind: 'conflict',
    vi: 'Trang đã có {max} chuyên mục riêng. Hãy đóng hoặc xóa bớt trước khi thêm.',
    en: 'The portal has {max} sections of its own. Close or remove some before adding.',
  },
  SECTION_ORDER_STALE: {
    kind: 'conflict',
    vi: 'Danh sách chuyên mục đã thay đổi. Hãy tải lại rồi sắp xếp lại.',
    en: 'The list of sections has changed. Load it again, then put it in order.',
  },
});

/** What a person can mend in a field of a form. */
export function faultIn(field: string, error: AppError): FieldError {
  return { field, code: error.code, message: error.vi };
}

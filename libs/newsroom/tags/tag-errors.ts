import { defineErrors } from '#platform/errors';

/** What keeps a tag from being written, or an item from getting it. */
export const tagErrors = defineErrors({
  TAG_NAME: {
    kind: 'invalid',
    vi: 'Tên phải có chữ và dài không quá {max} ký tự. Hãy đặt lại tên.',
    en: 'The name needs a letter and has at most {max} characters. Choose another.',
  },
  TAG_NAME_TAKEN: {
    kind: 'conflict',
    vi: 'Trang đã có chuyên đề hoặc chương trình tên này. Hãy dùng lại, hoặc đặt tên khác (thêm năm, khóa).',
    en: 'The portal already has a campaign or programme of this name. Use that one, or add a year to the name.',
  },
  TAG_DATES: {
    kind: 'invalid',
    vi: 'Ngày kết thúc phải từ ngày mở trở đi. Hãy chọn lại.',
    en: 'The last day lies before the first. Choose again.',
  },
  TAGS_MOST: {
    kind: 'conflict',
    vi: 'Trang đã có {max} chuyên đề và chương trình. Hãy dùng lại những mục đã có.',
    en: 'The portal has {max} campaigns and programmes already. Use one of those.',
  },
  TAG_IN_USE: {
    kind: 'conflict',
    vi: 'Đã có tin, bài trong mục này nên chỉ đóng được, không xóa được: bạn đọc còn tra cứu. Hãy ghi ngày kết thúc.',
    en: 'Items bear it, so it can be closed but not removed: readers look things up there. Give it a last day.',
  },
  TAG_CLOSED: {
    kind: 'invalid',
    vi: '“{name}” chưa mở hoặc đã đóng nên không nhận thêm tin, bài. Hãy chọn mục đang mở, hoặc lùi ngày kết thúc.',
    en: '“{name}” has not begun or has closed and takes no more items. Choose one that is open, or move its last day.',
  },
});

import { defineErrors } from '#platform/errors';

export const lookErrors = defineErrors({
  LOOK_STALE: {
    kind: 'conflict',
    vi: 'Người khác vừa sửa giao diện trang này. Hãy tải lại để xem bản mới, rồi sửa tiếp.',
    en: 'Somebody else has just changed the look of this portal. Reload it, then go on.',
  },
  LOOK_TOO_MANY: { kind: 'invalid', vi: 'Nhiều nhất {most} dòng. Hãy bớt lại.', en: 'At most {most} lines. Take some away.' },
  LOOK_SECTION_UNKNOWN: {
    kind: 'invalid',
    vi: 'Trang không có chuyên mục này, hoặc chuyên mục không chứa tin, bài. Hãy chọn chuyên mục khác.',
    en: 'The portal has no such section, or it holds no items. Choose another.',
  },
  LOOK_ADDRESS: {
    kind: 'invalid',
    vi: 'Địa chỉ phải bắt đầu bằng https:// (trang khác) hoặc bằng / (trang này), không có dấu cách. Hãy chép lại địa chỉ từ trình duyệt.',
    en: 'An address begins with https:// (another site) or with / (this one) and holds no spaces. Copy it from the browser.',
  },
  LOOK_TARGET: {
    kind: 'invalid',
    vi: 'Chọn một chuyên mục hoặc ghi một địa chỉ, không cả hai.',
    en: 'Choose a section or give an address, not both.',
  },
  LOOK_DATES: {
    kind: 'invalid',
    vi: 'Ngày cuối không được trước ngày đầu. Hãy chọn lại.',
    en: 'The last day may not be before the first. Choose again.',
  },
  BLOCK_UNKNOWN: {
    kind: 'invalid',
    vi: 'Bố cục đang dùng không có khối này. Hãy tải lại trang.',
    en: 'The layout in force has no such block. Reload the page.',
  },
  BLOCK_REQUIRED: {
    kind: 'invalid',
    vi: 'Khối “{name}” luôn hiện trên trang chủ. Hãy để hiện.',
    en: 'The block “{name}” always stands on the home page. Leave it shown.',
  },
  BLOCK_PLACE: {
    kind: 'invalid',
    vi: 'Theo bố cục chung, khối “{name}” phải đứng trên khối “{before}”. Hãy đổi lại thứ tự.',
    en: 'By the common layout the block “{name}” stands above “{before}”. Change the order.',
  },
  BLOCK_TOO_OFTEN: {
    kind: 'invalid',
    vi: 'Khối “{name}” có nhiều nhất {most} lần. Hãy bỏ bớt.',
    en: 'The block “{name}” may stand {most} times at most. Take some away.',
  },
  BLOCK_LINES: {
    kind: 'invalid',
    vi: 'Khối này hiện từ {least} đến {most} tin. Hãy chọn lại số tin.',
    en: 'This block shows {least} to {most} items. Choose another number.',
  },
  OLD_PATH: {
    kind: 'invalid',
    vi: 'Địa chỉ cũ “{path}” phải bắt đầu bằng / và chưa có ở dòng khác, cũng không phải trang đang dùng. Hãy sửa dòng này.',
    en: 'The old address “{path}” has to begin with /, stand once, and not be a page in use. Mend this line.',
  },
});

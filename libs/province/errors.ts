import { defineErrors } from '#platform/errors';

export const provinceErrors = defineErrors({
  PORTAL_INCOMPLETE: {
    kind: 'conflict',
    vi: 'Trang chưa đủ thông tin bắt buộc để mở: {missing}. Hãy điền ở mục Thông tin trang rồi mở lại.',
    en: 'The portal lacks what it must show before it opens: {missing}. Fill it in, then open it again.',
  },
  LICENCE_NEEDED: {
    kind: 'conflict',
    vi: 'Trang tổng hợp cần giấy phép còn hiệu lực. Hãy nhập giấy phép trước.',
    en: 'An aggregated site needs a licence that holds. Enter the licence first.',
  },
  LICENCE_DATES: {
    kind: 'invalid',
    vi: 'Ngày hết hạn phải sau ngày cấp. Hãy xem lại giấy phép.',
    en: 'The licence has to end after it begins. Look at it again.',
  },
  LICENCE_TAKEN: { kind: 'conflict', vi: 'Giấy phép này đã được nhập. Hãy tải lại trang.', en: 'This licence is entered already. Reload the page.' },
  SUSPENSION_RUNNING: {
    kind: 'conflict',
    vi: 'Trang đã có một thông báo tạm ngừng. Hãy hủy thông báo đó trước.',
    en: 'A stop is announced already. Call it off first.',
  },
  SUSPENSION_NONE: { kind: 'conflict', vi: 'Không có đợt tạm ngừng nào để kết thúc.', en: 'There is no stop to end.' },
  HEIR_UNKNOWN: {
    kind: 'invalid',
    vi: 'Không tìm thấy trang tiếp nhận trong danh sách trang của bạn. Hãy chọn lại.',
    en: 'The portal that takes over is not among those you administer. Choose again.',
  },
  OWNER_UNKNOWN: {
    kind: 'invalid',
    vi: 'Không có đơn vị này trong tỉnh, thành phố vào ngày bàn giao. Hãy chọn lại đơn vị.',
    en: 'There is no such unit in the province on the day of the handover. Choose another.',
  },
  OWNER_SAME: { kind: 'conflict', vi: 'Đơn vị này đang là cơ quan chủ quản của trang.', en: 'This unit owns the portal already.' },
  OWNER_DATE: {
    kind: 'invalid',
    vi: 'Ngày bàn giao phải sau ngày {since} và không quá hôm nay một năm. Hãy chọn lại ngày.',
    en: 'The handover has to come after {since} and within a year. Choose another date.',
  },
  HOST_PRIMARY: {
    kind: 'conflict',
    vi: 'Đây là tên miền chính của trang. Hãy đặt tên miền khác làm chính trước khi bỏ.',
    en: 'This is the canonical host name. Make another one canonical first.',
  },
  HOSTS_TOO_MANY: { kind: 'conflict', vi: 'Mỗi trang có nhiều nhất {most} tên miền.', en: 'A portal has at most {most} host names.' },
});

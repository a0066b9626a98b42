import { defineErrors } from '#platform/errors';

export const directiveErrors = defineErrors({
  DIRECTIVE_DEADLINE: {
    kind: 'invalid',
    vi: 'Hạn phải sau hôm nay và không quá {most} ngày. Hãy chọn lại ngày.',
    en: 'The deadline has to come after today and within {most} days. Choose another date.',
  },
  DIRECTIVE_NONE: { kind: 'invalid', vi: 'Chưa chọn trang nào để đôn đốc. Hãy chọn ít nhất một trang.', en: 'No portal is chosen. Choose at least one.' },
  DIRECTIVE_MANY: {
    kind: 'invalid',
    vi: 'Mỗi lần đôn đốc nhiều nhất {most} trang. Hãy chọn ít hơn.',
    en: 'At most {most} portals at a time. Choose fewer.',
  },
  DIRECTIVE_NOT_LATE: {
    kind: 'conflict',
    vi: 'Số liệu của trang hiện không có gì chậm nên không gửi.',
    en: 'By its figures the portal is not late; nothing was sent.',
  },
  DIRECTIVE_OPEN: {
    kind: 'conflict',
    vi: 'Trang đang có đôn đốc về việc này, chưa xong. Hệ thống tự nhắc theo lịch.',
    en: 'The portal is urged for this already. Reminders go out by schedule.',
  },
  DIRECTIVE_OVER: {
    kind: 'conflict',
    vi: 'Đôn đốc này đã xong nên không cần trả lời nữa. Hãy tải lại trang.',
    en: 'This directive is over and needs no answer. Reload the page.',
  },
});

import { defineErrors } from '#platform/errors';

export const webhookErrors = defineErrors({
  WEBHOOK_LABEL: { kind: 'invalid', vi: 'Hãy ghi tên hệ thống nhận, tối đa {max} ký tự.', en: 'Name the system that receives, at most {max} characters.' },
  WEBHOOK_URL: {
    kind: 'invalid',
    vi: 'Địa chỉ nhận phải bắt đầu bằng https://, là máy chủ công khai trên mạng, không kèm tên và mật khẩu.',
    en: 'The address must begin with https://, be a public server and hold no name or password.',
  },
  WEBHOOK_EVENTS: { kind: 'invalid', vi: 'Hãy chọn ít nhất một việc cần báo.', en: 'Choose at least one event.' },
  WEBHOOKS_FULL: {
    kind: 'conflict',
    vi: 'Mỗi trang nối được nhiều nhất {most} hệ thống. Hãy bỏ bớt một kết nối cũ.',
    en: 'A portal has at most {most} webhooks. Remove an old one first.',
  },
  WEBHOOK_OFF: {
    kind: 'conflict',
    vi: 'Kết nối này đang tắt. Hãy bật lại rồi gửi.',
    en: 'This webhook is off. Switch it on, then send.',
  },
  WEBHOOK_BUSY: {
    kind: 'unavailable',
    vi: 'Tin báo này đang được gửi. Hãy đợi ít giây rồi tải lại.',
    en: 'This message is being sent. Wait a few seconds, then reload.',
  },
  WEBHOOK_PRIVATE: {
    kind: 'invalid',
    vi: 'Địa chỉ nhận dẫn vào mạng nội bộ. Hãy dùng máy chủ công khai trên mạng.',
    en: 'The address leads into a private network. Use a public server.',
  },
  WEBHOOK_UNREACHABLE: {
    kind: 'unavailable',
    vi: 'Không nối được tới máy chủ nhận. Hãy kiểm tra địa chỉ và chứng chỉ của máy chủ đó.',
    en: 'The receiving server cannot be reached. Check its address and its certificate.',
  },
  WEBHOOK_TIMEOUT: {
    kind: 'unavailable',
    vi: 'Máy chủ nhận trả lời quá chậm. Hãy để máy chủ đó trả lời ngay rồi mới xử lý.',
    en: 'The receiving server answers too slowly. It should answer first and work afterwards.',
  },
  WEBHOOK_ANSWER: {
    kind: 'unavailable',
    vi: 'Máy chủ nhận không nhận tin báo (mã khác 2xx). Hãy xem nhật ký của máy chủ đó.',
    en: 'The receiving server did not take the message (not 2xx). Look at its log.',
  },
});

import { defineErrors } from '#platform/errors';

export const boardErrors = defineErrors({
  PAPER_AHEAD: {
    kind: 'invalid',
    vi: 'Ngày ký không được sau hôm nay. Hãy chọn lại.',
    en: 'It may not be signed later than today. Choose again.',
  },
  PAPER_ORDER: {
    kind: 'invalid',
    vi: 'Văn bản đang có hiệu lực bắt đầu từ ngày {since}. Hãy chọn ngày hiệu lực từ ngày đó trở đi.',
    en: 'The paper in force begins on {since}. Let the new one begin then or later.',
  },
  PAPER_DATES: {
    kind: 'invalid',
    vi: 'Ngày có hiệu lực không được trước ngày ký. Hãy chọn lại.',
    en: 'It may not be in force before the day on which it was signed. Choose again.',
  },
  BOARD_AHEAD: {
    kind: 'invalid',
    vi: 'Ban biên tập được ghi khi quyết định đã có hiệu lực. Chọn hôm nay {latest} hoặc trước đó.',
    en: 'A board is recorded once its decision is in force. Choose today, {latest}, or before.',
  },
  SEATS_COUNT: {
    kind: 'invalid',
    vi: 'Ban biên tập có từ 1 đến {most} thành viên. Hãy kiểm tra danh sách.',
    en: 'A board has 1 to {most} members. Check the list.',
  },
  SEAT_ROLE_MISSING: {
    kind: 'invalid',
    vi: 'Người có tài khoản phải có vai trò. Hãy chọn vai trò, hoặc bỏ tài khoản nếu người này không làm việc trên hệ thống.',
    en: 'Whoever has an account needs a role. Choose one, or leave the account out.',
  },
  REGULATION_INCOMPLETE: {
    kind: 'invalid',
    vi: 'Quy chế phải có nội dung xử lý sự cố và tiếp nhận, xử lý thông tin vi phạm. Hãy bổ sung quy chế rồi ghi lại.',
    en: 'The regulation has to cover incidents and the handling of violating information. Complete it, then record it.',
  },
  DUTIES_MISSING: {
    kind: 'invalid',
    vi: 'Chưa phân công chuyên mục nào. Hãy chọn chuyên mục cho ít nhất một thành viên.',
    en: 'No section is assigned. Choose some for at least one member.',
  },
  BOARD_MISSING: {
    kind: 'conflict',
    vi: 'Trang chưa có quyết định lập ban biên tập. Hãy ghi quyết định trước, rồi phân công.',
    en: 'The portal has no decision on a board yet. Record it first, then assign duties.',
  },
});

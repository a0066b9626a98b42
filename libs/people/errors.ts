import { defineErrors } from '#platform/errors';

export const peopleErrors = defineErrors({
  SECOND_FACTOR_REQUIRED: {
    kind: 'unauthenticated',
    vi: 'Tài khoản này phải xác thực hai bước. Hãy đăng nhập lại, cài ứng dụng tạo mã trên điện thoại khi được hướng dẫn, rồi nhập mã.',
    en: 'This account needs a second factor. Sign in again, set up an authenticator app when asked, and enter its code.',
  },
  CREDENTIALS_AMBIGUOUS: {
    kind: 'invalid',
    vi: 'Yêu cầu mang hai cách đăng nhập cùng lúc. Hãy chỉ gửi một: phiên làm việc hoặc thẻ truy cập.',
    en: 'The request carries more than one credential. Send one: the session cookie or a bearer token.',
  },
  CSRF_REFUSED: {
    kind: 'forbidden',
    vi: 'Yêu cầu không đến từ trang quản trị. Hãy tải lại trang rồi làm lại; nội dung đã nhập vẫn còn.',
    en: 'The request does not come from the console. Reload the page and try again.',
  },
  LOGIN_INTERRUPTED: {
    kind: 'invalid',
    vi: 'Lần đăng nhập này đã quá 10 phút hoặc mở ở trình duyệt khác. Hãy đăng nhập lại.',
    en: 'This log-in is older than 10 minutes or was begun in another browser. Sign in again.',
  },
  LOGIN_REFUSED: {
    kind: 'forbidden',
    vi: 'Hệ thống đăng nhập không xác nhận tài khoản. Hãy đăng nhập lại.',
    en: 'The sign-in service did not confirm the account. Sign in again.',
  },
  ACCOUNT_NOT_INVITED: {
    kind: 'forbidden',
    vi: 'Tài khoản này chưa được mời vào hệ thống. Hãy mở đường dẫn trong thư mời, hoặc hỏi quản trị trang của đơn vị.',
    en: 'This account is not invited. Open the link of your invitation or ask the administrator of your portal.',
  },
  INVITATION_UNKNOWN: {
    kind: 'not_found',
    vi: 'Đường dẫn mời không đúng. Hãy mở lại nguyên đường dẫn đã nhận, hoặc xin thư mời mới.',
    en: 'The invitation link is not right. Open the whole link again or ask for a new invitation.',
  },
  INVITATION_USED: {
    kind: 'conflict',
    vi: 'Thư mời này đã được dùng. Nếu chính bạn đã dùng, hãy đăng nhập như thường; nếu không, báo ngay quản trị trang.',
    en: 'This invitation has been used. If it was you, sign in as usual; if not, tell the administrator at once.',
  },
  INVITATION_EXPIRED: {
    kind: 'conflict',
    vi: 'Thư mời này đã hết hạn. Hãy xin quản trị trang gửi thư mời mới.',
    en: 'This invitation has expired. Ask the administrator for a new one.',
  },
  INVITATION_OWN: {
    kind: 'conflict',
    vi: 'Thư mời này do chính bạn lập; không ai tự giao quyền cho mình. Hãy gửi đường dẫn cho người được mời.',
    en: 'You made this invitation yourself, and nobody gives a right to themselves. Send the link to the person invited.',
  },
  GRANT_BEYOND_YOURS: {
    kind: 'forbidden',
    vi: 'Bạn không được giao hoặc kết thúc quyền này. Hãy đề nghị cấp quản lý của đơn vị.',
    en: 'You may not give or end this right. Ask the level above.',
  },
  GRANT_OWN: {
    kind: 'conflict',
    vi: 'Bạn không tự kết thúc quyền của mình được. Hãy nhờ một quản trị khác.',
    en: 'You cannot end your own right. Ask another administrator.',
  },
  GRANT_ENDED: {
    kind: 'conflict',
    vi: 'Quyền này đã kết thúc từ trước. Hãy tải lại danh sách.',
    en: 'This right has already ended. Reload the list.',
  },
  EXEMPTION_ENDED: {
    kind: 'conflict',
    vi: 'Quyết định miễn này đã hết hiệu lực từ trước. Hãy tải lại trang.',
    en: 'This exemption has already ended. Reload the page.',
  },
  EXEMPTION_STANDS: {
    kind: 'conflict',
    vi: 'Đã có một quyết định miễn trong khoảng thời gian này. Hãy kết thúc quyết định đó trước.',
    en: 'An exemption already stands in this period. End it first.',
  },
  DECISION_NUMBER_LENGTH: {
    kind: 'invalid',
    vi: 'Hãy ghi số, ký hiệu quyết định, tối đa {max} ký tự. Ví dụ: 12/QĐ-UBND.',
    en: 'Give the number of the decision, at most {max} characters. Example: 12/QĐ-UBND.',
  },
  DECISION_DATE: {
    kind: 'invalid',
    vi: 'Ngày quyết định không được sau hôm nay hoặc sau ngày bắt đầu miễn. Hãy chọn lại.',
    en: 'The date of the decision may not be later than today or than the first day. Choose again.',
  },
  GRANT_SELF: {
    kind: 'conflict',
    vi: 'Không ai tự giao quyền cho mình. Hãy nhờ một quản trị khác.',
    en: 'Nobody gives a right to themselves. Ask another administrator.',
  },
  GRANT_HELD: {
    kind: 'conflict',
    vi: 'Người này đang có quyền ấy, {until}. Hãy chọn ngày bắt đầu sau đó, hoặc vai trò khác.',
    en: 'They hold this right already. Choose a first day after it ends, or another role.',
  },
  PERSON_NOT_READY: {
    kind: 'conflict',
    vi: 'Người này chưa nhận lời mời. Hãy đợi họ nhận lời, hoặc cấp lại thư mời.',
    en: 'They have not accepted their invitation yet. Wait for it, or renew the invitation.',
  },
  PERSON_MISSING: {
    kind: 'invalid',
    vi: 'Hãy chọn một người đã có, hoặc ghi họ tên và thư điện tử của người mới.',
    en: 'Choose somebody known, or give the name and e-mail of somebody new; not both.',
  },
  STAND_IN_CHAIN: {
    kind: 'conflict',
    vi: 'Người này đang làm thay người khác; không ai làm thay cho người làm thay. Hãy chọn quyền gốc.',
    en: 'This right is itself a stand-in, and nobody stands in for a stand-in. Choose the original.',
  },
  STAND_IN_SAME: {
    kind: 'conflict',
    vi: 'Không ai làm thay chính mình. Hãy chọn người khác.',
    en: 'Nobody stands in for themselves. Choose somebody else.',
  },
  STAND_IN_LONGER: {
    kind: 'invalid',
    vi: 'Người làm thay không giữ quyền lâu hơn người được thay. Chọn ngày {latest} hoặc trước đó.',
    en: 'A stand-in does not outlast whom they stand in for. Choose {latest} or before.',
  },
  SUCCESSOR_SAME: {
    kind: 'conflict',
    vi: 'Người thay và người thôi việc là một. Hãy chọn người khác.',
    en: 'The successor is the person who leaves. Choose somebody else.',
  },
  SUCCESSOR_NOT_WRITING: {
    kind: 'invalid',
    vi: 'Người nhận việc phải đang viết được ở trang này. Hãy chọn trong danh sách.',
    en: 'Whoever takes the work must be somebody else who writes in this portal. Choose from the list.',
  },
  INVITATION_ACCEPTED: {
    kind: 'conflict',
    vi: 'Người này đã nhận lời mời, không cần thư mời mới. Hãy tải lại danh sách.',
    en: 'They have accepted already; no new invitation is needed. Reload the list.',
  },
  SEAT_LENGTH: { kind: 'invalid', vi: 'Chức danh tối đa {max} ký tự. Hãy rút gọn.', en: 'The seat has at most {max} characters. Shorten it.' },
  DATE_BEYOND_YOURS: {
    kind: 'invalid',
    vi: 'Quyền của chính bạn chỉ đến hết {latest}; không ai giao lâu hơn quyền mình có. Chọn ngày đó hoặc trước đó.',
    en: 'Your own right ends on {latest}, and nobody gives for longer than they have. Choose that day or before.',
  },
  DATE_NOT_AHEAD: {
    kind: 'invalid',
    vi: 'Bàn giao có hiệu lực ngay. Chọn hôm nay {latest} hoặc hôm qua.',
    en: 'The hand-over holds at once. Choose today, {latest}, or yesterday.',
  },
  NAME_LENGTH: { kind: 'invalid', vi: 'Hãy ghi họ tên, tối đa {max} ký tự.', en: 'Give the full name, at most {max} characters.' },
  EMAIL_FORM: { kind: 'invalid', vi: 'Địa chỉ thư chưa đúng. Ví dụ: ten@donvi.gov.vn.', en: 'The e-mail address is not right. Example: ten@donvi.gov.vn.' },
  REASON_LENGTH: { kind: 'invalid', vi: 'Hãy ghi lý do, tối đa {max} ký tự.', en: 'Give a reason, at most {max} characters.' },
  DATE_PAST: {
    kind: 'invalid',
    vi: 'Ngày này đã quá sớm. Chọn từ ngày {earliest} trở đi.',
    en: 'This date is too early. Choose {earliest} or later.',
  },
  DATE_ORDER: {
    kind: 'invalid',
    vi: 'Ngày kết thúc không được trước ngày bắt đầu. Hãy chọn lại.',
    en: 'The last day may not be before the first. Choose again.',
  },
  DATE_LATER: {
    kind: 'invalid',
    vi: 'Chỉ được kết thúc sớm hơn, không được kéo dài. Chọn trước ngày {latest} hoặc đúng ngày đó.',
    en: 'A right can only be ended earlier, never prolonged. Choose {latest} or before.',
  },
  MAIL_OFF: {
    kind: 'unavailable',
    vi: 'Hệ thống chưa nối với máy chủ thư. Hãy trao đường dẫn hoặc giấy mời tận tay; người vận hành cần đặt SMTP_URL.',
    en: 'This installation sends no mail. Hand over the link or the printed letter; the operator has to set SMTP_URL.',
  },
  MAIL_DELAYED: {
    kind: 'unavailable',
    vi: 'Máy chủ thư chưa nhận. Hệ thống tự gửi lại; nếu gấp, hãy trao giấy mời tận tay.',
    en: 'The mail server did not take the letter. It is sent again by itself.',
  },
  MAIL_REFUSED: {
    kind: 'conflict',
    vi: 'Máy chủ thư từ chối địa chỉ này. Hãy kiểm tra địa chỉ, hoặc trao giấy mời tận tay.',
    en: 'The mail server refuses this address. Check it, or hand over the printed letter.',
  },
  MAIL_NO_ADDRESS: {
    kind: 'not_found',
    vi: 'Không còn địa chỉ thư của người này. Hãy trao giấy mời tận tay.',
    en: 'There is no address of this person any more. Hand over the printed letter.',
  },
  MAIL_NEEDLESS: {
    kind: 'conflict',
    vi: 'Thư không còn cần gửi: lời mời đã được nhận, thay mới hoặc hết hạn.',
    en: 'The letter is not needed any more: the invitation was used, renewed or has ended.',
  },
});

export { faultIn } from '#platform/http';

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
  ADVERTS_AHEAD: {
    kind: 'invalid',
    vi: 'Quyết định chưa được ký. Hãy ghi khi đã có quyết định.',
    en: 'The decision is not signed yet. Record it once it is.',
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
  CHANNEL_DATES: { kind: 'invalid', vi: 'Ngày ngừng phải sau ngày bắt đầu. Hãy chọn lại ngày.', en: 'It has to end after it begins. Choose another date.' },
  CONTACT_EMAIL: {
    kind: 'invalid',
    vi: 'Thư điện tử chưa đúng. Hãy viết như vanphong@dongnai.gov.vn, hoặc để trống.',
    en: 'This is no e-mail address. Write one such as office@example.gov.vn, or none.',
  },
  CONTACT_PHONE: {
    kind: 'invalid',
    vi: 'Số điện thoại phải có ít nhất 3 chữ số, như 0251 382 2501. Hãy sửa lại hoặc để trống.',
    en: 'A telephone number has three digits at least. Correct it, or leave it empty.',
  },
  CHANNEL_PHONE: {
    kind: 'invalid',
    vi: 'Hãy ghi số điện thoại, chỉ gồm chữ số, dấu cách, dấu + ( ) . -',
    en: 'Give a telephone number: digits, spaces and + ( ) . - only.',
  },
  CHANNEL_ADDRESS: {
    kind: 'invalid',
    vi: 'Hãy chép đủ địa chỉ của kênh, bắt đầu bằng https://.',
    en: 'Give the whole address of the channel, beginning with https://.',
  },
  CHANNEL_ELSEWHERE: {
    kind: 'invalid',
    vi: 'Địa chỉ không thuộc {hosts}. Hãy xem lại địa chỉ hoặc chọn loại kênh khác.',
    en: 'The address is not of {hosts}. Look at it again, or choose another kind.',
  },
  CHANNEL_TAKEN: {
    kind: 'conflict',
    vi: 'Kênh có địa chỉ này đã được công bố. Hãy sửa kênh đó.',
    en: 'A channel of this address is announced already. Correct that one.',
  },
  CHANNELS_TOO_MANY: { kind: 'conflict', vi: 'Mỗi trang công bố nhiều nhất {most} kênh.', en: 'A portal announces at most {most} channels.' },
  MONITORING_HOST: {
    kind: 'invalid',
    vi: 'Máy chủ giám sát này chưa được phép. Được phép: {hosts}. Hãy báo người vận hành hệ thống nếu cần thêm.',
    en: 'This host is not allowed. Allowed: {hosts}. Ask the operator of the system for another.',
  },
  MONITORING_ID: {
    kind: 'invalid',
    vi: 'Mã giám sát gồm chữ không dấu, chữ số, dấu - và _, nhiều nhất 64 ký tự. Hãy chép lại mã đã được cấp.',
    en: 'The code has letters, digits, - and _, at most 64 of them. Copy the code that was given.',
  },
  HOSTS_TOO_MANY: { kind: 'conflict', vi: 'Mỗi trang có nhiều nhất {most} tên miền.', en: 'A portal has at most {most} host names.' },
  SECTION_NAME_LENGTH: {
    kind: 'invalid',
    vi: 'Hãy ghi tên chuyên mục, tối đa {max} ký tự, có ít nhất một chữ cái.',
    en: 'Give the name of the section, at most {max} characters, with at least one letter.',
  },
  SECTION_NAME_EN: {
    kind: 'invalid',
    vi: 'Tên tiếng Anh dài nhất {max} ký tự và phải có chữ cái. Không có tên tiếng Anh thì để trống.',
    en: 'A name in English has at most {max} characters, with a letter among them. Leave it empty when there is none.',
  },
  SECTION_NAME_TAKEN: {
    kind: 'invalid',
    vi: 'Trang đã có chuyên mục tên này. Hãy chọn tên khác.',
    en: 'The portal has a section of this name. Choose another.',
  },
  PIN_UNTIL: {
    kind: 'invalid',
    vi: 'Hãy chọn ngày ghim cuối cùng, từ hôm nay trở đi.',
    en: 'Choose the last day of the pin, today or later.',
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
  IMPORT_STATE: {
    kind: 'conflict',
    vi: 'Lần nhập này đã sang bước khác. Hãy tải lại trang.',
    en: 'This import is at another step already. Reload the page.',
  },
  IMPORT_NOT_PROVINCE: {
    kind: 'conflict',
    vi: 'Chỉ nhập danh sách ở cổng của tỉnh, thành phố. Hãy chuyển sang cổng đó.',
    en: "Lists are imported at the province's own portal only. Switch to it.",
  },
  IMPORT_FILE_NAME: {
    kind: 'invalid',
    vi: 'Tên tệp dài quá 200 chữ hoặc trống. Hãy đổi tên tệp.',
    en: 'The name of the file is empty or longer than 200 characters. Rename it.',
  },
  IMPORT_COLUMNS: {
    kind: 'invalid',
    vi: 'Chưa chọn cột nào là mã hoặc tên đơn vị, hoặc hai cột được chọn cùng một nghĩa. Hãy chọn lại.',
    en: 'No column is chosen as the code or the name of the unit, or two are chosen for the same. Choose again.',
  },
  IMPORT_NOTHING: {
    kind: 'conflict',
    vi: 'Không có dòng nào để tạo hay sửa. Hãy sửa tệp rồi chọn lại.',
    en: 'There is no row to make or change. Mend the file and choose it again.',
  },
});

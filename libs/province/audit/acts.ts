/** What an act of the audit is called. One line for each code that the system writes; a test finds those without. */
export const acts: Readonly<Record<string, string>> = {
  'item.create': 'Tạo tin, bài',
  'item.edit': 'Sửa bản nháp',
  'item.submit': 'Trình duyệt tin, bài',
  'item.return': 'Trả lại tin, bài cho người viết',
  'item.approve': 'Duyệt tin, bài',
  'item.publish': 'Đăng tin, bài',
  'item.schedule': 'Hẹn giờ đăng tin, bài',
  'item.revise': 'Mở tin, bài để sửa lại',
  'item.withdraw': 'Gỡ tin, bài khỏi trang',
  'item.archive': 'Đưa tin, bài vào lưu trữ',
  'item.import': 'Nhập tin, bài từ trang cũ',
  'item.undo_import': 'Hoàn tác tin, bài đã nhập từ trang cũ',
  'site_import.give': 'Đưa vào tệp hoặc địa chỉ của trang cũ',
  'site_import.set': 'Chọn chuyên mục cho bài của trang cũ',
  'site_import.start': 'Bắt đầu nhập bài từ trang cũ',
  'site_import.pause': 'Tạm dừng nhập bài từ trang cũ',
  'site_import.resume': 'Tiếp tục nhập bài từ trang cũ',
  'site_import.cancel': 'Bỏ một lần nhập trang cũ',
  'site_import.undo': 'Hoàn tác một lần nhập trang cũ',
  'file.upload': 'Gửi ảnh, tệp lên',
  'file.accept': 'Ảnh, tệp qua kiểm tra',
  'file.refuse': 'Từ chối ảnh, tệp khi kiểm tra',
  'file.describe': 'Sửa lời mô tả ảnh, tệp',
  'file.remove': 'Xóa ảnh, tệp',
  'portal.quota': 'Đặt dung lượng chứa tệp của trang',
  'grant.invite': 'Mời người và giao quyền',
  'grant.appoint': 'Bổ nhiệm quản trị hoặc giám sát toàn tỉnh',
  'grant.give': 'Giao thêm quyền cho người đã làm việc trong hệ thống',
  'grant.stand_in': 'Giao quyền làm thay',
  'invitation.renew': 'Cấp lại thư mời',
  'person.replace': 'Thay người, chuyển việc cho người kế nhiệm',
  'item.keep': 'Chuyển bản nháp cho người khác giữ',
  'exemption.record': 'Ghi quyết định miễn mã xác nhận',
  'exemption.end': 'Kết thúc việc miễn mã xác nhận',
  'section.add': 'Thêm chuyên mục',
  'section.change': 'Sửa chuyên mục',
  'section.order': 'Sắp xếp lại chuyên mục',
  'section.remove': 'Xóa chuyên mục',
  'section.upgrade': 'Cập nhật chuyên mục theo luật',
  'grant.end': 'Kết thúc quyền trước hạn',
  'invitation.accept': 'Nhận lời mời vào làm việc',
  'system.bind': 'Giao quyền cho một hệ thống khác',
  'subject.erase': 'Xóa dữ liệu cá nhân của một người',
  'portal.create': 'Tạo trang theo danh sách',
  'import.give': 'Đưa vào một tệp danh sách',
  'import.plan': 'Kiểm tra lại tệp danh sách',
  'import.start': 'Bắt đầu tạo trang theo danh sách',
  'import.pause': 'Tạm dừng tạo trang',
  'import.resume': 'Tiếp tục tạo trang',
  'import.cancel': 'Bỏ một lần nhập danh sách',
  'map.load': 'Nạp ranh giới bản đồ',
  'portal.open': 'Mở trang',
  'portal.announce': 'Thông báo tạm ngừng trang',
  'portal.suspend': 'Bắt đầu tạm ngừng trang',
  'portal.resume': 'Cho trang hoạt động lại',
  'portal.close': 'Đóng trang',
  'portal.reopen': 'Mở lại trang đã đóng',
  'portal.change': 'Sửa thông tin trang',
  'look.home': 'Sắp xếp trang chủ',
  'look.menu': 'Sửa menu của trang',
  'look.links': 'Sửa liên kết website và lối tắt',
  'look.contacts': 'Sửa danh bạ liên hệ',
  'look.banners': 'Sửa dải chào mừng',
  'look.notices': 'Sửa thông báo khẩn',
  'look.old_addresses': 'Sửa địa chỉ cũ dẫn về trang',
  'look.accessibility': 'Sửa tuyên bố truy cập',
  'portal.hand_over': 'Bàn giao cơ quan chủ quản',
  'portal.add_host': 'Thêm tên miền',
  'portal.remove_host': 'Bỏ tên miền',
  'portal.make_host_primary': 'Đổi tên miền chính',
  'portal.add_licence': 'Nhập giấy phép',
  'portal.remove_licence': 'Bỏ giấy phép nhập nhầm',
  'portal.set_monitoring': 'Đặt mã giám sát của Bộ',
  'channel.add': 'Công bố kênh chính thức',
  'channel.change': 'Sửa kênh chính thức',
  'channel.remove': 'Bỏ kênh nhập nhầm',
  'directive.create': 'Đôn đốc trang',
  'directive.see': 'Xem đôn đốc',
  'directive.answer': 'Trả lời đôn đốc',
  'directive.remind': 'Nhắc đôn đốc theo lịch',
  'directive.escalate': 'Báo giám sát việc quá hạn đôn đốc',
  'directive.finish': 'Kết thúc đôn đốc theo số liệu',
  'webhook.add': 'Thêm kết nối tới hệ thống khác',
  'webhook.change': 'Sửa, bật hoặc tắt kết nối',
  'webhook.remove': 'Bỏ kết nối',
  'webhook.rotate': 'Đổi khóa bí mật của kết nối',
  'webhook.try': 'Gửi thử qua kết nối',
  'webhook.resend': 'Gửi lại tin báo qua kết nối',
  'webhook.break': 'Tự tắt kết nối không nhận tin báo',
  'target.set': 'Giao chỉ tiêu năm',
  'opening.set': 'Nhập số lũy kế ban đầu',
  'portal.restore': 'Phục hồi trang từ bản sao lưu',
};

/** What stands beside an act, by its name in the line. */
const labels: Readonly<Record<string, string>> = {
  measure: 'Chỉ số',
  year: 'Năm',
  on: 'Ngày',
  from: 'Trước',
  to: 'Sau',
  revision: 'Phiên bản trình duyệt',
  step: 'Mã bước',
  version: 'Lần lưu',
  person: 'Người được giao',
  role: 'Vai trò',
  endsOn: 'Ngày cuối',
  invited: 'Người được mời',
  takenAt: 'Lúc sao lưu',
  rows: 'Số dòng',
  rowsBefore: 'Số dòng trước',
  jobs: 'Số việc chờ',
  fields: 'Các ô đã sửa',
  palette: 'Bảng màu',
  paletteBefore: 'Bảng màu trước',
  before: 'Đơn vị trước',
  after: 'Đơn vị sau',
  host: 'Tên miền',
  licence: 'Giấy phép',
  issuedOn: 'Ngày cấp',
  validUntil: 'Hết hạn',
  unit: 'Mã đơn vị',
  kind: 'Loại trang',
  state: 'Trạng thái',
  invitations: 'Số người được mời',
  bytes: 'Cỡ tệp (byte)',
  by: 'Bằng cách',
};

const subjectTypes: Readonly<Record<string, string>> = {
  item: 'Tin, bài',
  grant: 'Quyền',
  invitation: 'Thư mời',
  subject: 'Người có dữ liệu cá nhân',
  person: 'Người',
  section: 'Chuyên mục',
  channel: 'Kênh chính thức',
  exemption: 'Quyết định miễn mã xác nhận',
  portal: 'Trang',
  import: 'Lần nhập danh sách',
  map: 'Bản đồ',
  directive: 'Đôn đốc',
  target: 'Chỉ tiêu',
  opening: 'Số lũy kế ban đầu',
};

export interface Detail {
  readonly name: string;
  readonly label: string;
  /** An id, code, date or number; null where there was nothing. */
  readonly value: string | null;
}

/** Words of an act; of one that has none yet its code. */
export const wordsOf = (act: string): string => acts[act] ?? act;

/** What the subject of a line is called; without words its code. */
export const subjectWordsOf = (type: string): string => subjectTypes[type] ?? type;

/**
 * What stands beside an act, before and after first. Lines hold ids, codes, dates and numbers only; should one hold anything else, it is not shown.
 */
export function detailsOf(stored: Readonly<Record<string, unknown>>): Detail[] {
  const known = Object.keys(labels);
  const place = (name: string): number => (known.includes(name) ? known.indexOf(name) : known.length);
  const names = Object.keys(stored).sort((a, b) => place(a) - place(b) || a.localeCompare(b));
  return names.map((name) => ({ name, label: labels[name] ?? name, value: shown(stored[name]) }));
}

function shown(value: unknown): string | null {
  if (value == null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && /^[\w.,:+-]{1,200}$/.test(value) ? value : '…';
}

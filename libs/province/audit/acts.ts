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
  'grant.invite': 'Mời người và giao quyền',
  'grant.appoint': 'Bổ nhiệm quản trị hoặc giám sát toàn tỉnh',
  'grant.end': 'Kết thúc quyền trước hạn',
  'invitation.accept': 'Nhận lời mời vào làm việc',
  'system.bind': 'Giao quyền cho một hệ thống khác',
  'subject.erase': 'Xóa dữ liệu cá nhân của một người',
  'portal.open': 'Mở trang',
  'portal.announce': 'Thông báo tạm ngừng trang',
  'portal.suspend': 'Bắt đầu tạm ngừng trang',
  'portal.resume': 'Cho trang hoạt động lại',
  'portal.close': 'Đóng trang',
  'portal.reopen': 'Mở lại trang đã đóng',
  'portal.change': 'Sửa thông tin trang',
  'portal.hand_over': 'Bàn giao cơ quan chủ quản',
  'portal.add_host': 'Thêm tên miền',
  'portal.remove_host': 'Bỏ tên miền',
  'portal.make_host_primary': 'Đổi tên miền chính',
  'portal.add_licence': 'Nhập giấy phép',
  'portal.remove_licence': 'Bỏ giấy phép nhập nhầm',
  'portal.restore': 'Phục hồi trang từ bản sao lưu',
};

/** What stands beside an act, by its name in the line. */
const labels: Readonly<Record<string, string>> = {
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
};

const subjectTypes: Readonly<Record<string, string>> = {
  item: 'Tin, bài',
  grant: 'Quyền',
  invitation: 'Thư mời',
  subject: 'Người có dữ liệu cá nhân',
  portal: 'Trang',
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
 * What stands beside an act. Lines hold ids, codes, dates and numbers only; should one hold anything else, it is not shown.
 */
export function detailsOf(stored: Readonly<Record<string, unknown>>): Detail[] {
  return Object.entries(stored).map(([name, value]) => ({ name, label: labels[name] ?? name, value: shown(value) }));
}

function shown(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && /^[\w.,:+-]{1,200}$/.test(value) ? value : '…';
}

import { detailLabels, labelsOfActs } from './detail-labels.js';

/** What an act of the audit is called. One line for each code that the system writes; a test finds those without. */
export const acts: Readonly<Record<string, string>> = {
  'item.create': 'Tạo tin, bài',
  'item.edit': 'Sửa bản nháp',
  'item.submit': 'Trình duyệt tin, bài',
  'item.return': 'Trả lại tin, bài cho người viết',
  'item.appraise': 'Thẩm định tin, bài',
  'item.escalate': 'Báo cấp trên việc quá hạn',
  'process.set': 'Đặt quy trình duyệt đăng',
  'process.end': 'Bỏ quy trình riêng',
  'item.approve': 'Duyệt tin, bài',
  'item.rush': 'Đăng khẩn khi chưa duyệt',
  'item.confirm': 'Duyệt sau khi đăng khẩn',
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
  'placement.create': 'Nhận tin của trang khác',
  'placement.place': 'Đăng lại tin của trang khác',
  'placement.require': 'Tin đăng lại thành bắt buộc theo cấp trên',
  'placement.offer': 'Nhận đề nghị đăng lại tin',
  'placement.decline': 'Không nhận tin được đề nghị',
  'placement.remove': 'Gỡ tin đăng lại',
  'placement.recall': 'Gỡ theo trang gốc',
  'offer.create': 'Gửi tin đến trang khác',
  'offer.accept': 'Cấp trên nhận tin được đề xuất',
  'offer.decline': 'Cấp trên không nhận tin được đề xuất',
  'request.create': 'Ghi công văn đề nghị đăng',
  'request.accept': 'Nhận đăng theo đề nghị của đơn vị',
  'request.decline': 'Trả lời đơn vị là không đăng',
  'request.ask': 'Hỏi lại đơn vị gửi đề nghị',
  'request.resume': 'Nhận trả lời của đơn vị gửi đề nghị',
  'letter.create': 'Gửi đề nghị đăng đến trang khác',
  'letter.ask': 'Trang khác hỏi lại về đề nghị đã gửi',
  'letter.reply': 'Trả lời trang khác về đề nghị đã gửi',
  'letter.accept': 'Trang khác nhận đăng theo đề nghị',
  'letter.post': 'Trang khác đã đăng theo đề nghị',
  'letter.take_off': 'Trang khác gỡ bài đăng theo đề nghị',
  'letter.decline': 'Trang khác không đăng theo đề nghị',
  'letter.return': 'Đề nghị không đến được trang nhận',
  'request.escalate': 'Báo cấp trên việc trả lời đơn vị quá hạn',
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
  'work.pass_on': 'Chuyển việc đang làm dở cho người khác',
  'item.keep': 'Chuyển tin, bài cho người khác giữ',
  'board.decide': 'Lập hoặc kiện toàn ban biên tập',
  'board.regulate': 'Ghi quy chế của ban biên tập',
  'board.assign': 'Phân công thành viên ban biên tập',
  'board.attach': 'Kèm bản ký vào văn bản của ban biên tập',
  'exemption.record': 'Ghi quyết định miễn mã xác nhận',
  'exemption.end': 'Kết thúc việc miễn mã xác nhận',
  'tag.add': 'Mở chuyên đề, chương trình',
  'tag.change': 'Sửa chuyên đề, chương trình',
  'tag.remove': 'Xóa chuyên đề, chương trình',
  'item.tag': 'Xếp tin, bài vào chuyên đề, chương trình',
  'section.add': 'Thêm chuyên mục',
  'section.change': 'Sửa chuyên mục',
  'section.pin': 'Ghim tin trong chuyên mục',
  'home.pin': 'Ghim tin ở đầu trang chủ',
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
  'advert.contract': 'Ghi hợp đồng quảng cáo vào sổ',
  'advert.create': 'Ghi khoản thu quảng cáo',
  'advert.cancel': 'Hủy khoản thu quảng cáo ghi nhầm',
  'advert_estimate.create': 'Ghi dự toán thu quảng cáo',
  'banner.arrange': 'Xếp lại vị trí banner',
  'look.notices': 'Sửa thông báo khẩn',
  'look.trust_labels': 'Sửa nhãn tín nhiệm mạng',
  'look.old_addresses': 'Sửa địa chỉ cũ dẫn về trang',
  'look.accessibility': 'Sửa tuyên bố truy cập',
  'portal.hand_over': 'Bàn giao cơ quan chủ quản',
  'portal.add_host': 'Thêm tên miền',
  'portal.remove_host': 'Bỏ tên miền',
  'portal.make_host_primary': 'Đổi tên miền chính',
  'portal.add_licence': 'Nhập giấy phép',
  'portal.remove_licence': 'Bỏ giấy phép nhập nhầm',
  'portal.set_adverts': 'Cho phép hoặc thôi đăng quảng cáo',
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

/** One line for each subject that the system writes; a test finds those without. */
export const subjectTypes: Readonly<Record<string, string>> = {
  item: 'Tin, bài',
  placement: 'Tin của trang khác',
  offer: 'Tin gửi đến trang khác',
  grant: 'Quyền',
  invitation: 'Thư mời',
  subject: 'Người có dữ liệu cá nhân',
  person: 'Người',
  section: 'Chuyên mục',
  tag: 'Chuyên đề, chương trình',
  channel: 'Kênh chính thức',
  exemption: 'Quyết định miễn mã xác nhận',
  board: 'Ban biên tập',
  process: 'Quy trình duyệt đăng',
  portal: 'Trang',
  import: 'Lần nhập danh sách',
  site_import: 'Lần nhập trang cũ',
  file: 'Ảnh, tệp',
  request: 'Đề nghị đăng của đơn vị',
  letter: 'Đề nghị gửi trang khác',
  webhook: 'Kết nối tới hệ thống khác',
  map: 'Bản đồ',
  directive: 'Đôn đốc',
  target: 'Chỉ tiêu',
  opening: 'Số lũy kế ban đầu',
  advert: 'Khoản thu quảng cáo',
  advert_contract: 'Hợp đồng quảng cáo',
  advert_estimate: 'Dự toán thu quảng cáo',
};

export interface Detail {
  readonly name: string;
  readonly label: string;
  /** An id, code, date or number; null where there was nothing. */
  readonly value: string | null;
  /** Name of the person whose id the value is; null: it is none. */
  readonly personName: string | null;
}

/** Words of an act; of one that has none yet its code. */
export const wordsOf = (act: string): string => acts[act] ?? act;

/** What the subject of a line is called; without words its code. */
export const subjectWordsOf = (type: string): string => subjectTypes[type] ?? type;

/**
 * What stands beside an act, before and after first; people by their names in the portal. Lines hold ids, codes, dates and numbers only; should one hold anything else, it is not shown.
 */
export function detailsOf(act: string, stored: Readonly<Record<string, unknown>>, names: ReadonlyMap<string, string>): Detail[] {
  const known = Object.keys(detailLabels);
  const place = (name: string): number => (known.includes(name) ? known.indexOf(name) : known.length);
  return Object.keys(stored)
    .sort((a, b) => place(a) - place(b) || a.localeCompare(b))
    .map((name) => {
      const value = shown(stored[name]);
      return { name, label: labelsOfActs[act]?.[name] ?? detailLabels[name] ?? name, value, personName: names.get(value ?? '') ?? null };
    });
}

function shown(value: unknown): string | null {
  if (value == null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && /^[\w.,:+-]{1,200}$/.test(value) ? value : '…';
}

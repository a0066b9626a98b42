import type { RoleName } from '../grant.js';

/** A seat that boards and offices of portals have, and the role that goes with it. Words to choose from: boards are made by Decision. */
export interface SeatTemplate {
  readonly title: string;
  readonly role: RoleName;
}

/** Seat of whoever alone decides on statements of the portal where its process says so; a stand-in sits there too. */
export const spokespersonSeat = 'Người phát ngôn';

/**
 * Seats within one portal, by the words of decisions on editorial boards. A seat that only looks after a matter of its own
 * (gazette, questions, translation) writes and hands in until that matter has rights of its own; over a subtree none is given.
 */
export const seatTemplates: readonly SeatTemplate[] = [
  { title: 'Trưởng Ban biên tập', role: 'board_head' },
  { title: 'Phó Trưởng ban thường trực', role: 'board_head' },
  { title: 'Phó Trưởng ban', role: 'board_head' },
  { title: 'Thành viên Ban biên tập', role: 'editor' },
  { title: 'Cơ quan thường trực Ban biên tập', role: 'editor' },
  { title: 'Tổ thư ký – kỹ thuật', role: 'editor' },
  { title: 'Trưởng cổng', role: 'reviewer' },
  { title: 'Biên tập viên', role: 'editor' },
  { title: 'Kiểm duyệt tin, bài', role: 'reviewer' },
  { title: 'Cộng tác viên', role: 'contributor' },
  { title: 'Phóng viên của đơn vị', role: 'contributor' },
  { title: 'Cán bộ công báo', role: 'contributor' },
  { title: 'Đầu mối dịch thuật', role: 'contributor' },
  { title: 'Đầu mối hỏi đáp', role: 'contributor' },
  { title: 'Đơn vị trả lời', role: 'contributor' },
  { title: 'Đầu mối lấy ý kiến', role: 'contributor' },
  { title: 'Đơn vị đề nghị đăng', role: 'contributor' },
  { title: 'Kế toán', role: 'auditor' },
  { title: 'Quản trị kỹ thuật', role: 'portal_admin' },
  { title: spokespersonSeat, role: 'board_head' },
  { title: 'Thủ trưởng cơ quan chủ quản', role: 'auditor' },
  { title: 'Tổ công tác kiểm tra trang thành phần', role: 'auditor' },
];

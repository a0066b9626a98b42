import { defineErrors } from '#platform/errors';

export const ruleErrors = defineErrors({
  PROCESS_DAYS: { kind: 'invalid', vi: 'Thời hạn từ 1 đến {most} ngày làm việc. Hãy chọn lại.', en: 'A deadline has 1 to {most} working days. Choose again.' },
  PROCESS_KIND: { kind: 'invalid', vi: 'Không có thể loại này. Hãy chọn lại.', en: 'There is no such kind. Choose again.' },
  PROCESS_NEEDS_WAIVER: {
    kind: 'invalid',
    vi: 'Quy chế đang có hiệu lực chưa cho phép một người vừa viết vừa duyệt. Hãy ghi quy chế có nội dung ấy trước.',
    en: 'The regulation in force does not let one person write and approve. Record one that does first.',
  },
  PROCESS_NEEDS_SPOKESPERSON: {
    kind: 'invalid',
    vi: 'Trang chưa có Người phát ngôn được quyền duyệt. Hãy ghi chức danh ấy với vai trò Trưởng ban biên tập trong quyết định trước.',
    en: 'Nobody with the right to approve sits as spokesperson. Seat one, as a head of the board, first.',
  },
  PROCESS_NEEDS_REVIEWER: {
    kind: 'invalid',
    vi: 'Trang chưa có người thẩm định. Hãy giao vai trò ấy trước, kẻo tin, bài không ai thẩm định.',
    en: 'Nobody in the portal appraises. Give somebody the role of reviewer first, or items would wait for nobody.',
  },
});

import { spokespersonSeat } from '#people';
import { defineErrors, type AppError } from '#platform/errors';
import { textErrors } from '#platform/http';
import type { CivilDate } from '#platform/time';

/** States of an item (design 11). `updated` is no state: it is a later publication. */
export const itemStates = ['draft', 'submitted', 'appraising', 'returned', 'approved', 'scheduled', 'published', 'withdrawn', 'archived'] as const;
export type ItemState = (typeof itemStates)[number];

/** An item as a step sees it, locked for change. */
export interface ItemRow {
  readonly id: string;
  readonly kind: string;
  readonly locale: 'vi' | 'en';
  readonly state: ItemState;
  readonly sectionId: string;
  /** What it is to be mainly about; null: none of the topics. */
  readonly topic: string | null;
  readonly authorId: string;
  /** Who works on it now: the author, or who took over from them. */
  readonly keeperId: string;
  readonly revisionId: string | null;
  /** When that revision was handed in. */
  readonly sealedAt: Date | null;
  readonly publishAt: Date | null;
  readonly createdAt: Date;
  /** Day on which what is public now counted as published; null: nothing of it is public. */
  readonly publicSince: CivilDate | null;
  /** Section in which it is counted while it is public; it may differ from that of the draft. */
  readonly publicSectionId: string | null;
  /** Topic under which it is counted while it is public. */
  readonly publicTopic: string | null;
  readonly portalState: 'planned' | 'open' | 'suspended' | 'closed';
  /** Everybody whose words are in the sealed revision. */
  readonly editorIds: readonly string[];
  /** Whoever wrote it may approve it: rule and regulation said so when it was handed in. */
  readonly waivesFourEyes: boolean;
  /** Working days for its approval and for its publication, as of when it was handed in; null: no deadline. */
  readonly approveDays: number | null;
  readonly publishDays: number | null;
  /** Working days for an approval after an urgent publication; null: its process allows none. */
  readonly urgentDays: number | null;
  /** Public by an urgent publication that nobody has approved yet. */
  readonly isUnapproved: boolean;
  /** Who alone decides on it and publishes it; null: whoever has the right. */
  readonly speakerIds: readonly string[] | null;
}

export { FaultsError, type Fault } from '#platform/errors';

export const itemErrors = {
  ...textErrors,
  ...defineErrors({
    DRAFT_STALE: {
      kind: 'conflict',
      vi: 'Người khác vừa sửa bản này. Hãy mở lại để xem bản mới nhất rồi làm tiếp; chữ của bạn vẫn còn trên máy.',
      en: 'Somebody changed this draft meanwhile. Reload it, then go on; what you typed is still on your device.',
    },
    ITEM_REVISION_STALE: {
      kind: 'conflict',
      vi: 'Bản bạn vừa xem không còn là bản đang chờ. Hãy tải lại, đọc bản mới rồi quyết định.',
      en: 'The revision you read is no longer the one that waits. Reload, read the new one, then decide.',
    },
    APPROVER_IS_AUTHOR: {
      kind: 'forbidden',
      vi: 'Người viết, sửa hoặc trình bài không tự duyệt bài ấy. Hãy để một thành viên khác của ban biên tập duyệt.',
      en: 'Whoever wrote, edited or handed in an item may not approve it. Another member of the board has to.',
    },
    SPOKESPERSON_ONLY: {
      kind: 'forbidden',
      vi: 'Phát ngôn chỉ do Người phát ngôn hoặc người được cử làm thay duyệt và đăng.',
      en: 'Statements are approved and published by the spokesperson alone, or who stands in.',
    },
    CONFIRM_FIRST: {
      kind: 'conflict',
      vi: 'Bài đăng khẩn này chưa được duyệt. Hãy duyệt hoặc gỡ trước khi sửa.',
      en: 'This item was published urgently and is not approved yet. Approve or withdraw it before it is revised.',
    },
    APPRAISER_IS_AUTHOR: {
      kind: 'forbidden',
      vi: 'Người viết, sửa hoặc trình bài không tự thẩm định bài ấy. Hãy để người khác thẩm định.',
      en: 'Whoever wrote, edited or handed in an item may not appraise it. Somebody else has to.',
    },
    REASON_MISSING: { kind: 'invalid', vi: 'Hãy ghi lý do để người viết biết cần sửa gì.', en: 'Give a reason, so that the author knows what to do.' },
    TITLE_MISSING: { kind: 'invalid', vi: 'Tin chưa có tiêu đề. Hãy nhập tiêu đề.', en: 'The item has no title. Enter one.' },
    BODY_MISSING: { kind: 'invalid', vi: 'Tin chưa có nội dung. Hãy nhập nội dung.', en: 'The item has no text. Enter some.' },
    RICH_TEXT_INVALID: {
      kind: 'invalid',
      vi: 'Nội dung có phần mà trang không nhận ({what}). Hãy bỏ phần đó hoặc dán lại dưới dạng chữ.',
      en: 'The text holds something that is not allowed ({what}). Remove it or paste it as plain text.',
    },
    IDEMPOTENCY_KEY_INVALID: {
      kind: 'invalid',
      vi: 'Mã chống trùng phải là UUID. Hãy tạo một UUID mới cho mỗi tin, và gửi lại đúng mã đó khi chưa nhận được trả lời.',
      en: 'The idempotency key must be a UUID. Make a new one for each item, and send the same one again when no answer came.',
    },
    KIND_UNKNOWN: { kind: 'invalid', vi: 'Không có thể loại này. Hãy chọn lại thể loại.', en: 'There is no such kind. Choose another.' },
    KIND_OFF: {
      kind: 'conflict',
      vi: 'Trang không đăng banner quảng cáo. Khi người đứng đầu cơ quan có quyết định, quản trị ghi quyết định ấy ở Trang của tôi.',
      en: 'The portal carries no paid banners. Once the head of the agency decided otherwise, an administrator records it.',
    },
    QUOTING_OFF: {
      kind: 'conflict',
      vi: 'Trang chưa được trích dẫn báo chí: chỉ trang tổng hợp có giấy phép còn hiệu lực mới được. Hãy chọn thể loại khác.',
      en: 'The portal may not quote the press: only an aggregated site with a licence that holds may. Choose another kind.',
    },
    KIND_STANDS: {
      kind: 'conflict',
      vi: 'Bài đã đăng giữ nguyên thể loại. Nếu cần thể loại khác, hãy viết bài mới và gỡ bài này.',
      en: 'What was published keeps its kind. For another kind, write a new item and withdraw this one.',
    },
    TOPIC_UNKNOWN: {
      kind: 'invalid',
      vi: 'Không có chủ đề này. Hãy chọn chủ đề trong danh sách, hoặc để trống.',
      en: 'There is no such topic. Choose one from the list, or none.',
    },
    SECTION_UNKNOWN: {
      kind: 'invalid',
      vi: 'Trang không có chuyên mục này, hoặc chuyên mục đã đóng. Hãy chọn chuyên mục trong danh sách.',
      en: 'The portal has no such section, or it is closed. Choose one from the list.',
    },
    PUBLISH_AT_INVALID: {
      kind: 'invalid',
      vi: 'Giờ đăng phải ở tương lai và trong vòng một năm. Hãy chọn lại giờ.',
      en: 'The hour of publication must lie ahead, within one year. Choose another.',
    },
    NOTHING_PUBLIC: {
      kind: 'conflict',
      vi: 'Bài này hiện không có trên trang nên không cần gỡ.',
      en: 'Nothing of this item is public, so there is nothing to withdraw.',
    },
    PORTAL_NOT_OPEN: {
      kind: 'conflict',
      vi: 'Trang đang tạm ngừng hoặc đã đóng nên chưa đăng được. Hãy hỏi quản trị tỉnh, thành phố.',
      en: 'The portal is suspended or closed, so nothing can be published. Ask the administrator of the province.',
    },
    PORTAL_CLOSED: {
      kind: 'conflict',
      vi: 'Trang đã đóng, chỉ còn để đọc. Hãy viết ở trang của đơn vị mới.',
      en: 'The portal is closed and only to be read. Write in the portal of the succeeding unit.',
    },
    STILL_PUBLIC: {
      kind: 'conflict',
      vi: 'Bài này đang hiện trên trang. Hãy gỡ bài trước khi cất đi.',
      en: 'The item is public. Withdraw it before you archive it.',
    },
  }),
};

/** Why nothing of the portal can be published now, if so. */
export function portalNotOpen(item: Pick<ItemRow, 'portalState'>): AppError | null {
  return item.portalState === 'open' ? null : itemErrors.PORTAL_NOT_OPEN();
}

/** Nobody appraises or approves words of their own: not the author, nor who took over from them, nor anybody who edited the revision or handed it in. */
export function mayApprove(item: Pick<ItemRow, 'authorId' | 'keeperId' | 'editorIds'>, personId: string): boolean {
  return item.authorId !== personId && item.keeperId !== personId && !item.editorIds.includes(personId);
}

/** Seat whose holder alone decides on it and publishes it; null: whoever has the right. */
export function seatOf({ speakerIds }: Pick<ItemRow, 'speakerIds'>): string | null {
  return speakerIds === null ? null : spokespersonSeat;
}

/** Why a statement is not this person's to decide on, if so. The system goes on with what the spokesperson decided. */
export function notSpeaker({ speakerIds }: Pick<ItemRow, 'speakerIds'>, personId: string | null): AppError | null {
  return personId === null || speakerIds === null || speakerIds.includes(personId) ? null : itemErrors.SPOKESPERSON_ONLY();
}

import { defineErrors } from '#platform/errors';
import type { JobKind, PortalJob } from '#platform/jobs';
import type { CivilDate } from '#platform/time';

export type RequestState = 'received' | 'asked' | 'accepted' | 'declined';

/** A unit's request as a step sees it, locked for change. */
export interface RequestRow {
  readonly id: string;
  readonly state: RequestState;
  /** Last day on which the answer is in time. */
  readonly dueOn: CivilDate;
  /** The portal that sent it as a letter; null: it came on paper. */
  readonly fromPortalId: string | null;
  /** A public item of that portal that may be taken over. */
  readonly originItemId: string | null;
}

/** Working days in which a unit is answered. */
export const answerDays = 5;
export const longestAnswer = 2_000;

export const requestErrors = defineErrors({
  REQUEST_ITEM_UNKNOWN: {
    kind: 'invalid',
    vi: 'Không có tin này, hoặc tin đã đưa vào lưu trữ. Hãy chọn tin khác hoặc soạn tin mới.',
    en: 'There is no such item, or it is archived. Choose another, or have one made.',
  },
  REQUEST_ITEM_TWICE: {
    kind: 'invalid',
    vi: 'Hãy chọn một: tin đã có sẵn, hoặc chuyên mục để soạn tin mới.',
    en: 'Choose one: an item that is there, or the section of a new one.',
  },
  REQUEST_NOTHING_TO_TAKE: {
    kind: 'conflict',
    vi: 'Đề nghị này không kèm bài để đăng lại. Hãy soạn tin mới hoặc chọn tin đã có.',
    en: 'The request names no item to take over. Have one made, or choose one.',
  },
  LETTER_UNKNOWN: {
    kind: 'invalid',
    vi: 'Kho không có tệp này, hoặc tệp chưa kiểm tra xong. Hãy chọn lại công văn.',
    en: 'The library has no such file, or it is still being checked. Choose the letter again.',
  },
  WANTED_PAST: {
    kind: 'invalid',
    vi: 'Ngày muốn đăng đã qua. Hãy chọn từ hôm nay trở đi.',
    en: 'The day on which it is wanted is over. Choose today or later.',
  },
  LETTER_AHEAD: {
    kind: 'invalid',
    vi: 'Ngày công văn sau hôm nay. Hãy xem lại.',
    en: 'The letter is dated after today. Look again.',
  },
});

/** What a request says, however it came. */
export interface Asking {
  readonly sender: string;
  readonly letterNumber: string;
  readonly letterDate: CivilDate | null;
  readonly subject: string;
  readonly wantedOn: CivilDate | null;
  /** The letter, in the library of the portal that is asked. */
  readonly fileId: string | null;
}

/** Tells those whom a step with a request concerns. */
export const tellRequestJob: JobKind<PortalJob & { stepId: string; requestId: string }> = { name: 'tell-request' };

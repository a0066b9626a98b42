import { defineErrors } from '#platform/errors';
import type { JobKind, PortalJob } from '#platform/jobs';
import type { CivilDate } from '#platform/time';

export type RequestState = 'received' | 'accepted' | 'declined';

/** A unit's request as a step sees it, locked for change. */
export interface RequestRow {
  readonly id: string;
  readonly state: RequestState;
  /** Last day on which the answer is in time. */
  readonly dueOn: CivilDate;
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

/** Tells those whom a step with a request concerns. */
export const tellRequestJob: JobKind<PortalJob & { stepId: string; requestId: string }> = { name: 'tell-request' };

import { defineErrors } from '#platform/errors';
import type { CivilDate } from '#platform/time';

export type LetterState = 'sent' | 'asked' | 'accepted' | 'posted' | 'declined' | 'undelivered';

/** A letter as a step sees it, locked for change. */
export interface LetterRow {
  readonly id: string;
  readonly state: LetterState;
  readonly answeredOn: CivilDate | null;
}

export const longestWords = 20_000;

export const letterErrors = defineErrors({
  LETTER_TARGET_UNKNOWN: {
    kind: 'invalid',
    vi: 'Không gửi được đến trang này: trang không thuộc tỉnh, thành phố hoặc đang không hoạt động. Hãy chọn lại trong danh sách.',
    en: 'The portal is not one of the province, or not open. Choose again from the list.',
  },
  LETTER_ITEM_NOT_PUBLIC: {
    kind: 'invalid',
    vi: 'Chỉ gửi kèm được tin đang đăng trên trang của bạn. Hãy chọn tin khác.',
    en: 'Only an item that is public in your own portal can go with it. Choose another.',
  },
  LETTER_FILE_UNFIT: {
    kind: 'invalid',
    vi: 'Tệp kèm phải là văn bản hoặc ảnh. Hãy chọn tệp khác.',
    en: 'The file has to be a document or a picture. Choose another.',
  },
});

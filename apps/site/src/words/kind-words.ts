import type { Lang } from './words.js';

const vi = {
  expired: (day: string): string => `Đã hết hạn từ sau ngày ${day}. Nội dung được giữ lại để tra cứu.`,
  expiredCard: 'Đã hết hạn',
  calendarFile: 'Tải lịch về máy (.ics)',
};

/** Words around the fields of items; the fields themselves bear the language of the item. */
export type KindWords = typeof vi;

const en: KindWords = {
  expired: (day) => `Held until ${day}. It is kept for reference.`,
  expiredCard: 'No longer holds',
  calendarFile: 'Download the calendar (.ics)',
};

/** Words of fields in a language; of one that has none, Vietnamese. */
export function kindWordsIn(lang: string): KindWords {
  return lang === ('en' satisfies Lang) ? en : vi;
}

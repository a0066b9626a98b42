import type { Lang } from './words.js';

const vi = {
  everything: 'Tất cả tin, bài',
  byDate: 'Xem theo ngày, theo tháng',
  bySectionAndDate: 'Xem theo chuyên mục, theo ngày',
  section: 'Chuyên mục',
  anySection: 'Tất cả',
  from: 'Đăng từ ngày',
  to: 'Đến ngày',
  show: 'Xem',
  showAll: 'Xem tất cả',
  crossed: 'Ngày bắt đầu sau ngày kết thúc. Hãy đổi lại hai ngày.',
  nothing: 'Không có tin nào trong khoảng đã chọn.',
  pinned: 'Tin được ghim',
  closed: (day: string): string => `Chuyên mục đã đóng sau ngày ${day}. Tin, bài được lưu trữ để tra cứu.`,
  year: (year: string): string => `Năm ${year}`,
  month: (month: number, year: string): string => `Tháng ${String(month)}/${year}`,
  /** Days as they are written for people; the empty text where none was chosen. */
  days: (from: string, to: string): string =>
    from && to ? (from === to ? `ngày ${from}` : `từ ${from} đến ${to}`) : from ? `từ ${from}` : to ? `đến ${to}` : '',
};

/** Words of lists. */
export type ListWords = typeof vi;

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const en: ListWords = {
  everything: 'All news',
  byDate: 'By day or month',
  bySectionAndDate: 'By section and day',
  section: 'Section',
  anySection: 'All',
  from: 'Published from',
  to: 'To',
  show: 'Show',
  showAll: 'Show all',
  crossed: 'The first day is after the last. Exchange the two dates.',
  nothing: 'Nothing was published in the days chosen.',
  pinned: 'Pinned',
  closed: (day) => `This section closed after ${day}. What stands in it is kept for reference.`,
  year: (year) => year,
  month: (month, year) => `${months[month - 1] ?? ''} ${year}`,
  days: (from, to) => (from && to ? (from === to ? from : `from ${from} to ${to}`) : from ? `from ${from}` : to ? `until ${to}` : ''),
};

/** Words of lists in a language; of one that has none, Vietnamese. */
export function listWordsIn(lang: string): ListWords {
  return lang === ('en' satisfies Lang) ? en : vi;
}

import type { Lang } from './words.js';

const vi = {
  title: 'Chuyên đề, chương trình',
  of: (name: string): string => `Chuyên đề và chương trình của ${name}.`,
  sorts: { CAMPAIGN: 'Chuyên đề', PROGRAMME: 'Chương trình' },
  none: 'Hiện không có chuyên đề hay chương trình nào.',
  campaigns: 'Chuyên đề đang mở',
  programmes: 'Chương trình',
  archive: 'Lưu trữ',
  count: (count: number): string => `${String(count)} tin, bài`,
  days: (from: string, to: string): string => (from && to ? `Từ ${from} đến ${to}` : from ? `Từ ${from}` : to ? `Đến hết ngày ${to}` : ''),
  closed: (day: string): string => `Đã kết thúc ngày ${day}. Tin, bài được lưu trữ để tra cứu.`,
  empty: 'Chưa có tin, bài nào.',
  feed: 'Theo dõi bằng RSS',
  ofItem: 'Chuyên đề, chương trình:',
};

/** Words of the pages about campaigns and programmes. */
export type TagWords = typeof vi;

const en: TagWords = {
  title: 'Campaigns and programmes',
  of: (name) => `Campaigns and programmes of ${name}.`,
  sorts: { CAMPAIGN: 'Campaign', PROGRAMME: 'Programme' },
  none: 'There are no campaigns or programmes at present.',
  campaigns: 'Current campaigns',
  programmes: 'Programmes',
  archive: 'Archive',
  count: (count) => `${String(count)} ${count === 1 ? 'item' : 'items'}`,
  days: (from, to) => (from && to ? `From ${from} to ${to}` : from ? `From ${from}` : to ? `Until ${to}` : ''),
  closed: (day) => `Ended on ${day}. What stands here is kept for reference.`,
  empty: 'There are no items yet.',
  feed: 'Follow by RSS',
  ofItem: 'Campaigns and programmes:',
};

/** Words of these pages in a language; of one that has none, Vietnamese. */
export function tagWordsIn(lang: string): TagWords {
  return lang === ('en' satisfies Lang) ? en : vi;
}

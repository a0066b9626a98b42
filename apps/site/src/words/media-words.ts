import type { Lang } from './words.js';

const vi = {
  title: 'Đa phương tiện',
  of: (name: string): string => `Ảnh, video, infographic của ${name}.`,
  sorts: { photos: 'Ảnh', videos: 'Video', graphics: 'Infographic, đồ họa' },
  /** The same of one item. */
  one: { photos: 'Ảnh', videos: 'Video', graphics: 'Infographic' },
  everything: 'Tất cả',
  choose: 'Chọn loại',
  inWords: 'Ảnh có lời mô tả, video có phụ đề hoặc bản chép lời, infographic có nội dung bằng chữ ở trang của từng mục.',
  empty: 'Chưa có ảnh, video, infographic nào.',
};

/** Words of Đa phương tiện. */
export type MediaWords = typeof vi;

const en: MediaWords = {
  title: 'Photos and videos',
  of: (name) => `Photos, videos and infographics of ${name}.`,
  sorts: { photos: 'Photos', videos: 'Videos', graphics: 'Infographics' },
  one: { photos: 'Photos', videos: 'Video', graphics: 'Infographic' },
  everything: 'All',
  choose: 'Choose a sort',
  inWords: 'Photos are described, videos have captions or a transcript, infographics stand in words too: on the page of each.',
  empty: 'There are no photos, videos or infographics yet.',
};

/** Words of Đa phương tiện in a language; of one that has none, Vietnamese. */
export function mediaWordsIn(lang: string): MediaWords {
  return lang === ('en' satisfies Lang) ? en : vi;
}

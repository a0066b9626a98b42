import type { Lang } from './words.js';

const vi = {
  feeds: 'RSS',
  feedsOf: (name: string): string => `Kênh tin RSS, Atom và JSON Feed của ${name}.`,
  feedsHow:
    'Chép địa chỉ của một kênh vào phần mềm đọc tin để nhận tin mới mà không cần mở trang. Tin đã gỡ cũng biến mất khỏi kênh. Khi phát hành lại, ghi rõ nguồn.',
  feedList: 'Các kênh tin',
  channel: 'Kênh',
  everything: 'Tất cả tin, bài',
  data: 'Dữ liệu mở',
  dataOf: (name: string): string => `Dữ liệu mở của ${name}: danh mục, định dạng và cách lấy.`,
  dataHow: (name: string): string => `Mọi dữ liệu dưới đây lấy được ngay, không cần đăng ký. Khi phát hành lại, ghi rõ nguồn “${name}”.`,
  developers: 'Cho nhà phát triển',
  explorer: 'Thử truy vấn GraphQL, mẫu lệnh và thư viện',
  catalogue: 'Danh mục cho máy đọc:',
  rest: 'Mô tả REST:',
};

/** Words of the pages about feeds and open data; names of datasets are of the catalogue, which is in Vietnamese. */
export type OpenWords = typeof vi;

const en: OpenWords = {
  feeds: 'RSS',
  feedsOf: (name) => `RSS, Atom and JSON feeds of ${name}.`,
  feedsHow:
    'Copy the address of a feed into a news reader to have what is new without opening this site. What is withdrawn leaves the feed too. Please name the source when you republish.',
  feedList: 'Feeds',
  channel: 'Feed',
  everything: 'All news',
  data: 'Open data',
  dataOf: (name) => `Open data of ${name}: catalogue, formats and how to take them.`,
  dataHow: (name) => `Everything below can be taken at once, without registering. Please name “${name}” as the source when you republish.`,
  developers: 'For developers',
  explorer: 'GraphQL explorer, examples and libraries',
  catalogue: 'Catalogue for machines:',
  rest: 'REST description:',
};

/** Words of these pages in a language; of one that has none, Vietnamese. */
export function openWordsIn(lang: string): OpenWords {
  return lang === ('en' satisfies Lang) ? en : vi;
}

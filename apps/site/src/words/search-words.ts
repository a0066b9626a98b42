import type { SearchFault } from '../search.js';
import type { Lang } from './words.js';

const vi = {
  label: 'Từ khóa hoặc số ký hiệu văn bản',
  button: 'Tìm',
  narrow: 'Thu hẹp kết quả',
  where: 'Tìm ở',
  here: 'Trang này',
  everywhere: 'Mọi trang của tỉnh, thành phố',
  section: 'Chuyên mục',
  anySection: 'Tất cả',
  from: 'Đăng từ ngày',
  to: 'Đến ngày',
  titled: (words: string): string => `Tìm kiếm: ${words}`,
  found: (count: number, isMore: boolean, words: string): string => `${isMore ? 'Hơn ' : ''}${count.toLocaleString('vi-VN')} kết quả cho “${words}”`,
  nothingLike: (words: string): string => `Không có bài nào khớp với “${words}”. Có phải bạn tìm`,
  resultsOfOther: 'Dưới đây là kết quả của từ khóa này.',
  capped: 'Có rất nhiều bài khớp; chỉ 2.000 bài mới nhất được xếp hạng. Hãy thêm từ hoặc chọn khoảng ngày để tìm bài cũ hơn.',
  noMore: 'Không còn kết quả nào nữa.',
  pages: 'Trang của kết quả',
  next: 'Kết quả tiếp theo',
  first: 'Về kết quả đầu',
  nothing: (words: string): string => `Không tìm thấy bài nào cho “${words}”`,
  youMay: 'Bạn có thể:',
  hints: ['kiểm tra lại chữ đã gõ, hoặc gõ ít từ hơn', 'gõ có dấu hay không dấu đều được; với văn bản, gõ số ký hiệu như 15/2020/QĐ-UBND'],
  dropFilters: 'bỏ chuyên mục và khoảng ngày đã chọn',
  searchEverywhere: 'tìm trên mọi trang của tỉnh, thành phố',
  faults: {
    SEARCH_TOO_SHORT: 'Từ khóa quá ngắn. Hãy gõ ít nhất một từ có 2 chữ hoặc số.',
    SEARCH_TOO_LONG: 'Từ khóa quá dài: nhiều nhất 300 ký tự và 40 từ. Hãy chỉ gõ những từ chính.',
    SEARCH_UNREADABLE: 'Từ khóa có ký tự hỏng không đọc được. Hãy gõ lại.',
    DATES_CROSSED: 'Ngày bắt đầu sau ngày kết thúc. Hãy đổi lại hai ngày.',
  } satisfies Readonly<Record<SearchFault, string>>,
};

/** Words of the search page. */
export type SearchWords = typeof vi;

const en: SearchWords = {
  label: 'Words, or number of a document',
  button: 'Search',
  narrow: 'Narrow the results',
  where: 'Search in',
  here: 'This site',
  everywhere: 'All sites of the province',
  section: 'Section',
  anySection: 'All',
  from: 'Published from',
  to: 'To',
  titled: (words) => `Search: ${words}`,
  found: (count, isMore, words) => `${isMore ? 'More than ' : ''}${count.toLocaleString('en-GB')} ${count === 1 ? 'result' : 'results'} for “${words}”`,
  nothingLike: (words) => `Nothing matches “${words}”. Did you mean`,
  resultsOfOther: 'These are its results.',
  capped: 'A great many items match; only the newest 2,000 are ranked. Add a word or choose dates to find older ones.',
  noMore: 'There are no more results.',
  pages: 'Pages of results',
  next: 'More results',
  first: 'Back to the first results',
  nothing: (words) => `Nothing found for “${words}”`,
  youMay: 'You may:',
  hints: ['check the spelling, or use fewer words', 'type with or without accents; for a document, its number, such as 15/2020/QĐ-UBND'],
  dropFilters: 'drop the section and dates that were chosen',
  searchEverywhere: 'search all sites of the province',
  faults: {
    SEARCH_TOO_SHORT: 'The search is too short. Type at least one word of 2 letters or digits.',
    SEARCH_TOO_LONG: 'The search is too long: at most 300 characters and 40 words. Type the main words alone.',
    SEARCH_UNREADABLE: 'The search holds broken characters. Type it again.',
    DATES_CROSSED: 'The first day is after the last. Exchange the two dates.',
  },
};

/** Words of the search page in a language; of one that has none, Vietnamese. */
export function searchWordsIn(lang: Lang): SearchWords {
  return lang === 'en' ? en : vi;
}

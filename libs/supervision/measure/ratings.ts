import type { Measure } from './measure.js';

export const ratings: Measure = {
  id: 'ratings',
  name: { vi: 'Lượt đánh giá trang', en: 'Ratings' },
  unit: 'rating',
  kind: 'flow',
  counts: {
    vi: 'Mỗi người đọc trả lời câu “Trang này có hữu ích không?” một lần mỗi ngày cho mỗi trang; không lưu ai trả lời.',
    en: 'Answers to “was this page useful”, one of a reader for a page and day; who answered is not kept.',
  },
  source: { of: 'facts', facts: 'ratings' },
  dimensions: [],
  rows: 'items',
  better: 'more',
  citation: ['R-203', 'R-305'],
};

import type { Measure } from './measure.js';

export const satisfaction: Measure = {
  id: 'satisfaction',
  name: { vi: 'Tỷ lệ đánh giá hữu ích', en: 'Share of useful ratings' },
  unit: 'percent',
  kind: 'ratio',
  counts: {
    vi: 'Số lượt trả lời “Có” chia cho tổng số lượt đánh giá trong kỳ.',
    en: 'Answers of yes, divided by all the ratings of the period.',
  },
  source: { of: 'quotient', over: 'ratings_useful', by: 'ratings', times: 100 },
  dimensions: [],
  rows: 'none',
  better: 'more',
  citation: ['R-203', 'R-305'],
};

import type { Measure } from './measure.js';

export const waitingLongest: Measure = {
  id: 'waiting_longest',
  name: { vi: 'Việc chờ lâu nhất', en: 'Longest waiting' },
  unit: 'day',
  kind: 'stock',
  counts: {
    vi: 'Số ngày việc chờ lâu nhất của trang đã chờ.',
    en: 'Days that the longest waiting work of the portal has waited.',
  },
  source: { of: 'rows', read: 'waiting_longest' },
  dimensions: [],
  rows: 'work',
  neverSummed: true,
  better: 'less',
  citation: ['R-023'],
};

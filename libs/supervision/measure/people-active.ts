import type { Measure } from './measure.js';

export const peopleActive: Measure = {
  id: 'people_active',
  name: { vi: 'Số người làm việc', en: 'People active' },
  unit: 'person',
  kind: 'stock',
  counts: {
    vi: 'Số người khác nhau đã soạn, trình, duyệt, đăng hoặc gỡ ít nhất một tin trong kỳ.',
    en: 'Different people who took at least one step on an item in the period.',
  },
  source: { of: 'rows', read: 'people' },
  dimensions: [],
  rows: 'none',
  neverSummed: true,
  better: 'more',
  citation: ['R-012', 'R-013'],
};

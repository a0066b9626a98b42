import type { Measure } from './measure.js';

export const itemsWithdrawn: Measure = {
  id: 'items_withdrawn',
  name: { vi: 'Số tin đã gỡ', en: 'Items withdrawn' },
  unit: 'item',
  kind: 'flow',
  counts: {
    vi: 'Mỗi lần gỡ một tin khỏi trang, đếm vào ngày gỡ.',
    en: 'Each withdrawal of an item, on the day of the withdrawal.',
  },
  source: { of: 'facts', facts: 'items_withdrawn' },
  dimensions: ['kind', 'section', 'topic'],
  rows: 'items',
  better: 'less',
  citation: ['R-021'],
};

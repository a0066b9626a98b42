import type { Measure } from './measure.js';

export const itemsWaived: Measure = {
  id: 'items_waived',
  name: { vi: 'Số lần tự duyệt theo quy chế', en: 'Approvals of own words' },
  unit: 'item',
  kind: 'flow',
  counts: {
    vi: 'Mỗi lần một người duyệt bài của chính mình vì quy chế cho phép, đếm vào ngày duyệt.',
    en: 'Each approval of words of their own by the regulation of the board, on its day.',
  },
  source: { of: 'facts', facts: 'items_waived' },
  dimensions: ['kind', 'section'],
  rows: 'none',
  better: 'less',
  citation: ['R-022'],
};

import type { Measure } from './measure.js';

export const itemsAppraised: Measure = {
  id: 'items_appraised',
  name: { vi: 'Số lần thẩm định', en: 'Appraisals' },
  unit: 'item',
  kind: 'flow',
  counts: {
    vi: 'Mỗi lần người thẩm định xong một bản, đếm vào ngày thẩm định.',
    en: 'Each appraisal of a revision, on its day.',
  },
  source: { of: 'facts', facts: 'items_appraised' },
  dimensions: ['kind', 'section'],
  rows: 'none',
  better: 'neither',
  citation: ['R-020'],
};

import type { Measure } from './measure.js';

export const itemsApproved: Measure = {
  id: 'items_approved',
  name: { vi: 'Số lần duyệt', en: 'Approvals' },
  unit: 'item',
  kind: 'flow',
  counts: {
    vi: 'Mỗi lần người có thẩm quyền duyệt một bản, đếm vào ngày duyệt.',
    en: 'Each approval of a revision, on its day.',
  },
  source: { of: 'facts', facts: 'items_approved' },
  dimensions: ['kind', 'section'],
  rows: 'none',
  better: 'neither',
  citation: ['R-020'],
};

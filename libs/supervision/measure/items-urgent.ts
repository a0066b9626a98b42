import type { Measure } from './measure.js';

export const itemsUrgent: Measure = {
  id: 'items_urgent',
  name: { vi: 'Số lần đăng khẩn', en: 'Urgent publications' },
  unit: 'item',
  kind: 'flow',
  counts: {
    vi: 'Mỗi lần đăng một bản khi ban biên tập chưa duyệt, theo quy trình của trang, đếm vào ngày đăng.',
    en: 'Each publication before the board has decided, as the process of the portal allows, on its day.',
  },
  source: { of: 'facts', facts: 'items_urgent' },
  dimensions: ['kind', 'section'],
  rows: 'none',
  better: 'neither',
  citation: ['R-022'],
};

import type { Measure } from './measure.js';

export const planRate: Measure = {
  id: 'plan_rate',
  name: { vi: 'Tỷ lệ so với kế hoạch năm', en: 'Share of the annual plan' },
  unit: 'percent',
  kind: 'ratio',
  counts: {
    vi: 'Số tin đã đăng từ đầu năm đến ngày tính, chia cho chỉ tiêu của năm.',
    en: 'Items published from the first of January to the day, divided by the target of the year.',
  },
  source: { of: 'rows', read: 'plan' },
  dimensions: [],
  rows: 'items',
  better: 'more',
  citation: ['R-173', 'R-174', '003: 15,5 %'],
};

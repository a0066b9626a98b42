import type { Measure } from './measure.js';

export const advertRevenue: Measure = {
  id: 'advert_revenue',
  name: { vi: 'Thu dịch vụ quảng cáo', en: 'Advertising revenue' },
  unit: 'dong',
  kind: 'flow',
  counts: {
    vi: 'Số tiền đã thu theo hợp đồng banner quảng cáo, tính vào ngày tiền về; khoản ghi nhầm đã hủy thì không tính.',
    en: 'Money received for contracts of paid banners, on the day on which it came in; receipts that were cancelled are left out.',
  },
  source: { of: 'facts', facts: 'advert_revenue' },
  dimensions: [],
  rows: 'items',
  better: 'more',
  citation: ['R-138', 'R-139'],
};

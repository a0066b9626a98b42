import type { Measure } from './measure.js';

export const advertEstimate: Measure = {
  id: 'advert_estimate',
  name: { vi: 'Dự toán thu quảng cáo', en: 'Estimate of advertising revenue' },
  unit: 'dong',
  kind: 'flow',
  counts: {
    vi: 'Dự toán thu quảng cáo được giao cho cả năm, tính vào ngày 1 tháng 1 của năm ấy; sửa dự toán thì tính phần chênh lệch.',
    en: 'What paid banners are to bring in a year, counted on the first of January of it; a change counts its difference.',
  },
  source: { of: 'facts', facts: 'advert_estimate' },
  dimensions: [],
  rows: 'items',
  better: 'neither',
  citation: ['R-139'],
};

import type { Measure } from './measure.js';

export const requestsReceived: Measure = {
  id: 'requests_received',
  name: { vi: 'Đề nghị đăng của đơn vị', en: 'Requests of units' },
  unit: 'work',
  kind: 'flow',
  counts: {
    vi: 'Công văn của các đơn vị đề nghị đăng nội dung, đếm vào ngày trang ghi nhận.',
    en: 'Letters by which units asked to have something posted, on the day on which the portal recorded them.',
  },
  source: { of: 'facts', facts: 'requests_received' },
  dimensions: [],
  rows: 'items',
  better: 'neither',
  citation: ['R-033'],
};

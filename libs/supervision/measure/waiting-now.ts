import type { Measure } from './measure.js';

export const waitingNow: Measure = {
  id: 'waiting_now',
  name: { vi: 'Việc đang chờ', en: 'Work waiting now' },
  unit: 'work',
  kind: 'stock',
  counts: {
    vi: 'Số tin đang chờ một người của trang: chờ duyệt, chờ sửa, chờ đăng.',
    en: 'Items that wait for somebody of the portal: to be appraised, decided, mended or published.',
  },
  source: { of: 'rows', read: 'waiting' },
  dimensions: [],
  rows: 'work',
  better: 'less',
  citation: ['R-008', 'R-023'],
};

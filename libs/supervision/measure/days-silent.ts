import type { Measure } from './measure.js';

export const daysSilent: Measure = {
  id: 'days_silent',
  name: { vi: 'Số ngày chưa có tin mới', en: 'Days silent' },
  unit: 'day',
  kind: 'stock',
  counts: {
    vi: 'Số ngày kể từ ngày gần nhất còn có tin đã đăng. Trang đang tạm ngừng và trang lưu trữ không tính.',
    en: 'Days since the last day on which something published still stands. Suspended and closed portals are left out.',
  },
  source: { of: 'rows', read: 'silence' },
  dimensions: [],
  rows: 'items',
  neverSummed: true,
  better: 'less',
  citation: ['R-014', 'R-416'],
};

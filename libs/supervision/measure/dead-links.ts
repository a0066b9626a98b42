import type { Measure } from './measure.js';

export const deadLinks: Measure = {
  id: 'dead_links',
  name: { vi: 'Liên kết hỏng', en: 'Dead links' },
  unit: 'link',
  kind: 'stock',
  counts: {
    vi: 'Số địa chỉ trong bài đã đăng mà bốn lần thử liên tiếp trong ít nhất bốn ngày đều không mở được.',
    en: 'Addresses in public items that failed four times in a row over four days at least.',
  },
  source: { of: 'rows', read: 'dead_links' },
  dimensions: [],
  rows: 'links',
  better: 'less',
  citation: ['R-206'],
};

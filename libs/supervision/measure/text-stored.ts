import type { Measure } from './measure.js';

export const textStored: Measure = {
  id: 'text_stored',
  name: { vi: 'Dung lượng văn bản đã lưu', en: 'Text stored' },
  unit: 'byte',
  kind: 'stock',
  counts: {
    vi: 'Số byte của mọi bản đã trình, giữ lại vĩnh viễn; chưa gồm ảnh và tệp.',
    en: 'Bytes of every sealed revision, kept for good; pictures and files are not in it.',
  },
  source: { of: 'total', facts: 'text_bytes' },
  dimensions: [],
  rows: 'none',
  better: 'less',
  citation: ['R-029'],
};

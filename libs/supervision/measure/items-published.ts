import type { Measure } from './measure.js';

export const itemsPublished: Measure = {
  id: 'items_published',
  name: { vi: 'Số tin, bài, ảnh đã đăng', en: 'Items published' },
  unit: 'item',
  kind: 'flow',
  counts: {
    vi: 'Mỗi tin, bài đăng lần đầu đếm một lần vào ngày đăng; tin đã gỡ bị trừ ở ngày đã đăng; sửa rồi đăng lại không đếm thêm.',
    en: 'Each item counts once on the day it was first published; a withdrawal takes it off that day; a correction adds nothing.',
  },
  source: { of: 'facts', facts: 'items_published' },
  dimensions: ['kind', 'section', 'topic', 'mark'],
  rows: 'items',
  better: 'more',
  citation: ['R-024', 'R-025', '003: 2.563'],
};

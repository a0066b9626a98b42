import type { Measure } from './measure.js';

export const lettersSent: Measure = {
  id: 'letters_sent',
  name: { vi: 'Đề nghị đăng đã gửi', en: 'Letters sent to other portals' },
  unit: 'work',
  kind: 'flow',
  counts: {
    vi: 'Đề nghị đăng gửi đến trang khác trong tỉnh, đếm vào ngày gửi.',
    en: 'Letters that asked other portals of the province to post something, on the day on which they were sent.',
  },
  source: { of: 'facts', facts: 'letters_sent' },
  dimensions: [],
  rows: 'items',
  better: 'neither',
  citation: ['R-033'],
};

import type { Measure } from './measure.js';

export const lettersAnswered: Measure = {
  id: 'letters_answered',
  name: { vi: 'Đề nghị đã gửi được trả lời', en: 'Letters answered by other portals' },
  unit: 'work',
  kind: 'flow',
  counts: {
    vi: 'Đề nghị đã gửi mà trang nhận trả lời, nhận đăng hoặc không, đếm vào ngày trả lời lần đầu.',
    en: 'Letters that the other portal took up or declined, on the day of its first answer.',
  },
  source: { of: 'facts', facts: 'letters_answered' },
  dimensions: [],
  rows: 'items',
  better: 'neither',
  citation: ['R-033'],
};

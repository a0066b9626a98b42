import type { Measure } from './measure.js';

export const requestsAnswered: Measure = {
  id: 'requests_answered',
  name: { vi: 'Đề nghị đăng đã trả lời', en: 'Requests of units answered' },
  unit: 'work',
  kind: 'flow',
  counts: {
    vi: 'Đề nghị của các đơn vị đã được trả lời, nhận đăng hoặc không, đếm vào ngày trả lời lần đầu.',
    en: 'Requests of units that were answered, taken up or declined, on the day of the first answer.',
  },
  source: { of: 'facts', facts: 'requests_answered' },
  dimensions: [],
  rows: 'items',
  better: 'more',
  citation: ['R-033'],
};

import type { Measure } from './measure.js';

export const requestsOnTime: Measure = {
  id: 'requests_on_time',
  name: { vi: 'Tỷ lệ trả lời đơn vị đúng hạn', en: 'Requests of units answered in time' },
  unit: 'percent',
  kind: 'ratio',
  counts: {
    vi: 'Số đề nghị được trả lời trong 5 ngày làm việc chia cho số đề nghị được trả lời trong kỳ.',
    en: 'Requests answered within 5 working days, divided by all that were answered in the period.',
  },
  source: { of: 'quotient', over: 'requests_on_time', by: 'requests_answered', times: 100 },
  dimensions: [],
  rows: 'none',
  better: 'more',
  citation: ['R-033'],
};

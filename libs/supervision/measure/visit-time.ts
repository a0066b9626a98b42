import { visitWords } from '#web/figures';
import type { Measure } from './measure.js';

export const visitTime: Measure = {
  id: 'visit_time',
  name: { vi: 'Thời gian truy cập trung bình', en: 'Mean time of a visit' },
  unit: 'second',
  kind: 'ratio',
  counts: {
    vi: visitWords.time,
    en: 'From the first to the last view of a visit; one of a single page counts as 0.',
  },
  source: { of: 'quotient', over: 'visit_seconds', by: 'visits' },
  dimensions: [],
  rows: 'none',
  better: 'neither',
  citation: ['R-178'],
};

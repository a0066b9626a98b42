import { visitWords } from '#web/figures';
import type { Measure } from './measure.js';

export const visits: Measure = {
  id: 'visits',
  name: { vi: 'Lượt truy cập', en: 'Visits' },
  unit: 'visit',
  kind: 'flow',
  counts: {
    vi: `${visitWords.visit} ${visitWords.leftOut}`,
    en: 'Page views of one browser of a day with gaps under 30 minutes; robots, probes and floods are left out.',
  },
  source: { of: 'facts', facts: 'visits' },
  dimensions: [],
  rows: 'none',
  better: 'more',
  citation: ['R-177', 'R-178'],
};

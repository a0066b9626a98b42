import { visitWords } from '#web/figures';
import type { Measure } from './measure.js';

export const pageViews: Measure = {
  id: 'page_views',
  name: { vi: 'Lượt xem trang', en: 'Page views' },
  unit: 'view',
  kind: 'flow',
  counts: {
    vi: `${visitWords.view} ${visitWords.leftOut}`,
    en: 'Page loads, of every page of the portal; robots, probes and floods are left out.',
  },
  source: { of: 'facts', facts: 'page_views' },
  dimensions: [],
  rows: 'none',
  better: 'more',
  citation: ['R-177', 'R-178'],
};

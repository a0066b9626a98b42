import type { Measure } from './measure.js';

export const visitsCumulative: Measure = {
  id: 'visits_cumulative',
  name: { vi: 'Lũy kế lượt truy cập', en: 'Cumulative visits' },
  unit: 'visit',
  kind: 'stock',
  counts: {
    vi: 'Số dư đầu kỳ có căn cứ cộng các lượt đếm từ ngày đó. Không cộng lũy kế của nhiều đơn vị với nhau.',
    en: 'Opening balance with its evidence and the visits counted since. Never added across units.',
  },
  source: { of: 'total', facts: 'visits' },
  dimensions: [],
  rows: 'none',
  neverSummed: true,
  better: 'more',
  citation: ['R-177', 'R-419'],
};

import type { Measure } from './measure.js';

export const visits: Measure = {
  id: 'visits',
  name: { vi: 'Lượt truy cập', en: 'Visits' },
  unit: 'visit',
  kind: 'flow',
  counts: {
    vi: 'Chuỗi lượt xem của một trình duyệt cách nhau dưới 30 phút; không tính máy tìm kiếm và máy giám sát.',
    en: 'Page views of one browser with gaps under 30 minutes; robots and probes are left out.',
  },
  source: { of: 'facts', facts: 'visits' },
  dimensions: [],
  rows: 'none',
  better: 'more',
  citation: ['R-177', 'R-178'],
};

import type { Measure } from './measure.js';

export const stepsOverdue: Measure = {
  id: 'steps_overdue',
  name: { vi: 'Bước đang quá hạn', en: 'Steps overdue now' },
  unit: 'work',
  kind: 'stock',
  counts: {
    vi: 'Số bước thẩm định, duyệt, đăng và trả lời đơn vị đã hết thời hạn của quy trình mà chưa làm.',
    en: 'Steps of the process, and answers to units, that are past their deadline and not yet taken.',
  },
  source: { of: 'rows', read: 'overdue' },
  dimensions: [],
  rows: 'work',
  better: 'less',
  citation: ['R-023', 'R-033'],
};

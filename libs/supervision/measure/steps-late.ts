import type { Measure } from './measure.js';

export const stepsLate: Measure = {
  id: 'steps_late',
  name: { vi: 'Số bước quá hạn', en: 'Late steps' },
  unit: 'work',
  kind: 'flow',
  counts: {
    vi: 'Mỗi lần một bước thẩm định, duyệt, đăng hoặc trả lời đơn vị quá thời hạn, đếm vào ngày quá hạn.',
    en: 'Each step of the process, and each answer to a unit, that was not taken by its deadline, on the day on which it was late.',
  },
  source: { of: 'facts', facts: 'steps_late' },
  dimensions: ['kind', 'section'],
  rows: 'items',
  better: 'less',
  citation: ['R-023'],
};

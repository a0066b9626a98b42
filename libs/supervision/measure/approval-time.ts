import type { Measure } from './measure.js';

export const approvalTime: Measure = {
  id: 'approval_time',
  name: { vi: 'Thời gian duyệt trung bình', en: 'Mean time to approval' },
  unit: 'minute',
  kind: 'ratio',
  counts: {
    vi: 'Số phút từ lần trình gần nhất đến khi duyệt, chia cho số lần duyệt trong kỳ; tính cả ngày nghỉ.',
    en: 'Minutes from the last submission to the approval, divided by the approvals of the period; days off included.',
  },
  source: { of: 'quotient', over: 'approval_minutes', by: 'items_approved' },
  dimensions: [],
  rows: 'none',
  better: 'less',
  citation: ['R-023'],
};

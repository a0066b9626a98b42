import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Thông báo chung',
  nameEn: 'Notice',
  group: 'notice',
  order: 220,
  fields: [{ name: 'validUntil', label: 'Đến hết ngày', labelEn: 'Valid until', type: 'date' }],
  card: ['validUntil'],
  page: [{ part: 'facts', fields: ['validUntil'] }, { part: 'body' }],
  counting: countedByKind,
  rules: [{ rule: 'expire', fields: ['validUntil'], words: 'Sau ngày này trang ghi là đã hết hạn.', law: [], from: '2025-07-01' }],
};

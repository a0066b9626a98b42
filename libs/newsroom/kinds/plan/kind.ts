import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Chiến lược, quy hoạch, kế hoạch',
  nameEn: 'Strategy or plan',
  group: 'open',
  order: 420,
  fields: [
    { name: 'owner', label: 'Đơn vị phụ trách', labelEn: 'Owner', type: 'text', required: true },
    { name: 'reviewOn', label: 'Ngày rà soát', labelEn: 'Review on', type: 'date', required: true, help: 'Đến ngày này đơn vị phụ trách xem lại nội dung.' },
    { name: 'number', label: 'Số văn bản phê duyệt', labelEn: 'Number', type: 'text' },
    { name: 'approvedOn', label: 'Ngày phê duyệt', labelEn: 'Approved on', type: 'date' },
    { name: 'from', label: 'Từ năm', labelEn: 'From year', type: 'text' },
    { name: 'to', label: 'Đến năm', labelEn: 'To year', type: 'text' },
    { name: 'document', label: 'Văn bản', labelEn: 'Document', type: 'file', accepts: 'document' },
  ],
  card: ['approvedOn'],
  page: [{ part: 'facts', fields: ['number', 'approvedOn', 'from', 'to', 'document'] }, { part: 'body' }, { part: 'facts', fields: ['owner', 'reviewOn'] }],
  counting: countedByKind,
  rules: [
    {
      rule: 'review',
      fields: ['reviewOn', 'owner'],
      words: 'Thông tin cứng có đơn vị phụ trách và ngày rà soát; quá ngày thì hiện trong Cần rà soát.',
      law: [],
      from: '2025-07-01',
    },
  ],
};

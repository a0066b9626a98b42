import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Văn bản',
  nameEn: 'Document',
  group: 'guide',
  order: 540,
  fields: [
    { name: 'number', label: 'Số, ký hiệu', labelEn: 'Number', type: 'text' },
    { name: 'issuedOn', label: 'Ngày ban hành', labelEn: 'Issued on', type: 'date' },
    { name: 'issuer', label: 'Cơ quan ban hành', labelEn: 'Issued by', type: 'text' },
    { name: 'effectiveOn', label: 'Ngày có hiệu lực', labelEn: 'Effective on', type: 'date' },
    { name: 'file', label: 'Bản gốc', labelEn: 'Original', type: 'file', accepts: 'document' },
  ],
  card: ['number', 'issuedOn'],
  page: [{ part: 'facts', fields: ['number', 'issuedOn', 'issuer', 'effectiveOn', 'file'] }, { part: 'body' }],
  counting: countedByKind,
  rules: [{ rule: 'order', fields: ['issuedOn', 'effectiveOn'], words: 'Ngày có hiệu lực không trước ngày ban hành.', law: [], from: '2025-07-01' }],
};

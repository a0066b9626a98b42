import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Chỉ đạo của lãnh đạo',
  nameEn: 'Leader’s instruction',
  group: 'notice',
  order: 250,
  fields: [
    { name: 'leader', label: 'Lãnh đạo', labelEn: 'Leader', type: 'person', required: true, property: 'author' },
    { name: 'duty', label: 'Chức vụ', labelEn: 'Duty', type: 'text' },
    { name: 'instructedOn', label: 'Ngày chỉ đạo', labelEn: 'Day', type: 'date', required: true },
    { name: 'assignedTo', label: 'Giao cho', labelEn: 'Assigned to', type: 'text' },
    { name: 'dueOn', label: 'Hạn hoàn thành', labelEn: 'Due', type: 'date' },
    { name: 'document', label: 'Văn bản', labelEn: 'Document', type: 'file', accepts: 'document' },
  ],
  card: ['leader', 'instructedOn'],
  page: [{ part: 'facts', fields: ['leader', 'duty', 'instructedOn', 'assignedTo', 'dueOn'] }, { part: 'body' }, { part: 'facts', fields: ['document'] }],
  counting: countedByKind,
  rules: [{ rule: 'order', fields: ['instructedOn', 'dueOn'], words: 'Hạn không trước ngày chỉ đạo.', law: [], from: '2025-07-01' }],
};

import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Khen thưởng, xử phạt',
  nameEn: 'Reward or penalty',
  group: 'notice',
  order: 260,
  needsText: false,
  fields: [
    {
      name: 'type',
      label: 'Hình thức',
      labelEn: 'Type',
      type: 'choice',
      required: true,
      choices: [
        { code: 'reward', name: 'Khen thưởng', nameEn: 'Reward' },
        { code: 'penalty', name: 'Xử phạt doanh nghiệp', nameEn: 'Penalty of a business' },
      ],
    },
    { name: 'subject', label: 'Tổ chức, doanh nghiệp, cá nhân', labelEn: 'Whom', type: 'text', required: true },
    { name: 'decision', label: 'Số quyết định', labelEn: 'Decision', type: 'text', required: true },
    { name: 'decidedOn', label: 'Ngày quyết định', labelEn: 'Day of the decision', type: 'date', required: true },
    { name: 'decidedBy', label: 'Cơ quan quyết định', labelEn: 'Decided by', type: 'text' },
    { name: 'amount', label: 'Số tiền', labelEn: 'Amount', type: 'money' },
    { name: 'document', label: 'Quyết định', labelEn: 'Document', type: 'file', accepts: 'document' },
  ],
  card: ['type', 'subject', 'decidedOn'],
  page: [{ part: 'facts', fields: ['type', 'subject', 'decision', 'decidedOn', 'decidedBy', 'amount', 'document'] }, { part: 'body' }],
  counting: countedByKind,
  rules: [],
};

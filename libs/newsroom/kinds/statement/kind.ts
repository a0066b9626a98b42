import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Phát ngôn',
  nameEn: 'Spokesperson statement',
  group: 'notice',
  order: 240,
  spoken: true,
  clock: 'happenedAt',
  fields: [
    { name: 'speaker', label: 'Người phát ngôn', labelEn: 'Spokesperson', type: 'person', required: true, property: 'author' },
    { name: 'duty', label: 'Chức vụ', labelEn: 'Duty', type: 'text', required: true },
    { name: 'saidAt', label: 'Giờ phát ngôn', labelEn: 'Said at', type: 'date_time', required: true },
    { name: 'about', label: 'Về việc', labelEn: 'About', type: 'text' },
    { name: 'happenedAt', label: 'Giờ sự việc xảy ra', labelEn: 'Happened at', type: 'date_time', help: 'Để tính hạn 24 giờ.' },
  ],
  card: ['speaker', 'saidAt'],
  page: [{ part: 'facts', fields: ['speaker', 'duty', 'saidAt', 'about'] }, { part: 'body' }, { part: 'facts', fields: ['happenedAt'] }],
  counting: countedByKind,
  rules: [
    {
      rule: 'inform',
      fields: [],
      words: 'Sự việc quan trọng, có tranh cãi: phát ngôn lần đầu trong 24 giờ.',
      law: [{ instrument: '244/2026/NĐ-CP', article: '7.3, 7.4' }],
      from: '2026-07-01',
    },
    { rule: 'order', fields: ['happenedAt', 'saidAt'], words: 'Giờ phát ngôn không trước giờ xảy ra.', law: [], from: '2025-07-01' },
  ],
};

import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Banner',
  nameEn: 'Banner',
  group: 'media',
  order: 150,
  fields: [
    { name: 'requestedBy', label: 'Đơn vị đề nghị', labelEn: 'Requested by', type: 'text' },
    { name: 'startsOn', label: 'Từ ngày', labelEn: 'From', type: 'date' },
    { name: 'endsOn', label: 'Đến hết ngày', labelEn: 'Until', type: 'date' },
  ],
  card: [],
  page: [{ part: 'facts', fields: ['requestedBy', 'startsOn', 'endsOn'] }, { part: 'body' }],
  counting: countedByKind,
  rules: [
    { rule: 'order', fields: ['startsOn', 'endsOn'], words: 'Ngày cuối không trước ngày đầu.', law: [], from: '2025-07-01' },
    { rule: 'expire', fields: ['endsOn'], words: 'Hết ngày cuối thì ghi là đã hết hạn.', law: [], from: '2025-07-01' },
  ],
};

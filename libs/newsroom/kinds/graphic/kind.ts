import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Đồ họa',
  nameEn: 'Graphic',
  group: 'media',
  order: 140,
  needsText: false,
  fields: [
    { name: 'eventOn', label: 'Ngày diễn ra', labelEn: 'Day of the event', type: 'date', help: 'Ngày của sự kiện, nếu khác ngày đăng.' },
    { name: 'image', label: 'Ảnh đồ họa', labelEn: 'Picture', type: 'file', property: 'image', accepts: 'picture' },
    { name: 'designer', label: 'Người vẽ', labelEn: 'Designer', type: 'person' },
  ],
  card: ['eventOn'],
  page: [{ part: 'picture', field: 'image' }, { part: 'facts', fields: ['eventOn', 'designer'] }, { part: 'body' }],
  counting: countedByKind,
  rules: [{ rule: 'picture', fields: ['image'], words: 'Phải có ảnh đồ họa, ở ô ảnh hoặc trong nội dung.', law: [], from: '2025-07-01' }],
};

import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Infographic',
  nameEn: 'Infographic',
  group: 'media',
  order: 130,
  needsText: false,
  fields: [
    { name: 'eventOn', label: 'Ngày diễn ra', labelEn: 'Day of the event', type: 'date', help: 'Ngày của sự kiện, nếu khác ngày đăng.' },
    { name: 'image', label: 'Ảnh infographic', labelEn: 'Picture', type: 'file', property: 'image', accepts: 'picture' },
    {
      name: 'equivalent',
      label: 'Nội dung bằng chữ',
      labelEn: 'The same in words',
      type: 'paragraph',
      help: 'Mọi số liệu và chữ trong ảnh, để đọc được khi không xem ảnh.',
    },
  ],
  card: ['eventOn'],
  page: [{ part: 'picture', field: 'image' }, { part: 'facts', fields: ['eventOn'] }, { part: 'body' }, { part: 'words', field: 'equivalent' }],
  counting: countedByKind,
  rules: [
    { rule: 'picture', fields: ['image'], words: 'Infographic phải có ảnh.', law: [], from: '2025-07-01' },
    { rule: 'require', fields: ['equivalent'], when: ['image'], words: 'Ảnh infographic phải có nội dung bằng chữ đi kèm.', law: [], from: '2025-07-01' },
  ],
};

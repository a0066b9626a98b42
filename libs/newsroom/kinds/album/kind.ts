import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Ảnh',
  nameEn: 'Photos',
  group: 'media',
  order: 110,
  schemaType: 'ImageGallery',
  fields: [
    { name: 'eventOn', label: 'Ngày diễn ra', labelEn: 'Day of the event', type: 'date', help: 'Ngày của sự kiện, nếu khác ngày đăng.' },
    { name: 'photographer', label: 'Người chụp', labelEn: 'Photographer', type: 'person' },
    { name: 'place', label: 'Nơi chụp', labelEn: 'Place', type: 'text', property: 'contentLocation' },
  ],
  card: ['eventOn'],
  page: [{ part: 'facts', fields: ['eventOn', 'place', 'photographer'] }, { part: 'body' }],
  counting: countedByKind,
  rules: [{ rule: 'picture', fields: [], words: 'Phải có ít nhất một ảnh trong nội dung.', law: [], from: '2025-07-01' }],
};

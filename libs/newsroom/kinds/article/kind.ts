import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Bài',
  nameEn: 'Article',
  group: 'news',
  order: 20,
  fields: [{ name: 'eventOn', label: 'Ngày diễn ra', labelEn: 'Day of the event', type: 'date', help: 'Ngày của sự kiện, nếu khác ngày đăng.' }],
  card: ['eventOn'],
  page: [{ part: 'facts', fields: ['eventOn'] }, { part: 'body' }],
  counting: countedByKind,
  rules: [],
};

import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Phóng sự',
  nameEn: 'Reportage',
  group: 'news',
  order: 40,
  fields: [{ name: 'eventOn', label: 'Ngày diễn ra', labelEn: 'Day of the event', type: 'date', help: 'Ngày của sự kiện, nếu khác ngày đăng.' }],
  card: ['eventOn'],
  page: [{ part: 'facts', fields: ['eventOn'] }, { part: 'body' }],
  counting: countedByKind,
  rules: [],
};

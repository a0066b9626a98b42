import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Trang giới thiệu',
  nameEn: 'Page',
  group: 'guide',
  order: 510,
  schemaType: 'WebPage',
  fields: [
    { name: 'owner', label: 'Đơn vị phụ trách', labelEn: 'Owner', type: 'text' },
    { name: 'reviewOn', label: 'Ngày rà soát', labelEn: 'Review on', type: 'date' },
  ],
  card: [],
  page: [{ part: 'body' }, { part: 'facts', fields: ['owner', 'reviewOn'] }],
  counting: countedByKind,
  rules: [],
};

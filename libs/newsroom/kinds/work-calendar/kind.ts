import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Lịch công tác',
  nameEn: 'Work calendar',
  group: 'office',
  order: 340,
  needsText: false,
  schemaType: 'EventSeries',
  fields: [
    { name: 'weekFrom', label: 'Từ ngày', labelEn: 'From', type: 'date', required: true },
    { name: 'weekTo', label: 'Đến ngày', labelEn: 'Until', type: 'date', required: true },
    {
      name: 'events',
      label: 'Lịch',
      labelEn: 'Calendar',
      type: 'rows',
      required: true,
      columns: [
        { name: 'starts', label: 'Ngày, giờ', labelEn: 'Day and hour', type: 'date_time', property: 'startDate' },
        { name: 'ends', label: 'Đến giờ', labelEn: 'Until', type: 'date_time', property: 'endDate' },
        { name: 'what', label: 'Nội dung', labelEn: 'What', type: 'text', property: 'name' },
        { name: 'who', label: 'Chủ trì, dự', labelEn: 'Who', type: 'person' },
        { name: 'where', label: 'Địa điểm', labelEn: 'Where', type: 'text', property: 'location' },
      ],
    },
  ],
  card: ['weekFrom', 'weekTo'],
  page: [{ part: 'facts', fields: ['weekFrom', 'weekTo'] }, { part: 'week', field: 'events' }, { part: 'body' }],
  counting: countedByKind,
  rules: [{ rule: 'order', fields: ['weekFrom', 'weekTo'], words: 'Ngày cuối không trước ngày đầu.', law: [], from: '2025-07-01' }],
};

import { countedByKind, type KindData } from '../kind-data.js';

/** A warning of false information, tricks of criminals or danger, as long as it holds. */
export const kind: KindData = {
  name: 'Cảnh báo',
  nameEn: 'Warning',
  group: 'notice',
  order: 280,
  schemaType: 'SpecialAnnouncement',
  fields: [
    {
      name: 'about',
      label: 'Cảnh báo về',
      labelEn: 'About',
      type: 'choice',
      required: true,
      choices: [
        { code: 'false_news', name: 'Tin giả, mạo danh', nameEn: 'False news' },
        { code: 'crime', name: 'Thủ đoạn lừa đảo, tội phạm', nameEn: 'Tricks of criminals' },
        { code: 'danger', name: 'Thiên tai, nguy hiểm', nameEn: 'Danger' },
      ],
    },
    { name: 'validFrom', label: 'Từ ngày', labelEn: 'From', type: 'date', property: 'datePosted' },
    { name: 'validUntil', label: 'Đến hết ngày', labelEn: 'Until', type: 'date', required: true, property: 'expires' },
    { name: 'source', label: 'Cơ quan cảnh báo', labelEn: 'Source', type: 'text' },
  ],
  card: ['about', 'validUntil'],
  page: [{ part: 'facts', fields: ['about', 'validFrom', 'validUntil', 'source'] }, { part: 'body' }],
  counting: countedByKind,
  rules: [
    { rule: 'order', fields: ['validFrom', 'validUntil'], words: 'Ngày cuối không trước ngày đầu.', law: [], from: '2025-07-01' },
    { rule: 'expire', fields: ['validUntil'], words: 'Sau ngày này trang ghi là đã hết hạn.', law: [], from: '2025-07-01' },
  ],
};

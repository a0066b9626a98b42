import { bannerFields, bannerNames, bannerRules } from '../banner-parts.js';
import { countedByKind, type KindData } from '../kind-data.js';

/** A banner of a campaign, made on the request of a unit. */
export const kind: KindData = {
  name: 'Banner',
  nameEn: 'Banner',
  group: 'media',
  order: 150,
  needsText: false,
  banner: { ...bannerNames, paid: false },
  fields: [
    { name: 'requestedBy', label: 'Đơn vị đề nghị', labelEn: 'Requested by', type: 'text' },
    {
      name: 'theme',
      label: 'Chủ đề tuyên truyền',
      labelEn: 'Theme',
      type: 'choice',
      choices: [
        { code: 'holiday', name: 'Ngày lễ, kỷ niệm', nameEn: 'Holiday, anniversary' },
        { code: 'politics', name: 'Sự kiện chính trị', nameEn: 'Political event' },
        { code: 'reform', name: 'Cải cách hành chính, chuyển đổi số', nameEn: 'Administrative reform, digital transformation' },
        { code: 'law', name: 'Tuyên truyền pháp luật', nameEn: 'Law' },
        { code: 'health', name: 'Y tế, an sinh', nameEn: 'Health, welfare' },
        { code: 'safety', name: 'An ninh, an toàn', nameEn: 'Security, safety' },
        { code: 'other', name: 'Khác', nameEn: 'Other' },
      ],
    },
    ...bannerFields(false),
  ],
  card: ['theme', 'endsOn'],
  page: [
    { part: 'picture', field: 'image' },
    { part: 'body' },
    { part: 'facts', fields: ['theme', 'requestedBy', 'link', 'startsOn', 'endsOn', 'slot', 'rank'] },
  ],
  counting: countedByKind,
  rules: [
    {
      rule: 'require',
      fields: ['theme', 'slot', 'startsOn', 'endsOn'],
      when: ['image'],
      words: 'Ảnh banner đứng ở vị trí đã chọn, từ ngày đầu đến hết ngày cuối.',
      law: [],
      from: '2025-07-01',
    },
    ...bannerRules,
  ],
};

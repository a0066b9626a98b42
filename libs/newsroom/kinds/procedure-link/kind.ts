import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Thủ tục hành chính',
  nameEn: 'Procedure',
  group: 'guide',
  order: 520,
  needsText: false,
  schemaType: 'GovernmentService',
  fields: [
    {
      name: 'code',
      label: 'Mã thủ tục',
      labelEn: 'Code',
      type: 'text',
      required: true,
      help: 'Theo Cơ sở dữ liệu quốc gia về thủ tục hành chính, ví dụ 1.000123.',
    },
    { name: 'field', label: 'Lĩnh vực', labelEn: 'Field', type: 'text' },
    { name: 'authority', label: 'Cơ quan giải quyết', labelEn: 'Authority', type: 'text', required: true, property: 'provider' },
    {
      name: 'online',
      label: 'Mức trực tuyến',
      labelEn: 'Online',
      type: 'choice',
      choices: [
        { code: 'full', name: 'Toàn trình', nameEn: 'Whole way' },
        { code: 'part', name: 'Một phần', nameEn: 'Part of the way' },
        { code: 'info', name: 'Cung cấp thông tin', nameEn: 'Information' },
      ],
    },
    { name: 'days', label: 'Thời hạn (ngày làm việc)', labelEn: 'Days', type: 'number' },
    { name: 'fee', label: 'Phí, lệ phí', labelEn: 'Fee', type: 'text' },
    { name: 'link', label: 'Nộp hồ sơ tại', labelEn: 'Apply at', type: 'link', required: true, property: 'url' },
  ],
  card: ['field', 'online'],
  page: [{ part: 'facts', fields: ['code', 'field', 'authority', 'online', 'days', 'fee', 'link'] }, { part: 'body' }],
  counting: countedByKind,
  rules: [
    {
      rule: 'inform',
      fields: [],
      words: 'Nội dung lấy từ Cơ sở dữ liệu quốc gia về thủ tục hành chính; ở đây chỉ dẫn đường.',
      law: [{ instrument: '63/2010/NĐ-CP', article: '24' }],
      from: '2025-07-01',
    },
  ],
};

import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Số liệu thống kê',
  nameEn: 'Statistic',
  group: 'open',
  order: 440,
  needsText: false,
  schemaType: 'Dataset',
  fields: [
    { name: 'field', label: 'Lĩnh vực', labelEn: 'Field', type: 'text', required: true },
    { name: 'period', label: 'Kỳ số liệu', labelEn: 'Period', type: 'text', required: true, property: 'temporalCoverage' },
    { name: 'source', label: 'Nguồn', labelEn: 'Source', type: 'text', required: true, property: 'creator' },
    {
      name: 'figures',
      label: 'Số liệu',
      labelEn: 'Figures',
      type: 'rows',
      columns: [
        { name: 'name', label: 'Chỉ tiêu', labelEn: 'Figure', type: 'text' },
        { name: 'unit', label: 'Đơn vị tính', labelEn: 'Unit', type: 'text' },
        { name: 'value', label: 'Giá trị', labelEn: 'Value', type: 'number' },
        { name: 'before', label: 'Kỳ trước', labelEn: 'Before', type: 'number' },
      ],
    },
    { name: 'file', label: 'Tệp số liệu', labelEn: 'File', type: 'file', property: 'distribution', accepts: 'document' },
  ],
  card: ['period'],
  page: [{ part: 'facts', fields: ['field', 'period', 'source', 'file'] }, { part: 'body' }, { part: 'table', field: 'figures' }],
  counting: countedByKind,
  rules: [{ rule: 'one', fields: ['figures', 'file'], words: 'Cần có bảng số liệu hoặc tệp số liệu.', law: [], from: '2025-07-01' }],
};

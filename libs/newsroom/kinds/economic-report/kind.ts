import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Tình hình kinh tế - xã hội',
  nameEn: 'Socio-economic report',
  group: 'open',
  order: 460,
  schemaType: 'Report',
  fields: [
    { name: 'period', label: 'Kỳ báo cáo', labelEn: 'Period', type: 'text', required: true, property: 'temporalCoverage' },
    { name: 'reportedBy', label: 'Đơn vị báo cáo', labelEn: 'Reported by', type: 'text', required: true, property: 'creator' },
    { name: 'number', label: 'Số báo cáo', labelEn: 'Number', type: 'text' },
    {
      name: 'figures',
      label: 'Chỉ tiêu chính',
      labelEn: 'Main figures',
      type: 'rows',
      columns: [
        { name: 'name', label: 'Chỉ tiêu', labelEn: 'Figure', type: 'text' },
        { name: 'unit', label: 'Đơn vị tính', labelEn: 'Unit', type: 'text' },
        { name: 'plan', label: 'Kế hoạch', labelEn: 'Plan', type: 'number' },
        { name: 'done', label: 'Thực hiện', labelEn: 'Done', type: 'number' },
        { name: 'growth', label: 'So cùng kỳ (%)', labelEn: 'Growth (%)', type: 'number' },
      ],
    },
    { name: 'document', label: 'Báo cáo', labelEn: 'Report', type: 'file', accepts: 'document' },
  ],
  card: ['period'],
  page: [{ part: 'facts', fields: ['period', 'reportedBy', 'number', 'document'] }, { part: 'body' }, { part: 'table', field: 'figures' }],
  counting: countedByKind,
  rules: [],
};

import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Sơ đồ tổ chức',
  nameEn: 'Organisation chart',
  group: 'office',
  order: 330,
  needsText: false,
  schemaType: 'AboutPage',
  fields: [
    {
      name: 'parts',
      label: 'Các đơn vị',
      labelEn: 'Parts',
      type: 'rows',
      required: true,
      help: 'Mỗi dòng một đơn vị; cột thứ hai là đơn vị cấp trên của nó.',
      columns: [
        { name: 'name', label: 'Đơn vị, bộ phận', labelEn: 'Part', type: 'text' },
        { name: 'under', label: 'Trực thuộc', labelEn: 'Under', type: 'text' },
        { name: 'head', label: 'Người đứng đầu', labelEn: 'Head', type: 'person' },
        { name: 'duty', label: 'Nhiệm vụ', labelEn: 'Duty', type: 'text' },
      ],
    },
    { name: 'decision', label: 'Quyết định quy định tổ chức', labelEn: 'Decision', type: 'text' },
    { name: 'image', label: 'Ảnh sơ đồ', labelEn: 'Picture', type: 'file', accepts: 'picture' },
  ],
  card: [],
  page: [{ part: 'facts', fields: ['decision'] }, { part: 'tree', field: 'parts' }, { part: 'picture', field: 'image' }, { part: 'body' }],
  counting: countedByKind,
  rules: [],
};

import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Chương trình, đề tài khoa học',
  nameEn: 'Science programme',
  group: 'open',
  order: 450,
  schemaType: 'ResearchProject',
  fields: [
    { name: 'code', label: 'Mã số', labelEn: 'Code', type: 'text' },
    {
      name: 'level',
      label: 'Cấp',
      labelEn: 'Level',
      type: 'choice',
      required: true,
      choices: [
        { code: 'state', name: 'Nhà nước', nameEn: 'State' },
        { code: 'ministry', name: 'Bộ', nameEn: 'Ministry' },
        { code: 'province', name: 'Tỉnh', nameEn: 'Province' },
        { code: 'base', name: 'Cơ sở', nameEn: 'Base' },
      ],
    },
    { name: 'lead', label: 'Tổ chức chủ trì', labelEn: 'Lead organisation', type: 'text', required: true },
    { name: 'head', label: 'Chủ nhiệm', labelEn: 'Head', type: 'person' },
    { name: 'startsOn', label: 'Bắt đầu', labelEn: 'Begins', type: 'date' },
    { name: 'endsOn', label: 'Kết thúc', labelEn: 'Ends', type: 'date' },
    { name: 'funds', label: 'Kinh phí', labelEn: 'Funds', type: 'money' },
    {
      name: 'state',
      label: 'Tình trạng',
      labelEn: 'State',
      type: 'choice',
      choices: [
        { code: 'running', name: 'Đang thực hiện', nameEn: 'Running' },
        { code: 'accepted', name: 'Đã nghiệm thu', nameEn: 'Accepted' },
        { code: 'stopped', name: 'Đã dừng', nameEn: 'Stopped' },
      ],
    },
    { name: 'result', label: 'Kết quả', labelEn: 'Result', type: 'paragraph' },
    { name: 'document', label: 'Báo cáo', labelEn: 'Document', type: 'file', accepts: 'document' },
  ],
  card: ['level', 'state'],
  page: [
    { part: 'facts', fields: ['code', 'level', 'lead', 'head', 'startsOn', 'endsOn', 'funds', 'state', 'document'] },
    { part: 'body' },
    { part: 'words', field: 'result' },
  ],
  counting: countedByKind,
  rules: [{ rule: 'order', fields: ['startsOn', 'endsOn'], words: 'Ngày kết thúc không trước ngày bắt đầu.', law: [], from: '2025-07-01' }],
};

import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Tiểu sử lãnh đạo',
  nameEn: 'Leader’s profile',
  group: 'office',
  order: 310,
  needsText: false,
  schemaType: 'Person',
  fields: [
    { name: 'photo', label: 'Ảnh chân dung', labelEn: 'Portrait', type: 'file', required: true, property: 'image', accepts: 'picture' },
    { name: 'duty', label: 'Chức vụ', labelEn: 'Duty', type: 'text', required: true, property: 'jobTitle' },
    { name: 'bornOn', label: 'Ngày sinh', labelEn: 'Born', type: 'date', property: 'birthDate' },
    { name: 'hometown', label: 'Quê quán', labelEn: 'Home', type: 'text' },
    { name: 'education', label: 'Trình độ', labelEn: 'Education', type: 'text' },
    { name: 'tasks', label: 'Phân công nhiệm vụ', labelEn: 'Assigned tasks', type: 'paragraph' },
    { name: 'phone', label: 'Điện thoại', labelEn: 'Telephone', type: 'text', property: 'telephone' },
    { name: 'email', label: 'Thư điện tử công vụ', labelEn: 'E-mail', type: 'text', property: 'email' },
    {
      name: 'career',
      label: 'Quá trình công tác',
      labelEn: 'Career',
      type: 'rows',
      columns: [
        { name: 'period', label: 'Thời gian', labelEn: 'Period', type: 'text' },
        { name: 'post', label: 'Chức vụ, nơi công tác', labelEn: 'Post', type: 'text' },
      ],
    },
  ],
  card: ['duty'],
  page: [
    { part: 'picture', field: 'photo' },
    { part: 'facts', fields: ['duty', 'bornOn', 'hometown', 'education', 'phone', 'email'] },
    { part: 'words', field: 'tasks' },
    { part: 'body' },
    { part: 'table', field: 'career' },
  ],
  counting: countedByKind,
  rules: [
    {
      rule: 'require',
      fields: ['tasks'],
      words: 'Nêu chức vụ và nhiệm vụ đảm nhiệm của từng lãnh đạo.',
      law: [{ instrument: '224/2026/NĐ-CP', article: '9.1.b' }],
      from: '2026-07-01',
    },
    { rule: 'anonymous', fields: ['hometown', 'tasks', 'career'], words: 'Không công khai số giấy tờ tùy thân.', law: [], from: '2025-07-01' },
  ],
};

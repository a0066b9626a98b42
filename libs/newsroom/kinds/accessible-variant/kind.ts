import { countedByKind, type KindData } from '../kind-data.js';

/** A form of an item for those who cannot read it as it is: approved and counted like any other, apart from its source. */
export const kind: KindData = {
  name: 'Bản hỗ trợ người khuyết tật',
  nameEn: 'Accessible version',
  group: 'news',
  order: 60,
  needsText: false,
  schemaType: 'CreativeWork',
  fields: [
    {
      name: 'sourceLink',
      label: 'Tin, bài gốc',
      labelEn: 'The item itself',
      type: 'link',
      required: true,
      property: 'isBasedOn',
      help: 'Địa chỉ của bài gốc trên trang, ví dụ /tin/...',
    },
    {
      name: 'form',
      label: 'Hình thức',
      labelEn: 'Form',
      type: 'choice',
      required: true,
      choices: [
        { code: 'easy_text', name: 'Chữ dễ đọc', nameEn: 'Easy to read' },
        { code: 'audio', name: 'Đọc thành tiếng', nameEn: 'Read aloud' },
        { code: 'sign_language', name: 'Ngôn ngữ ký hiệu', nameEn: 'Sign language' },
        { code: 'description', name: 'Thuyết minh hình ảnh', nameEn: 'Described pictures' },
      ],
    },
    { name: 'video', label: 'Tệp video', labelEn: 'Video file', type: 'file', accepts: 'video', property: 'associatedMedia' },
  ],
  card: ['form'],
  page: [{ part: 'video', field: 'video' }, { part: 'facts', fields: ['form', 'sourceLink'] }, { part: 'body' }],
  counting: countedByKind,
  rules: [{ rule: 'text', fields: ['video'], words: 'Phải có video hoặc nội dung bằng chữ.', law: [], from: '2025-07-01' }],
};

import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Xử lý phản ánh, kiến nghị',
  nameEn: 'Handling of feedback',
  group: 'notice',
  order: 270,
  needsText: false,
  fields: [
    { name: 'receivedOn', label: 'Ngày nhận', labelEn: 'Received', type: 'date', required: true },
    { name: 'field', label: 'Lĩnh vực', labelEn: 'Field', type: 'text' },
    { name: 'question', label: 'Nội dung phản ánh', labelEn: 'Feedback', type: 'paragraph', required: true },
    { name: 'handledBy', label: 'Đơn vị xử lý', labelEn: 'Handled by', type: 'text', required: true },
    { name: 'answeredOn', label: 'Ngày trả lời', labelEn: 'Answered', type: 'date', required: true },
    { name: 'answer', label: 'Kết quả', labelEn: 'Result', type: 'paragraph', required: true },
    { name: 'document', label: 'Văn bản trả lời', labelEn: 'Document', type: 'file', accepts: 'document' },
  ],
  card: ['field', 'answeredOn'],
  page: [
    { part: 'facts', fields: ['receivedOn', 'field', 'handledBy', 'answeredOn'] },
    { part: 'words', field: 'question' },
    { part: 'words', field: 'answer' },
    { part: 'body' },
    { part: 'facts', fields: ['document'] },
  ],
  counting: countedByKind,
  rules: [
    { rule: 'order', fields: ['receivedOn', 'answeredOn'], words: 'Ngày trả lời không trước ngày nhận.', law: [], from: '2025-07-01' },
    { rule: 'anonymous', fields: ['question', 'answer'], words: 'Không công khai số giấy tờ của người phản ánh.', law: [], from: '2025-07-01' },
  ],
};

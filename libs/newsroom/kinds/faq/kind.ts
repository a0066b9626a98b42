import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Câu hỏi thường gặp',
  nameEn: 'Frequent questions',
  group: 'guide',
  order: 530,
  needsText: false,
  schemaType: 'FAQPage',
  fields: [
    {
      name: 'questions',
      label: 'Câu hỏi',
      labelEn: 'Questions',
      type: 'rows',
      required: true,
      columns: [
        { name: 'question', label: 'Câu hỏi', labelEn: 'Question', type: 'text', property: 'name' },
        { name: 'answer', label: 'Trả lời', labelEn: 'Answer', type: 'paragraph', property: 'acceptedAnswer' },
      ],
    },
  ],
  card: [],
  page: [{ part: 'body' }, { part: 'faq', field: 'questions' }],
  counting: countedByKind,
  rules: [],
};

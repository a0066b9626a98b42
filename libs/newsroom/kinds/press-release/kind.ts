import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Thông cáo báo chí',
  nameEn: 'Press release',
  group: 'notice',
  order: 230,
  schemaType: 'NewsArticle',
  fields: [
    { name: 'number', label: 'Số', labelEn: 'Number', type: 'text' },
    { name: 'eventOn', label: 'Ngày diễn ra', labelEn: 'Day of the event', type: 'date', help: 'Ngày của sự kiện, nếu khác ngày đăng.' },
    { name: 'contactPerson', label: 'Đầu mối liên hệ', labelEn: 'Contact', type: 'person' },
    { name: 'contactPhone', label: 'Điện thoại', labelEn: 'Telephone', type: 'text' },
    { name: 'attachment', label: 'Bản ký', labelEn: 'Signed copy', type: 'file', accepts: 'document' },
  ],
  card: ['number'],
  page: [{ part: 'facts', fields: ['number', 'eventOn'] }, { part: 'body' }, { part: 'facts', fields: ['contactPerson', 'contactPhone', 'attachment'] }],
  counting: countedByKind,
  rules: [],
};

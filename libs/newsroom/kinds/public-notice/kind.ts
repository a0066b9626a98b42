import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Thông báo, công bố',
  nameEn: 'Public notice',
  group: 'notice',
  order: 210,
  schemaType: 'SpecialAnnouncement',
  fields: [
    {
      name: 'type',
      label: 'Loại thông báo',
      labelEn: 'Type',
      type: 'choice',
      required: true,
      choices: [
        { code: 'enrolment', name: 'Tuyển sinh', nameEn: 'Enrolment' },
        { code: 'recruitment', name: 'Tuyển dụng, việc làm', nameEn: 'Jobs' },
        { code: 'council_result', name: 'Kết quả họp hội đồng', nameEn: 'Council results' },
        { code: 'auction', name: 'Đấu giá tài sản', nameEn: 'Auction' },
        { code: 'licence', name: 'Cấp phép', nameEn: 'Licence' },
        { code: 'labour', name: 'Lao động', nameEn: 'Labour' },
        { code: 'environment', name: 'Môi trường', nameEn: 'Environment' },
        { code: 'other', name: 'Khác', nameEn: 'Other' },
      ],
    },
    { name: 'issuer', label: 'Đơn vị thông báo', labelEn: 'Issued by', type: 'text', required: true, property: 'publisher' },
    { name: 'validFrom', label: 'Có hiệu lực từ ngày', labelEn: 'Valid from', type: 'date', property: 'datePosted' },
    { name: 'validUntil', label: 'Đến hết ngày', labelEn: 'Valid until', type: 'date', required: true, property: 'expires' },
    { name: 'attachment', label: 'Văn bản kèm theo', labelEn: 'Document', type: 'file', accepts: 'document' },
  ],
  card: ['type', 'validUntil'],
  page: [{ part: 'facts', fields: ['type', 'issuer', 'validFrom', 'validUntil'] }, { part: 'body' }, { part: 'facts', fields: ['attachment'] }],
  counting: countedByKind,
  rules: [
    { rule: 'order', fields: ['validFrom', 'validUntil'], words: 'Ngày hết hạn không trước ngày có hiệu lực.', law: [], from: '2025-07-01' },
    { rule: 'expire', fields: ['validUntil'], words: 'Sau ngày này trang ghi là thông báo đã hết hạn.', law: [], from: '2025-07-01' },
  ],
};

import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Danh bạ công chức',
  nameEn: 'Official contacts',
  group: 'office',
  order: 320,
  needsText: false,
  schemaType: 'ContactPage',
  fields: [
    {
      name: 'contacts',
      label: 'Danh bạ',
      labelEn: 'Contacts',
      type: 'rows',
      required: true,
      columns: [
        { name: 'name', label: 'Họ tên', labelEn: 'Name', type: 'person', property: 'name' },
        { name: 'duty', label: 'Chức vụ, việc phụ trách', labelEn: 'Duty', type: 'text', property: 'jobTitle' },
        { name: 'unit', label: 'Đơn vị công tác', labelEn: 'Unit', type: 'text', property: 'worksFor' },
        { name: 'phone', label: 'Điện thoại', labelEn: 'Telephone', type: 'text', property: 'telephone' },
        { name: 'fax', label: 'Fax', labelEn: 'Fax', type: 'text', property: 'faxNumber' },
        { name: 'email', label: 'Thư điện tử', labelEn: 'E-mail', type: 'text', property: 'email' },
      ],
    },
    { name: 'updatedOn', label: 'Cập nhật ngày', labelEn: 'Updated', type: 'date' },
  ],
  card: [],
  page: [{ part: 'facts', fields: ['updatedOn'] }, { part: 'table', field: 'contacts' }, { part: 'body' }],
  counting: countedByKind,
  rules: [
    {
      rule: 'inform',
      fields: [],
      words: 'Mỗi người nêu họ tên, chức vụ, đơn vị công tác, số điện thoại hoặc fax, thư điện tử chính thức.',
      law: [],
      from: '2025-07-01',
    },
  ],
};

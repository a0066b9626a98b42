import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Trích dẫn báo chí',
  nameEn: 'Quoted press',
  group: 'news',
  order: 50,
  schemaType: 'NewsArticle',
  quotes: true,
  fields: [
    { name: 'source', label: 'Báo, tạp chí', labelEn: 'Newspaper', type: 'text', required: true, property: 'sourceOrganization' },
    { name: 'pressAuthor', label: 'Tác giả', labelEn: 'Author', type: 'person', required: true, property: 'author', help: 'Như báo ghi.' },
    { name: 'pressAt', label: 'Giờ báo đăng', labelEn: 'Published there at', type: 'date_time', required: true },
    { name: 'sourceLink', label: 'Địa chỉ bài gốc', labelEn: 'Address of the original', type: 'link', required: true, property: 'isBasedOn' },
  ],
  card: ['source', 'pressAt'],
  page: [
    { part: 'quote', source: 'source', link: 'sourceLink' },
    { part: 'facts', fields: ['pressAuthor', 'pressAt', 'sourceLink'] },
  ],
  counting: countedByKind,
  rules: [
    {
      rule: 'inform',
      fields: [],
      words: 'Trích nguyên văn, ghi tên nguồn, tác giả, ngày giờ; không có bình luận.',
      law: [{ instrument: '09/2014/TT-BTTTT', article: '' }],
      from: '2025-07-01',
    },
    {
      rule: 'follow',
      fields: ['sourceLink'],
      words: 'Địa chỉ bài gốc được dò mỗi ngày. Nguồn gỡ bài thì trang tự gỡ theo, người giữ bài được báo.',
      law: [],
      from: '2025-07-01',
    },
  ],
};

import { countedByKind, type KindData } from '../kind-data.js';

export const kind: KindData = {
  name: 'Video',
  nameEn: 'Video',
  group: 'media',
  order: 120,
  needsText: false,
  schemaType: 'VideoObject',
  fields: [
    { name: 'eventOn', label: 'Ngày diễn ra', labelEn: 'Day of the event', type: 'date', help: 'Ngày của sự kiện, nếu khác ngày đăng.' },
    { name: 'video', label: 'Tệp video', labelEn: 'Video file', type: 'file', property: 'contentUrl', help: 'MP4 hoặc WebM.', accepts: 'video' },
    {
      name: 'videoLink',
      label: 'Địa chỉ video',
      labelEn: 'Address of the video',
      type: 'link',
      property: 'url',
      help: 'Khi video ở kênh chính thức khác của cơ quan.',
    },
    { name: 'poster', label: 'Ảnh đại diện', labelEn: 'Poster', type: 'file', property: 'thumbnailUrl', accepts: 'picture' },
    { name: 'length', label: 'Thời lượng (phút)', labelEn: 'Length (minutes)', type: 'number' },
    {
      name: 'captions',
      label: 'Phụ đề, phiên dịch',
      labelEn: 'Captions',
      type: 'choice',
      choices: [
        { code: 'burned_in', name: 'Phụ đề nằm trong hình', nameEn: 'Captions in the picture' },
        { code: 'sign_language', name: 'Có phiên dịch ngôn ngữ ký hiệu', nameEn: 'Sign language' },
      ],
    },
    {
      name: 'transcript',
      label: 'Lời của video',
      labelEn: 'Transcript',
      type: 'paragraph',
      property: 'transcript',
      help: 'Chép lại lời nói và mô tả hình, cho người không nghe, không xem được.',
    },
  ],
  card: ['eventOn', 'length'],
  page: [
    { part: 'video', field: 'video', poster: 'poster' },
    { part: 'facts', fields: ['eventOn', 'videoLink', 'length', 'captions'] },
    { part: 'body' },
    { part: 'words', field: 'transcript' },
  ],
  counting: countedByKind,
  rules: [
    {
      rule: 'one',
      fields: ['transcript', 'captions'],
      when: ['video', 'videoLink'],
      words: 'Video phải có phụ đề hoặc bản chép lời trước khi duyệt.',
      law: [],
      from: '2025-07-01',
    },
  ],
};

import { countedByKind, type KindData } from '../kind-data.js';

/** A banner of a campaign, made on the request of a unit. */
export const kind: KindData = {
  name: 'Banner',
  nameEn: 'Banner',
  group: 'media',
  order: 150,
  needsText: false,
  banner: { slot: 'slot', rank: 'rank', picture: 'image', link: 'link', starts: 'startsOn', ends: 'endsOn', paid: false },
  fields: [
    { name: 'requestedBy', label: 'Đơn vị đề nghị', labelEn: 'Requested by', type: 'text' },
    {
      name: 'theme',
      label: 'Chủ đề',
      labelEn: 'Theme',
      type: 'choice',
      choices: [
        { code: 'holiday', name: 'Ngày lễ, kỷ niệm', nameEn: 'Holiday, anniversary' },
        { code: 'politics', name: 'Sự kiện chính trị', nameEn: 'Political event' },
        { code: 'reform', name: 'Cải cách hành chính, chuyển đổi số', nameEn: 'Administrative reform, digital transformation' },
        { code: 'law', name: 'Tuyên truyền pháp luật', nameEn: 'Law' },
        { code: 'health', name: 'Y tế, an sinh', nameEn: 'Health, welfare' },
        { code: 'safety', name: 'An ninh, an toàn', nameEn: 'Security, safety' },
        { code: 'other', name: 'Khác', nameEn: 'Other' },
      ],
    },
    {
      name: 'slot',
      label: 'Vị trí',
      labelEn: 'Place',
      type: 'choice',
      choices: [
        { code: 'head', name: 'Đầu mọi trang', nameEn: 'Head of every page' },
        { code: 'home', name: 'Trang chủ', nameEn: 'Home page' },
        { code: 'foot', name: 'Cuối mọi trang', nameEn: 'Foot of every page' },
      ],
    },
    { name: 'rank', label: 'Thứ tự ở vị trí ấy', labelEn: 'Order in that place', type: 'number', help: 'Số nhỏ đứng trước. Để trống: đứng sau.' },
    {
      name: 'image',
      label: 'Ảnh banner',
      labelEn: 'Picture',
      type: 'file',
      accepts: 'picture',
      property: 'image',
      help: 'Ảnh ngang. Lời mô tả là chữ trong ảnh: người không xem được ảnh nghe lời ấy.',
    },
    { name: 'link', label: 'Bấm vào thì mở', labelEn: 'Leads to', type: 'link', property: 'url', help: 'Để trống thì mở trang của banner này.' },
    { name: 'startsOn', label: 'Từ ngày', labelEn: 'From', type: 'date' },
    { name: 'endsOn', label: 'Đến hết ngày', labelEn: 'Until', type: 'date' },
  ],
  card: ['theme', 'endsOn'],
  page: [
    { part: 'picture', field: 'image' },
    { part: 'body' },
    { part: 'facts', fields: ['theme', 'requestedBy', 'link', 'startsOn', 'endsOn', 'slot', 'rank'] },
  ],
  counting: countedByKind,
  rules: [
    {
      rule: 'require',
      fields: ['theme', 'slot', 'startsOn', 'endsOn'],
      when: ['image'],
      words: 'Ảnh banner đứng ở vị trí đã chọn, từ ngày đầu đến hết ngày cuối.',
      law: [],
      from: '2025-07-01',
    },
    { rule: 'order', fields: ['startsOn', 'endsOn'], words: 'Ngày cuối không trước ngày đầu.', law: [], from: '2025-07-01' },
    { rule: 'expire', fields: ['endsOn'], words: 'Hết ngày cuối thì rời khỏi trang và ghi là đã hết hạn.', law: [], from: '2025-07-01' },
  ],
};

import { countedByKind, type KindData } from '../kind-data.js';

/** A banner that somebody pays for: apart from those of campaigns in every figure, and off unless the head of the agency decided otherwise. */
export const kind: KindData = {
  name: 'Banner quảng cáo',
  nameEn: 'Paid banner',
  group: 'media',
  order: 160,
  needsText: false,
  banner: { slot: 'slot', rank: 'rank', picture: 'image', link: 'link', starts: 'startsOn', ends: 'endsOn', paid: true },
  fields: [
    { name: 'advertiser', label: 'Bên quảng cáo', labelEn: 'Advertiser', type: 'text', required: true },
    { name: 'contract', label: 'Số hợp đồng', labelEn: 'Contract', type: 'text', required: true },
    {
      name: 'slot',
      label: 'Vị trí',
      labelEn: 'Place',
      type: 'choice',
      required: true,
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
      required: true,
      accepts: 'picture',
      property: 'image',
      help: 'Ảnh ngang. Lời mô tả là chữ trong ảnh: người không xem được ảnh nghe lời ấy.',
    },
    { name: 'link', label: 'Bấm vào thì mở', labelEn: 'Leads to', type: 'link', property: 'url', help: 'Để trống thì mở trang của banner này.' },
    { name: 'startsOn', label: 'Từ ngày', labelEn: 'From', type: 'date', required: true },
    { name: 'endsOn', label: 'Đến hết ngày', labelEn: 'Until', type: 'date', required: true },
  ],
  card: ['advertiser', 'endsOn'],
  page: [
    { part: 'picture', field: 'image' },
    { part: 'body' },
    { part: 'facts', fields: ['advertiser', 'contract', 'link', 'startsOn', 'endsOn', 'slot', 'rank'] },
  ],
  counting: countedByKind,
  rules: [
    {
      rule: 'inform',
      fields: [],
      words: 'Chỉ đăng khi có quyết định của người đứng đầu cơ quan; ngoài trang có chữ “Quảng cáo”.',
      law: [],
      from: '2025-07-01',
    },
    { rule: 'order', fields: ['startsOn', 'endsOn'], words: 'Ngày cuối không trước ngày đầu.', law: [], from: '2025-07-01' },
    { rule: 'expire', fields: ['endsOn'], words: 'Hết ngày cuối thì rời khỏi trang và ghi là đã hết hạn.', law: [], from: '2025-07-01' },
  ],
};

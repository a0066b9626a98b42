import type { KindData } from './kind-data.js';

/** What the kinds of banners share: a picture that stands in a place of the pages between two days and leads somewhere. */
export const bannerNames = { slot: 'slot', rank: 'rank', picture: 'image', link: 'link', starts: 'startsOn', ends: 'endsOn' } as const;

/** @param required false where an item without the picture is still worth an announcement of its own */
export const bannerFields = (required: boolean): KindData['fields'] => [
  {
    name: 'slot',
    label: 'Vị trí',
    labelEn: 'Place',
    type: 'choice',
    required,
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
    required,
    accepts: 'picture',
    property: 'image',
    help: 'Ảnh ngang. Lời mô tả là chữ trong ảnh: người không xem được ảnh nghe lời ấy.',
  },
  { name: 'link', label: 'Bấm vào thì mở', labelEn: 'Leads to', type: 'link', property: 'url', help: 'Để trống thì mở trang của banner này.' },
  { name: 'startsOn', label: 'Từ ngày', labelEn: 'From', type: 'date', required },
  { name: 'endsOn', label: 'Đến hết ngày', labelEn: 'Until', type: 'date', required },
];

export const bannerRules: KindData['rules'] = [
  { rule: 'order', fields: ['startsOn', 'endsOn'], words: 'Ngày cuối không trước ngày đầu.', law: [], from: '2025-07-01' },
  { rule: 'expire', fields: ['endsOn'], words: 'Hết ngày cuối thì rời khỏi trang và ghi là đã hết hạn.', law: [], from: '2025-07-01' },
];

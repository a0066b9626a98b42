import { bannerFields, bannerNames, bannerRules } from '../banner-parts.js';
import { countedByKind, type KindData } from '../kind-data.js';

/** A banner that somebody pays for: apart from those of campaigns in every figure, and off unless the head of the agency decided otherwise. */
export const kind: KindData = {
  name: 'Banner quảng cáo',
  nameEn: 'Paid banner',
  group: 'media',
  order: 160,
  needsText: false,
  banner: { ...bannerNames, paid: true, contract: 'contract' },
  fields: [
    { name: 'advertiser', label: 'Bên quảng cáo', labelEn: 'Advertiser', type: 'text', required: true },
    {
      name: 'contract',
      label: 'Số hợp đồng',
      labelEn: 'Contract',
      type: 'text',
      required: true,
      help: 'Chọn trong danh sách, hoặc ghi như trong sổ: Vị trí banner → Hợp đồng quảng cáo.',
    },
    ...bannerFields(true),
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
    ...bannerRules,
  ],
};

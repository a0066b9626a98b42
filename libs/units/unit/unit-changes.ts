/** A change of a unit's name or kind after 2025-07-01, the day of the shipped catalogue. */
export interface UnitChange {
  readonly code: string;
  /** Full name with its type word, from that day on. */
  readonly name: string;
  /** Full name until the day before. */
  readonly before: string;
  readonly since: string;
  /** Number of the resolution that ordered it. */
  readonly by: string;
}

const wards = (since: string, by: string, names: Readonly<Record<string, string>>): UnitChange[] =>
  Object.entries(names).map(([code, name]) => ({ code, name, before: name.replace('Phường', 'Xã'), since, by }));

/** Dated corrections to the catalogue, each with its resolution. */
export const unitChanges: readonly UnitChange[] = [
  { code: '75', name: 'Thành phố Đồng Nai', before: 'Tỉnh Đồng Nai', since: '2026-04-30', by: '30/2026/QH16' },
  ...wards('2026-04-30', '237/NQ-UBTVQH16', {
    '25270': 'Phường Lộc Ninh',
    '25357': 'Phường Tân Khai',
    '25363': 'Phường Đồng Phú',
    '26116': 'Phường Tân Phú',
    '26170': 'Phường Trị An',
    '26248': 'Phường Trảng Bom',
    '26326': 'Phường Dầu Giây',
    '26368': 'Phường Long Thành',
    '26425': 'Phường Xuân Lộc',
    '26485': 'Phường Nhơn Trạch',
  }),
  { code: '22', name: 'Thành phố Quảng Ninh', before: 'Tỉnh Quảng Ninh', since: '2026-09-01', by: '36/2026/QH16' },
  { code: '24', name: 'Thành phố Bắc Ninh', before: 'Tỉnh Bắc Ninh', since: '2026-09-20', by: '39/2026/QH16' },
];

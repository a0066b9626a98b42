import type { PortalKind, PortalPalette, UnitKind } from '#units';
import { plainWords } from './words.js';

const table = <T>(choices: Readonly<Record<string, T>>): ((text: string) => T | null) => {
  const known = new Map(Object.entries(choices));
  return (text) => known.get(plainWords(text)) ?? null;
};

/** Level of a unit as people write it. */
export const levelOf: (text: string) => UnitKind | null = table<UnitKind>({
  tinh: 'province',
  'thanh pho': 'province',
  'tinh thanh pho': 'province',
  'cap tinh': 'province',
  province: 'province',
  so: 'department',
  'so nganh': 'department',
  'so ban nganh': 'department',
  nganh: 'department',
  'co quan chuyen mon': 'department',
  department: 'department',
  xa: 'commune',
  phuong: 'commune',
  'xa phuong': 'commune',
  'phuong xa': 'commune',
  'cap xa': 'commune',
  'thi tran': 'commune',
  commune: 'commune',
  'dac khu': 'special_zone',
  'special zone': 'special_zone',
  huyen: 'district',
  quan: 'district',
  'thi xa': 'district',
  'cap huyen': 'district',
  district: 'district',
});

/** Kind of site as people write it. */
export const kindOf: (text: string) => PortalKind | null = table<PortalKind>({
  cong: 'portal',
  'cong thong tin dien tu': 'portal',
  'cong tinh': 'portal',
  portal: 'portal',
  'thanh phan': 'component',
  'trang thanh phan': 'component',
  'trang thong tin dien tu thanh phan': 'component',
  'trang thong tin dien tu': 'component',
  component: 'component',
  'tong hop': 'aggregated',
  'trang tong hop': 'aggregated',
  'trang thong tin dien tu tong hop': 'aggregated',
  aggregated: 'aggregated',
});

export const paletteOf: (text: string) => PortalPalette | null = table<PortalPalette>({
  'xanh duong': 'blue',
  xanh: 'blue',
  blue: 'blue',
  do: 'red',
  red: 'red',
  'xanh la': 'green',
  'xanh la cay': 'green',
  luc: 'green',
  green: 'green',
  'xanh ngoc': 'teal',
  teal: 'teal',
  nau: 'brown',
  brown: 'brown',
  'xanh dam': 'navy',
  'xanh than': 'navy',
  navy: 'navy',
});

export const stateOf: (text: string) => 'planned' | 'open' | null = table<'planned' | 'open'>({
  'chuan bi': 'planned',
  'chua mo': 'planned',
  planned: 'planned',
  mo: 'open',
  'dang mo': 'open',
  'hoat dong': 'open',
  'dang hoat dong': 'open',
  open: 'open',
});

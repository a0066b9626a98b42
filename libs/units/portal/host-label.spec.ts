import { AppError } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { assignLabels, hostLabel, labelCollisions, loadCatalogue, provinceHost, type NamedUnit } from '#units';

const today = '2026-11-22' as CivilDate;

/** Pairs that collide inside one province, from the requirement. */
const knownCollisions = [
  ['19', 'vanlang', '02143', '05665'],
  ['31', 'camgiang', '10888', '10903'],
  ['38', 'dongtien', '15724', '15853'],
  ['51', 'bato', '21484', '21523'],
  ['51', 'sonha', '21289', '21292'],
  ['75', 'locthanh', '25280', '25294'],
  ['79', 'thanhan', '25807', '27676'],
  ['80', 'tanthanh', '25534', '27826'],
  ['82', 'mytho', '28261', '30076'],
  ['82', 'tanthanh', '29938', '30157'],
];

async function communes(): Promise<NamedUnit[]> {
  const units = await loadCatalogue(today);
  return units.flatMap(({ code, name, provinceCode }) => (provinceCode ? [{ code, name, provinceCode }] : []));
}

const unit = (code: string, name: string, provinceCode = '75'): NamedUnit => ({ code, name, provinceCode });
const codeOf = (fn: () => unknown): string => {
  try {
    fn();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'none';
};
const decision = (unitCode: string, label: string) => ({ unitCode, label, decidedOn: '2026-11-22', because: 'spec' });

describe('label of a unit in host names', () => {
  it.each([
    ['Bình Sơn', 'binhson'],
    ['Vạn Tường', 'vantuong'],
    ['Đông Sơn', 'dongson'],
    ['Đắk Lắk', 'daklak'],
    ['Ea H’Leo', 'eahleo'],
    ["Phường B'Lao", 'blao'],
    ['Bà Rịa - Vũng Tàu', 'bariavungtau'],
    ['Hoà Bình', 'hoabinh'],
    ['Hòa Bình', 'hoabinh'],
    ['Tà Lài', 'talai'],
    ['Phường Móng Cái 1', 'mongcai1'],
    ['Đặc khu Phú Quốc', 'phuquoc'],
    ['Thị trấn Châu Ổ', 'chauo'],
    ['Thành phố Đồng Nai', 'dongnai'],
    ['xã Bắc Sơn', 'bacson'],
    ['Xã Xã Đàn'.normalize('NFD'), 'xadan'],
  ])('drops type word, accents, spaces and signs of %s', (name, label) => {
    expect(hostLabel(name)).toBe(label);
  });

  it.each(['', 'Xã ', 'Xã A&B', 'Xã Ａ', 'Phường 甲', 'a'.repeat(64)])('gives none for what is no name: %j', (name) => {
    expect(hostLabel(name)).toBeNull();
  });

  it('gives a label for each of the 3,321 communes of the country', async () => {
    const all = await communes();
    expect(all).toHaveLength(3321);
    expect(all.filter(({ name }) => hostLabel(name) === null)).toEqual([]);
  });

  it('finds exactly the ten pairs that collide inside one province', async () => {
    const found = labelCollisions(await communes()).map(({ provinceCode, label, codes }) => [provinceCode, label, ...[...codes].sort()]);
    expect(found.sort((a, b) => String(a).localeCompare(String(b)))).toEqual(knownCollisions.sort((a, b) => String(a).localeCompare(String(b))));
  });

  it('sees no collision between provinces', () => {
    expect(labelCollisions([unit('1', 'Xã Tân Thành', '75'), unit('2', 'Xã Tân Thạnh', '80')])).toEqual([]);
  });
});

describe('domain of a province', () => {
  it('follows its name', () => {
    expect(provinceHost('Thành phố Đồng Nai', 'gov.vn')).toBe('dongnai.gov.vn');
  });

  it('of Hồ Chí Minh is the one that the decree names', () => {
    expect(provinceHost('Thành phố Hồ Chí Minh', 'gov.vn')).toBe('hochiminhcity.gov.vn');
  });
});

describe('labels of the units of a province', () => {
  it('follow the rule where it decides', () => {
    expect(assignLabels([unit('1', 'Xã Lộc Tấn'), unit('2', 'Phường Trấn Biên')])).toEqual(
      new Map([
        ['1', 'loctan'],
        ['2', 'tranbien'],
      ]),
    );
  });

  it('are refused while a collision is undecided', () => {
    expect(codeOf(() => assignLabels([unit('1', 'Xã Lộc Thạnh'), unit('2', 'Xã Lộc Thành')]))).toBe('HOST_LABEL_TAKEN');
  });

  it('take what was decided', () => {
    const labels = assignLabels([unit('1', 'Xã Lộc Thạnh'), unit('2', 'Xã Lộc Thành')], [decision('2', 'locthanh-2')]);
    expect(labels).toEqual(
      new Map([
        ['1', 'locthanh'],
        ['2', 'locthanh-2'],
      ]),
    );
  });

  it('are refused when a decision takes what another unit has', () => {
    expect(codeOf(() => assignLabels([unit('1', 'Xã Lộc Tấn'), unit('2', 'Xã Lộc Thành')], [decision('2', 'loctan')]))).toBe('HOST_LABEL_TAKEN');
  });

  it('are not the reserved ones, unless it was decided', () => {
    expect(codeOf(() => assignLabels([unit('1', 'Xã Stc')]))).toBe('HOST_LABEL_RESERVED');
    expect(assignLabels([unit('1', 'Xã Stc')], [decision('1', 'stc')]).get('1')).toBe('stc');
  });

  it('are refused when they cannot stand in a host name', () => {
    expect(codeOf(() => assignLabels([unit('1', 'Xã Lộc Tấn')], [decision('1', '-loctan')]))).toBe('HOST_LABEL_IMPOSSIBLE');
  });

  it('reserve no name that a commune of the country bears', async () => {
    const all = await communes();
    const colliding = new Set(labelCollisions(all).flatMap(({ codes }) => codes));
    expect(assignLabels(all.filter(({ code }) => !colliding.has(code))).size).toBe(3321 - 20);
  });
});

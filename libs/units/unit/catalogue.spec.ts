import type { CivilDate } from '#platform/time';
import { loadCatalogue } from '#units';

const on = (date: string) => loadCatalogue(date as CivilDate);
const nameOn = async (date: string, code: string) =>
  (await on(date)).find((unit) => unit.code === code && (code.length === 2) === (unit.kind === 'province'))?.name;

describe('catalogue of units', () => {
  it('has 34 provinces and 3,321 communes, 13 of them special zones', async () => {
    const kinds = Map.groupBy(await on('2025-07-01'), (unit) => unit.kind);
    expect([...kinds].map(([kind, units]) => [kind, units.length])).toEqual([
      ['province', 34],
      ['commune', 3308],
      ['special_zone', 13],
    ]);
  });

  it('names a unit as on the day asked for', async () => {
    expect(await nameOn('2026-04-29', '75')).toBe('Tỉnh Đồng Nai');
    expect(await nameOn('2026-04-30', '75')).toBe('Thành phố Đồng Nai');
    expect(await nameOn('2026-04-29', '26368')).toBe('Xã Long Thành');
    expect(await nameOn('2026-04-30', '26368')).toBe('Phường Long Thành');
  });

  it('gives Đồng Nai 33 phường and 62 xã since 2026-04-30', async () => {
    const communes = (await on('2026-11-22')).filter((unit) => unit.provinceCode === '75');
    expect(communes.filter((unit) => unit.name.startsWith('Phường '))).toHaveLength(33);
    expect(communes.filter((unit) => unit.name.startsWith('Xã '))).toHaveLength(62);
  });
});

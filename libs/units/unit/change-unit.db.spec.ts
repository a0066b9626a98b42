import { DataSource, type EntityManager } from 'typeorm';
import {
  ancestorsOn,
  applyResolution,
  changeUnit,
  createUnit,
  heirs,
  predecessors,
  subtreeOfToday,
  subtreeOn,
  succeed,
  unitByCode,
  versionsOf,
  type NewUnit,
} from '#units';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';

let database: TestDatabase;
let owner: DataSource;
let manager: EntityManager;
const day = '2025-07-01';
const today = '2026-11-25';
const resolution = '1/NQ';

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await new DataSource({ type: 'postgres', url: database.urls.owner, poolSize: 2 }).initialize();
  manager = owner.manager;
});
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

let number = 0;
async function unit(kind: NewUnit['kind'], parentCode: string | null, more: Partial<NewUnit> = {}): Promise<{ id: string; code: string }> {
  const code = more.code ?? `T${String((number += 1))}`;
  const ends = kind === 'district' ? { validTo: day } : {};
  const { id } = await createUnit(manager, { code, kind, name: `Xã ${code}`, parentCode, validFrom: '2020-01-01', ...ends, ...more });
  return { id, code };
}
const whole = (predecessor: { id: string }, successor: { id: string } | null) => ({
  predecessorId: predecessor.id,
  successorId: successor?.id ?? null,
  extent: 'whole' as const,
});
const part = (predecessor: { id: string }, successor: { id: string }) => ({
  predecessorId: predecessor.id,
  successorId: successor.id,
  extent: 'part' as const,
});
const codes = (units: readonly { code: string }[]): string[] => units.map((each) => each.code).sort();

describe('a unit', () => {
  it('has a code from day to day: the code comes back with another name', async () => {
    const province = await unit('province', null);
    const before = await unit('commune', province.code, { code: '09931', name: 'Xã Cộng Hòa', validTo: day });
    const after = await unit('commune', province.code, { code: '09931', name: 'Xã Hưng Đạo', validFrom: day });
    expect(after.id).not.toBe(before.id);
    expect([await unitByCode(manager, '09931', '2025-06-30'), await unitByCode(manager, '09931', day)]).toEqual([before.id, after.id]);
    expect(await unitByCode(manager, '09931', '2019-12-31')).toBeNull();
  });

  it('is refused where it cannot stand', async () => {
    const province = await unit('province', null);
    const district = await unit('district', province.code);
    await expect(unit('commune', null)).rejects.toMatchObject({ code: 'UNIT_KIND_MISPLACED' });
    await expect(unit('department', district.code, { validTo: '2021-01-01' })).rejects.toMatchObject({ code: 'UNIT_KIND_MISPLACED' });
    await expect(unit('district', province.code, { validTo: null })).rejects.toMatchObject({ code: 'UNIT_DISTRICT_ENDLESS' });
    await expect(unit('commune', district.code)).rejects.toMatchObject({ code: 'UNIT_PARENT_ABSENT', details: { on: day } });
    await expect(unit('commune', province.code, { validFrom: '2019-01-01' })).rejects.toMatchObject({ code: 'UNIT_PARENT_ABSENT' });
    expect(await unit('commune', district.code, { validTo: day })).toBeTruthy();
  });

  it('made twice at once is made once', async () => {
    const province = await unit('province', null);
    const wanted: NewUnit = { code: 'SO.1', kind: 'department', name: 'Sở Một', parentCode: province.code, validFrom: day };
    const both = await Promise.all([1, 2].map(() => owner.transaction((each) => createUnit(each, wanted))));
    expect(both.map((each) => each.created).sort()).toEqual([false, true]);
    expect(both[0]?.id).toBe(both[1]?.id);
  });
});

describe('a change', () => {
  it('of name or type begins a version and leaves the past as it was', async () => {
    const province = await unit('province', null, { name: 'Tỉnh Mẫu' });
    const order = { on: '2026-04-30', resolution: '30/2026/QH16', name: 'Thành phố Mẫu' };
    expect(await changeUnit(manager, province.id, order)).toEqual({ changed: true });
    expect(await changeUnit(manager, province.id, order)).toEqual({ changed: false });
    const names = (await versionsOf(manager, province.id)).map(({ name, validFrom, validTo, because }) => [name, validFrom, validTo, because]);
    expect(names).toEqual([
      ['Tỉnh Mẫu', '2020-01-01', '2026-04-30', ''],
      ['Thành phố Mẫu', '2026-04-30', null, '30/2026/QH16'],
    ]);
    expect(await manager.query('select name, valid_from::text from unit where id = $1', [province.id])).toEqual([
      { name: 'Thành phố Mẫu', valid_from: '2020-01-01' },
    ]);
    const operations: unknown = await manager.query(
      'select s.operation, s.effective_on::text as on from succession s join succession_part p on p.succession_id = s.id where p.predecessor_id = $1',
      [province.id],
    );
    expect(operations).toEqual([{ operation: 'retype', on: '2026-04-30' }]);
  });

  it('of parent moves everything under it, from that day on', async () => {
    const [from, to] = [await unit('province', null), await unit('province', null)];
    const district = await unit('district', from.code);
    const commune = await unit('commune', district.code, { validTo: day });
    await changeUnit(manager, district.id, { on: '2023-01-01', resolution, parentId: to.id });
    expect(codes(await ancestorsOn(manager, commune.id, '2022-12-31'))).toEqual(codes([from, district]));
    expect((await ancestorsOn(manager, commune.id, '2023-01-01')).map((each) => each.code)).toEqual([district.code, to.code]);
    expect(codes(await subtreeOn(manager, from.id, '2023-01-01'))).toEqual([from.code]);
    expect(codes(await subtreeOn(manager, to.id, '2023-01-01'))).toEqual(codes([to, district, commune]));
  });

  it('of code, and the old one is free again', async () => {
    const province = await unit('province', null);
    const commune = await unit('commune', province.code, { code: 'CU' });
    await changeUnit(manager, commune.id, { on: '2024-01-01', resolution, code: 'MOI' });
    expect(await unitByCode(manager, 'CU', '2024-01-01')).toBeNull();
    expect(await unitByCode(manager, 'MOI', '2024-01-01')).toBe(commune.id);
    const other = await unit('commune', province.code);
    await expect(changeUnit(manager, other.id, { on: '2023-01-01', resolution, code: 'MOI' })).rejects.toMatchObject({ code: 'UNIT_OVERLAP' });
    await expect(changeUnit(manager, other.id, { on: '2025-01-01', resolution, code: 'MOI' })).rejects.toMatchObject({ code: 'UNIT_OVERLAP' });
    expect(await changeUnit(manager, other.id, { on: '2024-01-01', resolution, code: 'CU' })).toEqual({ changed: true });
  });

  it('is refused out of order, where the unit is not, under itself and under the wrong kind', async () => {
    const province = await unit('province', null);
    const commune = await unit('commune', province.code);
    await changeUnit(manager, commune.id, { on: '2023-01-01', resolution, name: 'Xã Hai' });
    const change = (order: object, id = commune.id) => changeUnit(manager, id, { on: '2024-01-01', resolution, ...order });
    await expect(change({ on: '2022-01-01', name: 'Xã Ba' })).rejects.toMatchObject({ code: 'UNIT_DATE_ORDER' });
    await expect(change({ on: '2023-01-01', name: 'Xã Ba' })).rejects.toMatchObject({ code: 'UNIT_DATE_ORDER' });
    await expect(change({ on: '2019-01-01', name: 'Xã Ba' })).rejects.toMatchObject({ code: 'UNIT_NOT_VALID' });
    await expect(change({ parentId: commune.id })).rejects.toMatchObject({ code: 'UNIT_CYCLE' });
    await expect(change({ parentId: (await unit('commune', province.code)).id })).rejects.toMatchObject({ code: 'UNIT_KIND_MISPLACED' });
    await expect(change({ parentId: commune.id }, province.id)).rejects.toMatchObject({ code: 'UNIT_CYCLE' });
    await expect(change({ kind: 'commune' }, province.id)).rejects.toMatchObject({ code: 'UNIT_KIND_MISPLACED' });
    const late = await unit('province', null, { validFrom: '2025-01-01' });
    await expect(change({ parentId: late.id })).rejects.toMatchObject({ code: 'UNIT_PARENT_ABSENT' });
    await expect(change({ name: 'Xã Ba' }, '019aa000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'UNIT_UNKNOWN' });
  });
});

describe('a succession', () => {
  it('merges: both end, one heir has all of them, and stands for them today', async () => {
    const province = await unit('province', null);
    const [one, two] = [await unit('commune', province.code), await unit('commune', province.code)];
    const made = await unit('commune', province.code, { validFrom: day });
    const order = { on: day, operation: 'merge', resolution, parts: [whole(one, made), whole(two, made)] } as const;
    const first = await succeed(manager, order);
    expect(await succeed(manager, order)).toEqual({ id: first.id, made: false });
    expect(codes(await subtreeOn(manager, province.id, '2025-06-30'))).toEqual(codes([province, one, two]));
    expect(codes(await subtreeOn(manager, province.id, day))).toEqual(codes([province, made]));
    expect(await heirs(manager, one.id, today)).toMatchObject([{ code: made.code, extent: 'whole', since: day }]);
    expect(codes(await predecessors(manager, made.id, today))).toEqual(codes([one, two]));
    expect(codes(await subtreeOfToday(manager, made.id, '2024-01-01', today))).toEqual(codes([one, two]));
  });

  it('is followed through several, and a part of a part stays a part', async () => {
    const province = await unit('province', null);
    const [a, b] = [await unit('commune', province.code), await unit('commune', province.code)];
    const [c, d] = [await unit('commune', province.code, { validFrom: day }), await unit('commune', province.code, { validFrom: day })];
    await succeed(manager, { on: day, operation: 'partition', resolution, parts: [part(a, c), part(a, d), whole(b, d)] });
    const e = await unit('commune', province.code, { validFrom: '2026-01-01' });
    await succeed(manager, { on: '2026-01-01', operation: 'merge', resolution, parts: [whole(d, e), whole(c, e)] });
    expect((await heirs(manager, a.id, '2025-12-31')).map(({ code, extent }) => [code, extent])).toEqual([
      [c.code, 'part'],
      [d.code, 'part'],
    ]);
    expect((await heirs(manager, a.id, today)).map(({ code, extent }) => [code, extent])).toEqual([[e.code, 'part']]);
    expect((await heirs(manager, b.id, today)).map(({ code, extent }) => [code, extent])).toEqual([[e.code, 'whole']]);
    expect((await subtreeOfToday(manager, c.id, '2024-01-01', '2025-12-31')).map(({ code, extent }) => [code, extent])).toEqual([[a.code, 'part']]);
    expect((await subtreeOfToday(manager, province.id, '2024-01-01', today)).map(({ extent }) => extent)).toEqual(['whole', 'whole', 'whole']);
  });

  it('leaves a unit that gives a part away where it is', async () => {
    const province = await unit('province', null);
    const [big, small] = [await unit('commune', province.code), await unit('commune', province.code, { validFrom: '2024-01-01' })];
    await succeed(manager, { on: '2024-01-01', operation: 'split', resolution, parts: [part(big, big), part(big, small)] });
    expect(codes(await subtreeOn(manager, province.id, today))).toEqual(codes([province, big, small]));
    expect(codes(await heirs(manager, big.id, today))).toEqual([small.code]);
  });

  it('abolishes, with heirs or without', async () => {
    const province = await unit('province', null);
    const office = await unit('department', province.code);
    await succeed(manager, { on: '2024-01-01', operation: 'abolish', resolution, parts: [whole(office, null)] });
    expect(await subtreeOn(manager, office.id, '2024-01-01')).toEqual([]);
    expect(await heirs(manager, office.id, today)).toEqual([]);
  });

  it('is refused when parts, units or days do not fit', async () => {
    const province = await unit('province', null);
    const district = await unit('district', province.code);
    const [a, b] = [await unit('commune', province.code), await unit('commune', province.code)];
    const [c, late] = [await unit('commune', province.code, { validFrom: day }), await unit('commune', province.code, { validFrom: '2026-01-01' })];
    await unit('commune', district.code, { validTo: day });
    const make = (operation: 'merge' | 'split' | 'partition' | 'abolish', parts: Parameters<typeof succeed>[1]['parts'], on = day) =>
      owner.transaction((each) => succeed(each, { on, operation, resolution, parts }));
    await expect(make('merge', [whole(a, c)])).rejects.toMatchObject({ code: 'SUCCESSION_SHAPE_WRONG' });
    await expect(make('split', [whole(a, c), whole(b, c)])).rejects.toMatchObject({ code: 'SUCCESSION_SHAPE_WRONG' });
    await expect(make('merge', [whole(a, c), part(b, c)])).rejects.toMatchObject({ code: 'SUCCESSION_PARTS_WRONG' });
    await expect(make('partition', [whole(a, c), whole(a, late)])).rejects.toMatchObject({ code: 'SUCCESSION_PARTS_WRONG' });
    await expect(make('merge', [whole(a, late), whole(b, late)])).rejects.toMatchObject({ code: 'SUCCESSION_SUCCESSOR_UNKNOWN' });
    await expect(make('merge', [whole(a, c), whole(late, c)])).rejects.toMatchObject({ code: 'UNIT_NOT_VALID' });
    await expect(make('abolish', [whole(district, null)], '2024-01-01')).rejects.toMatchObject({ code: 'UNIT_CHILDREN_LEFT', details: { count: 1 } });
    expect(codes(await subtreeOn(manager, district.id, '2024-06-01'))).toHaveLength(2);
    expect(await make('abolish', [whole(district, null)])).toMatchObject({ made: true });
    await changeUnit(manager, a.id, { on: '2026-01-01', resolution, name: 'Xã Mới' });
    await expect(make('merge', [whole(a, c), whole(b, c)])).rejects.toMatchObject({ code: 'UNIT_DATE_ORDER' });
  });
});

describe('a resolution written down by codes', () => {
  it('is done in one go, a new unit under an old code included, and again changes nothing', async () => {
    const province = await unit('province', null);
    const [one, two, three] = [
      await unit('commune', province.code, { code: '70001', name: 'Xã Một' }),
      await unit('commune', province.code, { code: '70002', name: 'Xã Hai' }),
      await unit('commune', province.code, { code: '70003', name: 'Xã Ba' }),
    ];
    const order = {
      resolution: '5/NQ',
      on: '2026-01-01',
      create: [{ code: '70001', kind: 'commune', name: 'Phường Gộp', parentCode: province.code }],
      succeed: [
        {
          operation: 'merge',
          parts: [
            { from: '70001', to: '70001', extent: 'whole' },
            { from: '70002', to: '70001', extent: 'whole' },
          ],
        },
      ],
      change: [{ code: '70003', name: 'Phường Ba' }],
    } as const;
    expect(await owner.transaction((each) => applyResolution(each, order))).toEqual({ created: 1, succeeded: 1, changed: 1 });
    expect(await owner.transaction((each) => applyResolution(each, order))).toEqual({ created: 0, succeeded: 0, changed: 0 });
    const made = await unitByCode(manager, '70001', '2026-01-01');
    expect(made).not.toBe(one.id);
    for (const { id } of [one, two]) expect(await heirs(manager, id, today)).toMatchObject([{ id: made, extent: 'whole' }]);
    expect((await versionsOf(manager, three.id)).map(({ name, because }) => [name, because])).toEqual([
      ['Xã Ba', ''],
      ['Phường Ba', '5/NQ'],
    ]);
    expect((await subtreeOn(manager, province.id, today)).map((each) => each.name)).toEqual([`Xã ${province.code}`, 'Phường Gộp', 'Phường Ba']);
  });

  it('that cannot be done leaves everything as it was', async () => {
    const province = await unit('province', null);
    const only = await unit('commune', province.code);
    const order = {
      resolution: '6/NQ',
      on: '2026-01-01',
      succeed: [{ operation: 'merge', parts: [{ from: only.code, to: 'NONE', extent: 'whole' }] }],
    } as const;
    await expect(owner.transaction((each) => applyResolution(each, order))).rejects.toMatchObject({ code: 'UNIT_NOT_VALID' });
    expect((await versionsOf(manager, only.id)).at(-1)?.validTo).toBeNull();
  });
});

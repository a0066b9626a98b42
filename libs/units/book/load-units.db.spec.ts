import { readFileSync } from 'node:fs';
import { DataSource, type EntityManager } from 'typeorm';
import {
  changeUnit,
  createUnit,
  heirs,
  loadUnits,
  packageBook,
  predecessors,
  subtreeOfToday,
  subtreeOn,
  unitByCode,
  versionsOf,
  type Relative,
  type UnitBook,
} from '#units';
import { addFigures } from '../../../tests/support/figures.js';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';

interface FixtureUnit {
  readonly code?: string;
  readonly name_vi: string;
  readonly from_communes?: readonly { readonly code: string; readonly name_vi: string }[];
}
interface FixtureCase {
  readonly id: string;
  readonly from: readonly FixtureUnit[];
  readonly to: readonly FixtureUnit[];
}
const fixture = JSON.parse(readFileSync(new URL('../fixtures/tenant-succession.json', import.meta.url), 'utf8')) as { cases: FixtureCase[] };
const caseOf = (id: string): FixtureCase => fixture.cases.find((each) => each.id === id)!;

let database: TestDatabase;
let owner: DataSource;
let manager: EntityManager;
let book: UnitBook;
const dayBefore = '2025-06-30';
const day = '2025-07-01';
const today = '2026-11-25';

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await new DataSource({ type: 'postgres', url: database.urls.owner, poolSize: 2 }).initialize();
  manager = owner.manager;
  book = await packageBook();
  // As on a machine that ran before units had time: the city by its latest name from the first day, one commune of it, a department.
  await createUnit(manager, { code: '75', kind: 'province', name: 'Thành phố Đồng Nai', parentCode: null, validFrom: day });
  await createUnit(manager, { code: '26041', kind: 'commune', name: 'Phường Trấn Biên', parentCode: '75', validFrom: day });
  await createUnit(manager, { code: '75.SNV', kind: 'department', name: 'Sở Nội vụ', parentCode: '75', validFrom: day });
  cityId = await idOf('75', today);
  const started = Date.now();
  expect(await loadUnits(owner, book, false)).toMatchObject({ made: 12_959, changed: 1 });
  expect(await manager.query('select count(*)::integer as count from unit')).toEqual([{ count: 3 }]);
  expect(await loadUnits(owner, book, true)).toMatchObject({ made: 12_959, changed: 1, unlike: [], successions: 3_899 });
  addFigures('units', { loadSeconds: (Date.now() - started) / 1_000 });
}, 180_000);
afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

let cityId: string;
async function idOf(code: string, on: string): Promise<string> {
  const id = await unitByCode(manager, code, on);
  if (!id) throw new Error(`no unit ${code} on ${on}`);
  return id;
}
const extents = (relatives: readonly Relative[]): string[] => relatives.map(({ code, extent }) => `${code} ${extent}`).sort();
const counted = (units: readonly { kind: string }[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(units, (unit) => unit.kind)].map(([kind, list]) => [kind, list.length]));

describe('the shipped catalogue', () => {
  it('tells of 63 provinces, 691 districts and 10,034 communes until 2025-06-30, and of 34 and 3,321 since', async () => {
    const on = (date: string) =>
      manager.query<unknown[]>(
        `select kind, count(*)::integer as count from unit_version where valid_from <= $1 and (valid_to is null or valid_to > $1) and kind <> 'department'
       group by kind order by kind`,
        [date],
      );
    expect(await on(dayBefore)).toEqual([
      { kind: 'commune', count: 10_034 },
      { kind: 'district', count: 691 },
      { kind: 'province', count: 63 },
    ]);
    expect(await on(today)).toEqual([
      { kind: 'commune', count: 3_308 },
      { kind: 'province', count: 34 },
      { kind: 'special_zone', count: 13 },
    ]);
  });

  it('has faults, and each is told', () => {
    const counts = Object.fromEntries([...Map.groupBy(book.faults, (fault) => fault.kind)].map(([kind, list]) => [kind, list.length]));
    expect(counts).toEqual({
      row_without_unit: 5,
      old_without_code: 810,
      new_code_wrong: 187,
      without_predecessor: 6,
      label_collision: 10,
      special_zone: 13,
    });
    expect(book.faults.filter((fault) => fault.kind === 'without_predecessor').map((fault) => fault.code)).toContain('23737');
    addFigures('units', { packageFaults: counts });
  });

  it('loaded again changes nothing', async () => {
    expect(await loadUnits(owner, book, true)).toEqual({ made: 0, changed: 0, unchanged: 12_961, unlike: [], successions: 0, replaced: 0, kept: 0 });
  });

  it('keeps the units that were there, and gives them their past', async () => {
    expect(await idOf('75', today)).toBe(cityId);
    expect((await versionsOf(manager, cityId)).map(({ name, validFrom, because }) => [name, validFrom, because])).toEqual([
      ['Tỉnh Đồng Nai', '2008-08-01', 'Danh mục đến 30/6/2025'],
      ['Thành phố Đồng Nai', '2026-04-30', '30/2026/QH16'],
    ]);
    const ward = await versionsOf(manager, await idOf('26368', today));
    expect(ward.map(({ name, validFrom }) => [name, validFrom])).toEqual([
      ['Xã Long Thành', day],
      ['Phường Long Thành', '2026-04-30'],
    ]);
    expect((await subtreeOn(manager, cityId, today)).filter((unit) => unit.kind === 'department').map((unit) => unit.code)).toEqual(['75.SNV']);
  });

  it('takes back nothing that an operator recorded later', async () => {
    const renamed = await idOf('26041', today);
    const ended = await idOf('75.SNV', today);
    await changeUnit(manager, renamed, { on: '2027-01-01', resolution: '1/NQ', name: 'Phường Trấn Biên Mới' });
    await manager.query(`update unit_version set valid_to = '2027-01-01' where unit_id = $1`, [ended]);
    expect(await loadUnits(owner, book, true)).toMatchObject({ made: 0, changed: 0, successions: 0 });
    expect((await versionsOf(manager, renamed)).at(-1)).toMatchObject({ name: 'Phường Trấn Biên Mới', validFrom: '2027-01-01' });
  });
});

describe('units of the five reports, as they were and as they are', () => {
  it.each(['U-1', 'U-2'])('%s: one province took another in and goes on', async (id) => {
    const { from, to } = caseOf(id);
    const heir = await idOf(to[0]!.code!, today);
    for (const { code, name_vi } of from) {
      const unit = await idOf(code!, dayBefore);
      expect((await versionsOf(manager, unit))[0]?.name).toBe(`Tỉnh ${name_vi}`);
      if (unit !== heir) expect(await heirs(manager, unit, today)).toMatchObject([{ code: to[0]!.code, extent: 'whole', since: day }]);
      const [then, now] = [await subtreeOn(manager, unit, '2024-03-31'), await subtreeOfToday(manager, heir, '2024-03-31', today)];
      const inside = new Set(now.map((each) => each.id));
      expect(then.filter((each) => !inside.has(each.id))).toEqual([]);
      expect(counted(now)['province']).toBe(2);
    }
  });

  it('Bình Phước is a province of its own in 2024 and inside Đồng Nai today', async () => {
    expect((await subtreeOn(manager, cityId, '2024-03-31')).map((unit) => unit.name)).not.toContain('Tỉnh Bình Phước');
    const now = await subtreeOfToday(manager, cityId, '2024-03-31', today);
    expect(now.filter((unit) => unit.kind === 'province').map((unit) => unit.name)).toEqual(['Tỉnh Bình Phước', 'Tỉnh Đồng Nai']);
    expect(counted(await subtreeOn(manager, cityId, today))).toEqual({ province: 1, department: 1, commune: 95 });
    expect(extents(await predecessors(manager, cityId, today))).toEqual(['70 whole']);
  });

  it('U-3: huyện Bình Sơn ended with its 22 communes in five; xã Bình Sơn is not the district', async () => {
    const { to } = caseOf('U-3');
    const district = await idOf('51.huyen-binh-son', '2021-06-30');
    const communes = to.flatMap((each) => each.from_communes!);
    expect(communes).toHaveLength(22);
    const then = await subtreeOn(manager, district, '2021-06-30');
    expect(then.filter((each) => each.kind === 'commune').map((each) => each.code)).toEqual(communes.map((each) => each.code).sort());
    expect(extents(await heirs(manager, district, today))).toEqual(to.map((each) => `${each.code!} part`).sort());
    for (const { code, from_communes } of to) {
      const heir = await idOf(code!, today);
      expect(heir).not.toBe(district);
      // Xã Đông Sơn also took in a commune of the town beside.
      const ofDistrict = new Set(then.map((each) => each.id));
      const before = (await predecessors(manager, heir, today)).filter((each) => each.kind === 'commune' && ofDistrict.has(each.id)).map((each) => each.code);
      const goesOn = (await unitByCode(manager, code!, dayBefore)) === heir ? [code!] : [];
      expect([...before, ...goesOn].sort()).toEqual(from_communes!.map((each) => each.code).sort());
    }
    expect(await subtreeOn(manager, district, day)).toEqual([]);
    expect((await versionsOf(manager, district)).at(-1)?.validTo).toBe(day);
  });

  it('U-4: xã Cộng Hòa of Nam Sách is in three parts in another province', async () => {
    const { from, to } = caseOf('U-4');
    const unit = await idOf(from[0]!.code!, '2023-12-31');
    expect(extents(await heirs(manager, unit, today))).toEqual(to.map((each) => `${each.code!} part`).sort());
    expect((await subtreeOn(manager, await idOf('30', dayBefore), '2023-12-31')).map((each) => each.id)).toContain(unit);
    const haiPhong = await subtreeOfToday(manager, await idOf('31', today), '2023-12-31', today);
    expect(haiPhong.find((each) => each.id === unit)).toMatchObject({ extent: 'whole' });
    const [part] = to;
    expect((await subtreeOfToday(manager, await idOf(part!.code!, today), '2023-12-31', today)).find((each) => each.id === unit)).toMatchObject({
      extent: 'part',
    });
  });

  it('U-5: code 09931 is two units, one after the other', async () => {
    const [before, since] = [await idOf('09931', dayBefore), await idOf('09931', day)];
    expect(before).not.toBe(since);
    expect([(await versionsOf(manager, before))[0]?.name, (await versionsOf(manager, since))[0]?.name]).toEqual(['Xã Cộng Hòa', 'Xã Hưng Đạo']);
    expect(await heirs(manager, before, today)).toMatchObject([{ id: since, extent: 'whole' }]);
  });
});

/** The same numbers in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * below);
  };
}

it('the subtree as it was agrees with a recursive query over the versions, for 20 days and 200 units', async () => {
  const roll = dice(20_251_125);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const units = await manager.query<{ id: string; kind: string }[]>('select id, kind from unit order by kind, code, id');
  const upper = units.filter((unit) => unit.kind === 'province' || unit.kind === 'district');
  const roots = [
    ...units.filter((unit) => unit.kind === 'province'),
    ...Array.from({ length: 90 }, () => pick(upper)),
    ...Array.from({ length: 40 }, () => pick(units)),
  ].slice(0, 200);
  // Moves between districts and provinces, so that closures have several stretches.
  const districts = units.filter((unit) => unit.kind === 'district');
  const old = await manager.query<{ id: string }[]>(`select id from unit where kind = 'province' and valid_to = $1 order by id`, [day]);
  for (let moves = 0; moves < 40; moves += 1) {
    const on = `20${String(12 + roll(12))}-0${String(1 + roll(9))}-15`;
    await changeUnit(manager, pick(districts).id, { on, resolution: 'thử', parentId: pick(old).id }).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'UNIT_DATE_ORDER')) throw error;
    });
  }
  const days = [
    dayBefore,
    day,
    today,
    ...Array.from(
      { length: 17 },
      () => `20${String(9 + roll(18)).padStart(2, '0')}-${String(1 + roll(12)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`,
    ),
  ];
  let rows = 0;
  const wrong: string[] = [];
  for (const on of days) {
    const expected = await manager.query<{ root: string; id: string }[]>(
      `with recursive under as (
         select unit_id as root, unit_id as id from unit_version where unit_id = any ($1) and valid_from <= $2 and coalesce(valid_to, 'infinity') > $2
         union all
         select under.root, v.unit_id from under join unit_version v on v.parent_id = under.id where v.valid_from <= $2 and coalesce(v.valid_to, 'infinity') > $2)
       select root, id from under order by root, id`,
      [roots.map((root) => root.id), on],
    );
    const byRoot = Map.groupBy(expected, (row) => row.root);
    for (const { id } of roots) {
      const found = await subtreeOn(manager, id, on);
      rows += found.length;
      const same =
        found
          .map((unit) => unit.id)
          .sort()
          .join() ===
        (byRoot.get(id) ?? [])
          .map((row) => row.id)
          .sort()
          .join();
      if (!same) wrong.push(`${id} on ${on}`);
    }
  }
  addFigures('units', { subtreesCompared: days.length * roots.length, subtreeRows: rows, subtreesWrong: wrong.length });
  expect(roots).toHaveLength(200);
  expect(days).toHaveLength(20);
  expect(rows).toBeGreaterThan(50_000);
  expect(wrong).toEqual([]);
}, 300_000);

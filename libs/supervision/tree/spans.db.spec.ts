import { v7 as newId } from 'uuid';
import { DataSource, type EntityManager } from 'typeorm';
import { inSubtree, runAs, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { changeUnit, createUnit, succeed, type NewUnit } from '#units';
import { World } from '../../../tests/support/world.js';
import { portalsUnder, spanSql, type SpanQuery } from './spans.js';
import { childrenOf, pathOf } from './units.js';

let world: World;
let owner: DataSource;
let supervision: DataSource;
let manager: EntityManager;
const day = '2025-07-01';
const resolution = '1/NQ';
const period = { from: '2024-01-01' as CivilDate, to: '2027-01-01' as CivilDate, today: '2026-11-20' as CivilDate };

interface Unit {
  readonly id: string;
  readonly code: string;
  readonly portal: string;
}

/** Names of units and portals by id, for lines that can be read. */
const names = new Map<string, string>();
const units = {} as Record<
  'south' | 'north' | 'district' | 'inDistrict' | 'merged' | 'moved' | 'cut' | 'torn' | 'office' | 'heir' | 'first' | 'second' | 'far',
  Unit
>;

async function unit(name: keyof typeof units, kind: NewUnit['kind'], parent: keyof typeof units | null, validFrom: string, validTo: string | null = null) {
  const { id } = await createUnit(manager, { code: name, kind, name: `Đơn vị ${name}`, parentCode: parent, validFrom, validTo });
  const portal = await world.portal({ unitId: id, sections: 0 });
  names.set(id, name).set(portal.id, name);
  units[name] = { id, code: name, portal: portal.id };
}
const part = (from: keyof typeof units, to: keyof typeof units) => ({ predecessorId: units[from].id, successorId: units[to].id, extent: 'part' as const });
const whole = (from: keyof typeof units, to: keyof typeof units | null) => ({
  predecessorId: units[from].id,
  successorId: to && units[to].id,
  extent: 'whole' as const,
});

beforeAll(async () => {
  world = await World.create();
  supervision = await world.source('supervision');
  owner = await new DataSource({ type: 'postgres', url: world.database.urls.owner, poolSize: 2 }).initialize();
  manager = owner.manager;
  await unit('south', 'province', null, '2020-01-01');
  await unit('north', 'province', null, '2020-01-01');
  await unit('district', 'district', 'south', '2020-01-01', day);
  await unit('inDistrict', 'commune', 'district', '2020-01-01', day);
  for (const name of ['merged', 'moved', 'cut', 'torn'] as const) await unit(name, 'commune', 'south', '2020-01-01');
  await unit('office', 'department', 'south', '2020-01-01');
  for (const name of ['heir', 'first', 'second'] as const) await unit(name, 'commune', 'south', day);
  await unit('far', 'commune', 'north', day);
  await succeed(manager, { on: day, operation: 'merge', resolution, parts: [whole('merged', 'heir'), whole('inDistrict', 'heir')] });
  await succeed(manager, { on: day, operation: 'split', resolution, parts: [part('cut', 'first'), part('cut', 'second')] });
  await succeed(manager, { on: day, operation: 'partition', resolution, parts: [part('torn', 'second'), part('torn', 'far')] });
  await succeed(manager, { on: '2026-03-15', operation: 'abolish', resolution, parts: [whole('office', null)] });
  await changeUnit(manager, units.moved.id, { on: '2026-04-30', resolution, parentId: units.north.id });
  await changeUnit(manager, units.north.id, { on: '2026-06-01', resolution, name: 'Thành phố north' });
});
afterAll(async () => {
  await owner.destroy();
  await world.close();
});

function seen<T>(fn: (scope: OpenScope) => Promise<T>, portals: readonly string[] = Object.values(units).map((each) => each.portal)): Promise<T> {
  return runAs({ requestId: newId(), personId: newId() }, () => inSubtree(supervision, portals, fn));
}
const spans = (query: Partial<SpanQuery> = {}) => seen((scope) => portalsUnder(scope, { root: units.south.id, tree: 'then', ...period, ...query }));
/** `portal: child how from to`, the portals of one's choice. */
async function lines(of: readonly (keyof typeof units)[], query: Partial<SpanQuery> = {}): Promise<string[]> {
  return (await spans(query))
    .filter(({ portalId }) => of.some((name) => units[name].portal === portalId))
    .map(({ portalId, childId, how, from, to }) => `${names.get(portalId)!}: ${childId === null ? '-' : names.get(childId)!} ${how} ${from} ${to}`)
    .sort();
}

describe('as it was', () => {
  it('a portal whose unit moved inside the period counts in each province for its days', async () => {
    expect(await lines(['moved'])).toEqual(['moved: moved self 2024-01-01 2026-04-30']);
    expect(await lines(['moved'], { root: units.north.id })).toEqual(['moved: moved self 2026-04-30 2027-01-01']);
    expect(await lines(['moved'], { root: null })).toEqual(['moved: north self 2026-04-30 2027-01-01', 'moved: south self 2024-01-01 2026-04-30']);
    expect(await lines(['moved'], { from: '2026-04-29' as CivilDate, to: '2026-04-30' as CivilDate })).toEqual(['moved: moved self 2026-04-29 2026-04-30']);
    expect(await lines(['moved'], { from: '2026-04-30' as CivilDate, to: '2026-05-01' as CivilDate })).toEqual([]);
  });

  it('what stood under a district counts under it, and under itself below it', async () => {
    expect(await lines(['inDistrict', 'district'])).toEqual([
      'district: - abolished 2025-07-01 2027-01-01',
      'district: district self 2024-01-01 2025-07-01',
      'inDistrict: district self 2024-01-01 2025-07-01',
      'inDistrict: heir heir 2025-07-01 2027-01-01',
    ]);
    expect(await lines(['inDistrict', 'district'], { root: units.district.id })).toEqual([
      'district: district self 2024-01-01 2025-07-01',
      'inDistrict: inDistrict self 2024-01-01 2025-07-01',
    ]);
  });

  it('days after a unit ended count where it stood on each of them', async () => {
    expect(await lines(['merged', 'cut', 'office'])).toEqual([
      'cut: - divided 2025-07-01 2027-01-01',
      'cut: cut self 2024-01-01 2025-07-01',
      'merged: heir heir 2025-07-01 2027-01-01',
      'merged: merged self 2024-01-01 2025-07-01',
      'office: - abolished 2026-03-15 2027-01-01',
      'office: office self 2024-01-01 2026-03-15',
    ]);
  });

  it('a portal older than its unit counts where the unit first stood', async () => {
    expect(await lines(['heir', 'south'])).toEqual(['heir: heir self 2024-01-01 2027-01-01', 'south: south self 2024-01-01 2027-01-01']);
  });
});

describe('as it is now', () => {
  it('the whole period counts at the place of today', async () => {
    expect(await lines(['merged', 'inDistrict', 'district', 'cut', 'office', 'heir', 'moved', 'south', 'torn'], { tree: 'now' })).toEqual([
      'cut: - divided 2024-01-01 2027-01-01',
      'district: - abolished 2024-01-01 2027-01-01',
      'heir: heir self 2024-01-01 2027-01-01',
      'inDistrict: heir heir 2024-01-01 2027-01-01',
      'merged: heir heir 2024-01-01 2027-01-01',
      'office: - abolished 2024-01-01 2027-01-01',
      'south: south self 2024-01-01 2027-01-01',
    ]);
    expect(await lines(['moved', 'torn', 'far'], { tree: 'now', root: units.north.id })).toEqual([
      'far: far self 2024-01-01 2027-01-01',
      'moved: moved self 2024-01-01 2027-01-01',
    ]);
    expect(await lines(['merged', 'heir'], { tree: 'now', root: units.heir.id })).toEqual([
      'heir: heir self 2024-01-01 2027-01-01',
      'merged: heir heir 2024-01-01 2027-01-01',
    ]);
  });

  it('a unit divided between provinces is in neither, and in the country once', async () => {
    for (const root of [units.south.id, units.north.id]) expect(await lines(['torn'], { tree: 'now', root })).toEqual([]);
    expect(await lines(['torn', 'cut', 'far'], { tree: 'now', root: null })).toEqual([
      'cut: south divided 2024-01-01 2027-01-01',
      'far: north self 2024-01-01 2027-01-01',
      'torn: - divided 2024-01-01 2027-01-01',
    ]);
  });

  it('is that of the day that is asked for', async () => {
    const today = '2025-06-30' as CivilDate;
    expect(await lines(['merged', 'moved', 'torn', 'inDistrict'], { tree: 'now', today })).toEqual([
      'inDistrict: district self 2024-01-01 2027-01-01',
      'merged: merged self 2024-01-01 2027-01-01',
      'moved: moved self 2024-01-01 2027-01-01',
      'torn: torn self 2024-01-01 2027-01-01',
    ]);
  });
});

describe('spans', () => {
  it.each(['then', 'now'] as const)('hold every day of every portal of the country exactly once: %s', async (tree) => {
    const days = (span: { from: string; to: string }): number => (Date.parse(span.to) - Date.parse(span.from)) / 86_400_000;
    const all = await spans({ root: null, tree });
    for (const { portal } of Object.values(units)) {
      const own = all.filter((span) => span.portalId === portal);
      expect(own.reduce((sum, span) => sum + days(span), 0)).toBe(days(period));
      own.slice(1).forEach((span, index) => expect(span.from).toBe(own[index]!.to));
    }
  });

  it('are of the portals of the scope alone', async () => {
    const own = await seen((scope) => portalsUnder(scope, { root: null, tree: 'then', ...period }), [units.heir.portal]);
    expect(own.map(({ portalId }) => portalId)).toEqual([units.heir.portal]);
  });

  it('stand in a statement that has parameters of its own', async () => {
    const { sql, values } = spanSql({ root: units.south.id, tree: 'now', ...period }, 2);
    const rows = await seen<{ n: number }[]>((scope) =>
      scope.manager.query(`with span as (${sql}) select count(*)::integer as n from span where how = $1`, ['heir', ...values]),
    );
    expect(rows).toEqual([{ n: 2 }]);
  });
});

describe('units to drill into', () => {
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

  it('are the children of a day, with their kinds', async () => {
    const before = await seen((scope) => childrenOf(scope, units.south.id, '2025-06-30' as CivilDate));
    expect(before.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'cut commune',
      'district district',
      'merged commune',
      'moved commune',
      'office department',
      'torn commune',
    ]);
    expect(codes(await seen((scope) => childrenOf(scope, units.south.id, period.today)))).toEqual(['first', 'heir', 'second']);
  });

  it('are the provinces over the portals of the scope at the top', async () => {
    expect(codes(await seen((scope) => childrenOf(scope, null, period.today)))).toEqual(['north', 'south']);
    expect(codes(await seen((scope) => childrenOf(scope, null, period.today), [units.merged.portal]))).toEqual(['south']);
  });

  it('have a path from the top, of the last day for what ended', async () => {
    expect(codes(await seen((scope) => pathOf(scope, units.moved.id, period.today)))).toEqual(['north', 'moved']);
    expect(codes(await seen((scope) => pathOf(scope, units.inDistrict.id, period.today)))).toEqual(['south', 'district', 'inDistrict']);
    expect(codes(await seen((scope) => pathOf(scope, units.heir.id, '2024-01-01' as CivilDate)))).toEqual(['south', 'heir']);
    expect(await seen((scope) => pathOf(scope, newId(), period.today))).toEqual([]);
  });
});

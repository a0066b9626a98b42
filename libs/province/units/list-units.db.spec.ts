import { DataSource } from 'typeorm';
import type { CivilDate } from '#platform/time';
import { changeUnit, createUnit, succeed, type NewUnit } from '#units';
import { World } from '../../../tests/support/world.js';
import { listUnits, type UnitFilter } from './list-units.js';

const today = '2026-11-20' as CivilDate;
const past = '2024-01-01' as CivilDate;
const day = '2025-07-01';
let world: World;
let signin: DataSource;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await World.create();
  signin = await world.source('signin');
  const owner = await new DataSource({ type: 'postgres', url: world.database.urls.owner, poolSize: 1 }).initialize();
  const make = async (code: string, kind: NewUnit['kind'], name: string, parentCode: string | null, validFrom: string, validTo: string | null = null) => {
    ids[code] = (await createUnit(owner.manager, { code, kind, name, parentCode, validFrom, validTo })).id;
  };
  await make('A', 'province', 'Tỉnh An', null, '2008-08-01');
  await make('B', 'province', 'Tỉnh Bình', null, '2008-08-01', day);
  await make('C', 'province', 'Tỉnh Cao', null, '2008-08-01');
  await make('B.d', 'district', 'Huyện Bình Sơn', 'B', '2008-08-01', day);
  await make('b1', 'commune', 'Xã Bình Một', 'B.d', '2008-08-01', day);
  await make('b2', 'commune', 'Xã Bình Hai', 'B.d', '2008-08-01', day);
  await make('a1', 'commune', 'Xã An Một', 'A', day);
  await make('c1', 'commune', 'Xã Cao Một', 'C', day);
  const whole = (predecessor: string, successor: string) => ({ predecessorId: ids[predecessor]!, successorId: ids[successor]!, extent: 'whole' as const });
  const part = (predecessor: string, successor: string) => ({ predecessorId: ids[predecessor]!, successorId: ids[successor]!, extent: 'part' as const });
  const by = { on: day, resolution: '1/NQ' };
  await succeed(owner.manager, { ...by, operation: 'partition', parts: [whole('b1', 'a1'), part('b2', 'a1'), part('b2', 'c1')] });
  await succeed(owner.manager, { ...by, operation: 'abolish', parts: [whole('B.d', 'a1')] });
  await succeed(owner.manager, { ...by, operation: 'merge', parts: [whole('B', 'A'), whole('A', 'A')] });
  await changeUnit(owner.manager, ids['a1']!, { on: '2026-04-30', resolution: '2/NQ', name: 'Phường An Một' });
  await owner.destroy();
});
afterAll(() => world.close());

const list = (filter: Partial<UnitFilter>, covered = 'A') =>
  listUnits(signin.manager, [ids[covered]!], today, { on: today, asOf: 'then', first: 50, ...filter });
const codes = async (filter: Partial<UnitFilter>, covered?: string) => (await list(filter, covered)).edges.map(({ node }) => node.code);

describe('the list of units', () => {
  it('begins with what the grants cover, goes down by children, and tells name, past and heirs', async () => {
    expect(await codes({})).toEqual(['A']);
    const { node } = (await list({ rootId: ids['A']! })).edges[0]!;
    expect(node).toMatchObject({
      code: 'a1',
      name: 'Phường An Một',
      formerNames: [{ name: 'Xã An Một', validFrom: day, validTo: '2026-04-30' }],
      heirs: [],
      hasChildren: false,
    });
    expect(node.predecessors.map(({ code, extent }) => `${code} ${extent}`)).toEqual(['B.d whole', 'b1 whole', 'b2 part']);
  });

  it('shows the past as it was, or what of it belongs to the unit today', async () => {
    expect(await codes({ rootId: ids['A']!, on: past })).toEqual([]);
    expect(await codes({ rootId: ids['A']!, on: past, asOf: 'now' })).toEqual(['B']);
    expect(await codes({ rootId: ids['B']!, on: past })).toEqual(['B.d']);
    const { edges } = await list({ rootId: ids['B.d']!, on: past });
    expect(edges.map(({ node }) => [node.code, node.heirs.map(({ code, extent }) => `${code} ${extent}`)])).toEqual([
      ['b1', ['a1 whole']],
      ['b2', ['a1 part', 'c1 part']],
    ]);
    const all = await list({ rootId: ids['A']!, on: past, asOf: 'now', search: 'binh' });
    expect(all.edges.map(({ node }) => `${node.code} ${node.extent}`)).toEqual(['B whole', 'B.d whole', 'b1 whole', 'b2 part']);
  });

  it('finds by a former name, without accents, and by the beginning of a code', async () => {
    expect(await codes({ search: 'xa an mot' })).toEqual(['a1']);
    expect(await codes({ search: 'a1' })).toEqual(['a1']);
    expect(await codes({ search: 'cao mot' })).toEqual([]);
    expect(await codes({ search: '%' })).toEqual([]);
  });

  it('comes in pages', async () => {
    const first = await list({ rootId: ids['B.d']!, on: past, first: 1 });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, true]);
    const second = await list({ rootId: ids['B.d']!, on: past, first: 1, after: first.pageInfo.endCursor });
    expect([second.edges.map(({ node }) => node.code), second.totalCount, second.pageInfo.hasNextPage]).toEqual([['b2'], 2, false]);
  });

  it('knows nothing of a unit outside of what the grants cover', async () => {
    for (const rootId of [ids['C']!, ids['c1']!, '019aa000-0000-7000-8000-000000000000', 'x'])
      await expect(list({ rootId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // A divided unit is of both.
    expect(await codes({ rootId: ids['b2']!, on: past }, 'C')).toEqual([]);
    await expect(list({ rootId: ids['b1']! }, 'C')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

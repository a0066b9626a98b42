import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { FaultsError } from '#platform/errors';
import { inSubtree, runAs, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { foldAll } from '../fact/fold.js';
import { readTargets, recentMonths } from './read-targets.js';
import { setTarget, targetsBelow } from './set-target.js';
import type { WantedTarget } from './target.js';
import type { PortalTargetConnection } from './target.types.js';

let world: World;
let editing: DataSource;
let supervision: DataSource;
let supervisor: string;
let province: WorldPortal;
let commune: WorldPortal;
let foreign: WorldPortal;
const at = new Date('2024-03-12T05:00:00Z');
const day = (text: string): CivilDate => text as CivilDate;
const system = <T>(fn: () => Promise<T>): Promise<T> => runAs({ requestId: newId(), personId: null }, fn);

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
  supervision = await world.source('supervision');
  const unitId = await world.unit('province');
  province = await named('Cổng tỉnh', unitId);
  commune = await named('Phường Đúng Hẹn', await world.unit('commune', unitId));
  foreign = await named('Cổng tỉnh khác', await world.unit('province'));
  supervisor = await world.person('Người giám sát', [{ portal: province, role: 'supervisor', covers: unitId, startsOn: '2020-01-01' }]);
});
afterAll(() => world.close());

async function named(name: string, unitId: string): Promise<WorldPortal> {
  const portal = await world.portal({ unitId });
  await world.rows('update portal set name = $2 where portal_id = $1', [portal.id, name]);
  return portal;
}

const wanted = (amount: number, more: Partial<WantedTarget> = {}): WantedTarget => ({ year: 2024, amount, months: null, because: '', ...more });
const set = (portal: WorldPortal, target: WantedTarget, when = at): Promise<boolean> =>
  actingIn(editing, portal, supervisor, (scope) => setTarget(scope, when, target));
const below = <T>(fn: (scope: OpenScope) => Promise<T>, of: readonly WorldPortal[] = [province, commune]): Promise<T> =>
  system(() =>
    inSubtree(
      supervision,
      of.map(({ id }) => id),
      fn,
    ),
  );
const read = (today = '2024-03-12', year = 2024, search: string | null = null): Promise<PortalTargetConnection> =>
  below((scope) => readTargets(scope, day(today), { year, search, first: 50 }));

const publish = (portal: WorldPortal, on: string, items: number): Promise<void> => world.fact(portal, on, { times: items });

describe('a target', () => {
  it('is kept with who, when and why; the same again writes nothing, a change is a further row', async () => {
    expect(await set(province, wanted(16_000, { because: 'Kế hoạch  năm' }))).toBe(true);
    expect(await set(province, wanted(16_000))).toBe(false);
    expect(await set(province, wanted(16_500, { because: 'Kế hoạch số 12/KH-STTTT' }), new Date('2024-03-12T06:00:00Z'))).toBe(true);
    const rows = await world.rows('select year, amount, months, because, person_id from target where portal_id = $1 order by entered_at', [province.id]);
    expect(rows).toEqual([
      { year: 2024, amount: '16000', months: null, because: 'Kế hoạch năm', person_id: supervisor },
      { year: 2024, amount: '16500', months: null, because: 'Kế hoạch số 12/KH-STTTT', person_id: supervisor },
    ]);
    const held = await below((scope) => targetsBelow(scope, 2024));
    expect(held.get(province.id)).toMatchObject([{ amount: 16_500, because: 'Kế hoạch số 12/KH-STTTT' }]);
    const audit = await world.rows(`select act, subject_type, details from audit_entry where portal_id = $1 order by id`, [province.id]);
    expect(audit).toEqual([
      { act: 'target.set', subject_type: 'target', details: { measure: 'items_published', year: 2024, from: null, to: 16_000 } },
      { act: 'target.set', subject_type: 'target', details: { measure: 'items_published', year: 2024, from: 16_000, to: 16_500 } },
    ]);
  });

  it.each([
    ['year', wanted(1, { year: 1999 })],
    ['amount', wanted(-1)],
    ['amount', wanted(1.5)],
    ['amount', wanted(1_000_000_001)],
    ['months', wanted(12, { months: [12] })],
    ['months', wanted(13, { months: Array<number>(12).fill(1) })],
    ['months', wanted(0, { months: [-1, 1, ...Array<number>(10).fill(0)] })],
    ['because', wanted(1, { because: 'x'.repeat(501) })],
  ])('is refused for its %s', async (field, target) => {
    await expect(set(commune, target)).rejects.toThrow(FaultsError);
    await expect(set(commune, target)).rejects.toMatchObject({ faults: [{ field }] });
  });

  it('whose months do not make the year is refused by the table too', async () => {
    const insert = (months: string): Promise<object[]> =>
      world.rows(`insert into target (portal_id, measure, year, amount, months, because, entered_at) values ($1, 'x', 2024, 12, $2, '', now())`, [
        commune.id,
        months,
      ]);
    await expect(insert('{1,1,1,1,1,1,1,1,1,1,1,2}')).rejects.toThrow('target_months_sum');
    for (const months of ['{12}', '{1,1,1,1,1,1,1,1,1,1,1,null}', '{-1,2,1,1,1,1,1,1,1,1,1,2}']) await expect(insert(months)).rejects.toThrow('check');
  });

  it('is taken back by 0, and 0 where there is none writes nothing', async () => {
    expect(await set(commune, wanted(0, { year: 2023 }))).toBe(false);
    expect([await set(commune, wanted(5, { year: 2023 })), await set(commune, wanted(0, { year: 2023 }))]).toEqual([true, true]);
    expect((await read('2024-03-12', 2023)).plannedCount).toBe(0);
  });
});

describe('how far targets are', () => {
  it('shows seed 003: 2,563 of 16,500 by 12 March, from folded sums and from what is not folded yet', async () => {
    await publish(province, '2024-01-15', 1_000);
    await publish(province, '2023-12-20', 30);
    await publish(commune, '2024-02-02', 700);
    await system(async () => foldAll(await world.source('jobs')));
    await publish(province, '2024-03-12', 1_563);
    await publish(foreign, '2024-03-12', 5);
    await set(commune, wanted(3_000, { months: [400, 200, 240, 240, 240, 240, 240, 240, 240, 240, 240, 240] }));

    const { edges, total, totalCount, plannedCount, asOf } = await read();
    expect([totalCount, plannedCount, asOf]).toEqual([2, 2, '2024-03-12']);
    expect(edges.map(({ node }) => [node.portal.name, node.done, node.progress?.state])).toEqual([
      ['Cổng tỉnh', 2_563, 'behind'],
      ['Phường Đúng Hẹn', 700, 'on'],
    ]);
    expect(edges[0]?.node.progress).toEqual({
      target: 16_500,
      done: 2_563,
      percent: 15.5,
      expected: 3_246,
      daysLeft: 294,
      pace: 35.6,
      needed: 47.4,
      forecastByYear: 13_029,
      // December to February: 1,030 in 91 days.
      forecastByRecent: 2_563 + Math.round((1_030 / 91) * 294),
      state: 'behind',
    });
    expect(edges[1]?.node.target?.months?.[0]).toBe(400);
    expect(total).toMatchObject({ target: 19_500, done: 3_263, expected: 3_246 + 600 + 93 });
  });

  it('shows portals without one last, with what they did', async () => {
    const { edges, total, plannedCount } = await read('2024-03-12', 2023);
    expect([total, plannedCount]).toEqual([null, 0]);
    expect(edges.map(({ node }) => [node.portal.name, node.done, node.target, node.progress])).toEqual([
      ['Cổng tỉnh', 30, null, null],
      ['Phường Đúng Hẹn', 0, null, null],
    ]);
  });

  it('finds by name, and turns its pages', async () => {
    expect((await read('2024-03-12', 2024, 'dung hen')).edges.map(({ node }) => node.portal.id)).toEqual([commune.id]);
    const page = (after: string | null) => below((scope) => readTargets(scope, day('2024-03-12'), { year: 2024, first: 1, after }));
    const one = await page(null);
    const two = await page(one.pageInfo.endCursor);
    expect([one, two].map(({ edges, pageInfo }) => [edges[0]?.node.portal.id, pageInfo.hasNextPage])).toEqual([
      [province.id, true],
      [commune.id, false],
    ]);
    expect(two.total).toEqual(one.total);
  });

  it('by lately means three whole months, over the turn of a year too', () => {
    expect([recentMonths(2024, day('2024-03-12')), recentMonths(2024, day('2024-12-31')), recentMonths(2024, day('2025-05-01'))]).toEqual([
      { first: 0, last: 2, from: '2023-12-01', to: '2024-03-01' },
      { first: 9, last: 11, from: '2024-09-01', to: '2024-12-01' },
      { first: 10, last: 12, from: '2024-10-01', to: '2025-01-01' },
    ]);
    expect(recentMonths(2024, day('2024-01-31'))).toEqual({ first: -2, last: 0, from: '2023-10-01', to: '2024-01-01' });
  });

  it('adds up 33 component sites of 3,000 to 99,000 (seed 003)', async () => {
    const unitId = await world.unit('province');
    const sites: WorldPortal[] = [];
    for (let site = 0; site < 33; site += 1) {
      sites.push(await world.portal({ unitId: await world.unit('commune', unitId), sections: 0 }));
      await set(sites.at(-1)!, wanted(3_000));
    }
    const { total } = await below((scope) => readTargets(scope, day('2024-03-12'), { year: 2024, first: 500 }), sites);
    expect([total?.target, total?.done]).toEqual([99_000, 0]);
  });
});

import type { DataSource } from 'typeorm';
import { inPortal, runAs } from '#platform/db';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from '../../../tests/e2e/public-builders.js';
import { Readers, viewOf } from '../../../tests/support/visits.js';
import { whileOpen } from '../../../tests/support/waiting.js';
import { World } from '../../../tests/support/world.js';
import { rebuildPortal } from './rebuild.js';
import { verifyPortal, type FigureDifference } from './verify.js';

let world: World;
let readers: Readers;
let jobs: DataSource;
let editing: DataSource;
let portal: PublicPortal;
let neighbour: PublicPortal;
const morning = new Date('2026-11-26T02:00:00Z');
const later = (minutes: number): Date => new Date(morning.getTime() + minutes * 60_000);

beforeAll(async () => {
  world = await World.create({ DATABASE_POOL_SIZE: '12' });
  readers = await Readers.of(world);
  jobs = readers.jobs;
  editing = await world.source('editing');
  [portal, neighbour] = [await makePortal(world.database), await makePortal(world.database)];
  for (const where of [portal, neighbour]) {
    const item = await publish(where, '2026-10-05T02:00:00Z');
    await publish(where, '2026-11-20T02:00:00Z');
    await readers.view(morning, [viewOf(where, morning, { slug: item.slug, referrer: 'tim.example.test' })]);
    await readers.show(later(1));
  }
});
afterAll(() => world.close());

const inside = <T>(where: PublicPortal, fn: Parameters<typeof inPortal<T>>[2]): Promise<T> =>
  runAs({ requestId: 'spec', personId: where.authorId }, () => inPortal(editing, where.id, fn));
const publish = (where: PublicPortal, at: string) => inside(where, (scope) => publishSealed(scope, revisionOf(where, { at: new Date(at) })));
const change = (sql: string) => world.rows(sql, [portal.id]);
/** Differences of the months; publications made here are in no ledger. */
const differences = async ({ id }: PublicPortal): Promise<Partial<FigureDifference>[]> =>
  (await verifyPortal(jobs, id)).differences.filter(({ between }) => between === 'months').map(({ between: _, ...rest }) => rest);
const kept = (): Promise<object[][]> =>
  Promise.all(
    [
      'select portal_id, month, items, latest_at from portal_month where items > 0 order by 1, 2',
      'select portal_id, latest_month, latest_items, latest_at from portal_version where latest_at is not null order by 1',
      'select * from item_view_month order by 1, 2, 3',
      'select * from referrer_month order by 1, 2, 3',
    ].map((sql) => world.rows(sql)),
  );

describe('sums by month', () => {
  it('are what their rows say, as steps and readers left them', async () => {
    expect([await differences(portal), await differences(neighbour)]).toEqual([[], []]);
    expect((await kept()).map((rows) => rows.length)).toEqual([4, 2, 2, 2]);
  });

  it('are named when they were changed, lost or made up, and made right by a rebuild, which is of one portal alone', async () => {
    const before = await kept();
    await change(`update portal_month set items = items + 4 where portal_id = $1 and month = '2026-10-01'`);
    await change(`delete from portal_month where portal_id = $1 and month = '2026-11-01'`);
    await change(`insert into portal_month values ($1, '2001-01-01', 7, '2001-01-05 00:00+07', '1')`);
    await change(`update portal_version set latest_items = 9 where portal_id = $1`);
    await change('update item_view_month set views = views + 1 where portal_id = $1');
    await change('delete from referrer_month where portal_id = $1');
    await change(`insert into referrer_month values ($1, '2026-09-01', 'khong-ai.example.test', 3)`);
    const [{ item }] = (await change('select item_id as item from item_view_month where portal_id = $1')) as [{ item: string }];
    const all = '';
    expect(await differences(portal)).toEqual([
      { measure: 'item_views', period: '2026-11', dimension: `item=${item}`, figure: '2', rows: '1' },
      { measure: 'items_listed', period: '2001-01', dimension: all, figure: '7, 2001-01-05 00:00:00.000000', rows: '0' },
      { measure: 'items_listed', period: '2026-10', dimension: all, figure: '5, 2026-10-05 09:00:00.000000', rows: '1, 2026-10-05 09:00:00.000000' },
      { measure: 'items_listed', period: '2026-11', dimension: all, figure: '0', rows: '1, 2026-11-20 09:00:00.000000' },
      { measure: 'items_listed_latest', period: '2026-11', dimension: all, figure: '9, 2026-11-20 09:00:00.000000', rows: '1, 2026-11-20 09:00:00.000000' },
      { measure: 'referrer_visits', period: '2026-09', dimension: 'host=khong-ai.example.test', figure: '3', rows: '0' },
      { measure: 'referrer_visits', period: '2026-11', dimension: 'host=tim.example.test', figure: '0', rows: '1' },
    ]);
    const versions = async () =>
      world.rows<{ listed: string }>('select listed from portal_version where portal_id in ($1, $2) order by portal_id = $1 desc', [portal.id, neighbour.id]);
    const [versionsBefore, spoilt] = [await versions(), await kept()];
    await rebuildPortal(jobs, neighbour.id);
    expect(await kept()).toEqual(spoilt);
    expect(await rebuildPortal(jobs, portal.id)).toBe(7);
    expect(await kept()).toEqual(before);
    expect(await differences(portal)).toEqual([]);
    // answers that are kept are of the version before
    const after = await versions();
    expect(after.map(({ listed }, n) => BigInt(listed) > BigInt(versionsBefore[n]!.listed))).toEqual([true, false]);
    expect(await rebuildPortal(jobs, portal.id)).toBe(0);
    expect(await versions()).toEqual(after);
  });

  it('of readers wait for the day that the ledger does not hold whole', async () => {
    const { slug } = await publish(portal, '2026-11-21T02:00:00Z');
    await readers.view(later(5), [viewOf(portal, later(5), { slug, address: '203.0.113.9', referrer: 'khac.example.test' })]);
    expect(await differences(portal)).toEqual([]);
    await readers.show(later(62));
    expect(await differences(portal)).toEqual([]);
    expect((await kept())[3]).toHaveLength(3);
  });

  it('are counted by a rebuild with what somebody publishes at that moment', async () => {
    for (const day of ['01', '02']) await publish(portal, `2026-03-${day}T02:00:00Z`);
    await change(`update portal_month set items = 9 where portal_id = $1 and month = '2026-03-01'`);
    await whileOpen(
      world,
      (done) =>
        inside(portal, async (scope) => {
          await publishSealed(scope, revisionOf(portal, { at: new Date('2026-03-03T02:00:00Z') }));
          await scope.manager.query('set constraints all immediate');
          await done();
        }),
      () => rebuildPortal(jobs, portal.id),
    );
    expect(await differences(portal)).toEqual([]);
    expect((await kept())[0]).toContainEqual(expect.objectContaining({ items: 3, latest_at: new Date('2026-03-03T02:00:00Z') }));
  });
});

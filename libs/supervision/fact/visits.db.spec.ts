import type { DataSource } from 'typeorm';
import { runAs } from '#platform/db';
import { Readers, viewOf } from '../../../tests/support/visits.js';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { foldAll } from './fold.js';
import { verifyPortal } from './verify.js';

let world: World;
let readers: Readers;
let jobs: DataSource;
const morning = new Date('2026-11-26T02:00:00Z');
const later = (minutes: number): Date => new Date(morning.getTime() + minutes * 60_000);
const other = { address: '203.0.113.8' };

beforeAll(async () => {
  world = await World.create();
  readers = await Readers.of(world);
  jobs = readers.jobs;
});
afterAll(() => world.close());

const differences = async (portal: WorldPortal): Promise<unknown[]> => [...(await verifyPortal(jobs, portal.id)).differences];
const ledger = async (portal: WorldPortal): Promise<Record<string, number>> => {
  const rows = await world.rows<{ measure: string; sum: number }>('select measure, sum(amount)::integer as sum from fact where portal_id = $1 group by 1', [
    portal.id,
  ]);
  return Object.fromEntries(rows.map(({ measure, sum }) => [measure, sum]));
};

it('takes visits in at once, then each hour, and agrees with the days whenever it is asked', async () => {
  const portal = await world.portal();
  await readers.view(morning, [viewOf(portal, morning), viewOf(portal, later(0.5))]);
  expect(await differences(portal)).toEqual([]);
  await readers.show(later(1));
  expect(await ledger(portal)).toEqual({ visits: 1, page_views: 2, visit_seconds: 30 });
  await readers.view(later(20), [viewOf(portal, later(20), other)]);
  await readers.show(later(21));
  expect(await ledger(portal)).toEqual({ visits: 1, page_views: 2, visit_seconds: 30 });
  expect(await differences(portal)).toEqual([]);
  await readers.show(later(62));
  await readers.show(later(62));
  expect(await ledger(portal)).toEqual({ visits: 2, page_views: 3, visit_seconds: 30 });
  await runAs({ requestId: 'spec', personId: null }, () => foldAll(jobs));
  expect(await differences(portal)).toEqual([]);
  expect((await verifyPortal(jobs, portal.id)).uncounted).toEqual([]);
});

it('takes in what is left of a day that is over, on that day', async () => {
  const portal = await world.portal();
  await readers.view(morning, [viewOf(portal, morning)]);
  await readers.show(later(1));
  await readers.view(later(2), [viewOf(portal, later(2), other)]);
  await readers.show(new Date('2026-11-26T17:01:00Z'));
  const rows = await world.rows(
    `select belongs_on::text as on, entered_on::text as entered, amount::integer from fact where portal_id = $1 and measure = 'visits' order by entered_on`,
    [portal.id],
  );
  expect(rows).toEqual([
    { on: '2026-11-26', entered: '2026-11-26', amount: 1 },
    { on: '2026-11-26', entered: '2026-11-27', amount: 1 },
  ]);
});

it('differs from a day that was changed past the system, and verify says so', async () => {
  const portal = await world.portal();
  await readers.view(morning, [viewOf(portal, morning)]);
  await readers.show(later(1));
  await world.rows('update visit_day set visits = visits + 100 where portal_id = $1', [portal.id]);
  expect(await differences(portal)).toMatchObject([{ between: 'ledger', measure: 'visits', figure: '1', rows: '101' }]);
});

import type { DataSource } from 'typeorm';
import { runAs } from '#platform/db';
import { FixedClock } from '#platform/time';
import { Readers } from '../../../tests/support/visits.js';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { sweepVisitors } from '../visit/sweep.js';
import { Salts } from '../visit/visitor-key.js';
import { readRating, takeRating, type RatingSeen } from './take-rating.js';

let world: World;
let readers: Readers;
let intake: DataSource;
const morning = new Date('2026-11-26T02:00:00Z');

beforeAll(async () => {
  world = await World.create();
  readers = await Readers.of(world);
  intake = readers.intake;
});
afterAll(() => world.close());

const answer = (portal: Pick<WorldPortal, 'host'>, parts: Partial<RatingSeen> = {}): RatingSeen => ({
  host: portal.host,
  slug: null,
  useful: true,
  reason: null,
  address: '203.0.113.7',
  agent: 'Mozilla/5.0',
  ...parts,
});
const rate = (rating: RatingSeen, at = morning): Promise<void> =>
  runAs({ requestId: 'spec', personId: null }, () => takeRating(intake, readers.reader, new Salts(intake), new FixedClock(at), rating));
const kept = (portal: WorldPortal): Promise<object[]> =>
  world.rows('select day::text, item_id as item, useful, reason from rating where portal_id = $1 order by useful desc', [portal.id]);

it('keeps the day, the page and the answer of a rating, and nothing of who gave it', async () => {
  const portal = await world.portal();
  await rate(answer(portal, { useful: false, reason: 'unclear', address: '203.0.113.99', agent: 'Trình duyệt riêng' }));
  expect(await kept(portal)).toEqual([{ day: '2026-11-26', item: null, useful: false, reason: 'unclear' }]);
  const [row] = await world.rows<{ row: string; version: string }>(
    `select r::text as row, substr(id::text, 15, 1) as version from rating r where portal_id = $1`,
    [portal.id],
  );
  expect(row!.row).not.toMatch(/203\.0\.113|riêng|02:00/);
  // an id of version 7 would hold the hour
  expect(row!.version).toBe('4');
});

it('counts one answer of a reader for a page and a day', async () => {
  const portal = await world.portal();
  await rate(answer(portal));
  await rate(answer(portal, { useful: false }));
  expect(await kept(portal)).toHaveLength(1);
  await rate(answer(portal, { address: '203.0.113.8' }));
  await rate(answer(portal), new Date('2026-11-27T02:00:00Z'));
  expect(await kept(portal)).toHaveLength(3);
});

it('counts twenty answers at most from one address, whatever browsers it claims to have', async () => {
  const portal = await world.portal();
  for (let index = 0; index < 120; index += 1) await rate(answer(portal, { agent: `Trình duyệt ${String(index)}` }));
  expect((await kept(portal)).length).toBeLessThanOrEqual(20);
});

it('takes no answer for a page that is not there, nor for a portal that has no readers', async () => {
  const [portal, suspended] = [await world.portal(), await world.portal({ state: 'suspended' })];
  for (const rating of [answer(portal, { slug: 'khong-co' }), answer(portal, { slug: '../x' }), answer(suspended), answer({ host: 'khong-co.example.test' })])
    await rate(rating);
  expect([...(await kept(portal)), ...(await kept(suspended))]).toEqual([]);
});

it('enters each answer into the ledger once', async () => {
  const portal = await world.portal();
  await rate(answer(portal));
  await rate(answer(portal, { useful: false, address: '203.0.113.8' }));
  await readers.show(morning);
  await readers.show(morning);
  const facts = await world.rows('select measure, amount::integer, belongs_on::text as on from fact where portal_id = $1 order by measure', [portal.id]);
  expect(facts).toEqual([
    { measure: 'ratings', amount: 2, on: '2026-11-26' },
    { measure: 'ratings_useful', amount: 1, on: '2026-11-26' },
  ]);
});

it('forgets at night who answered', async () => {
  await rate(answer(await world.portal()));
  await runAs({ requestId: 'spec', personId: null }, () => sweepVisitors(readers.jobs, new Date('2026-11-27T17:30:00Z')));
  expect(await world.rows('select 1 from rating_seen')).toEqual([]);
});

it('reads an answer with a reason of the list, and none with any other', () => {
  const given = { ...answer({ host: 'a.test' }), useful: false };
  expect(readRating({ ...given, reason: 'wrong' })).toMatchObject({ reason: 'wrong' });
  expect(readRating({ ...given, reason: 'Tôi là Nguyễn Văn A' })).toMatchObject({ reason: null });
  expect(readRating({ ...given, useful: true, reason: 'wrong' })).toMatchObject({ reason: null });
  for (const body of [undefined, {}, { ...given, host: 1 }, { ...given, useful: 'có' }, { ...given, slug: 3 }]) expect(readRating(body)).toBeNull();
});

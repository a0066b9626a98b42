import type { DataSource } from 'typeorm';
import { runAs } from '#platform/db';
import { FixedClock } from '#platform/time';
import { Readers } from '../../../tests/support/visits.js';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { Salts } from '../visit/visitor-key.js';
import { readClick, takeClick, type ClickSeen } from './take-click.js';

let world: World;
let readers: Readers;
let intake: DataSource;
let portal: WorldPortal;
let banner: string;
const morning = new Date('2026-11-26T02:00:00Z');

beforeAll(async () => {
  world = await World.create();
  readers = await Readers.of(world);
  intake = readers.intake;
});
beforeEach(async () => {
  portal = await world.portal();
  banner = await publish('bang-ron', { banner: { slot: 'head' } });
});
afterAll(() => world.close());

async function publish(slug: string, details: object | null): Promise<string> {
  const author = await world.person('Tác giả');
  const [row] = await world.rows<{ id: string }>(
    `with name as (insert into byline (portal_id, person_id, display_name, is_public) values ($1, $2, 'Tác giả', true))
     insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at, details)
     values ($1, uuidv7(), uuidv7(), 'banner', 'vi', $3, 'Băng rôn', '', '', '', sha256('a'), $2, now(), now(), $4) returning item_id as id`,
    [portal.id, author, slug, details],
  );
  return row!.id;
}
const seen = (parts: Partial<ClickSeen> = {}): ClickSeen => ({ host: portal.host, slug: 'bang-ron', address: '203.0.113.7', agent: 'Mozilla/5.0', ...parts });
const click = (parts: Partial<ClickSeen> = {}, at = morning): Promise<void> =>
  runAs({ requestId: 'spec', personId: null }, () => takeClick(intake, readers.reader, new Salts(intake), new FixedClock(at), seen(parts)));
const kept = (): Promise<object[]> => world.rows('select day::text, item_id as item from banner_click where portal_id = $1 order by day', [portal.id]);

it('keeps the day and the banner of a click, one of a reader and day, and nothing of who clicked', async () => {
  await click();
  await click();
  await click({ address: '203.0.113.8' }, new Date('2026-11-27T02:00:00Z'));
  expect(await kept()).toEqual([
    { day: '2026-11-26', item: banner },
    { day: '2026-11-27', item: banner },
  ]);
  const [row] = await world.rows<{ version: string; words: string }>(
    'select substr(id::text, 15, 1) as version, c::text as words from banner_click c where portal_id = $1',
    [portal.id],
  );
  // an id of version 7 would hold the hour
  expect(row!.version).toBe('4');
  expect(row!.words).not.toContain('203.0.113');
});

it('counts nothing for what is no banner, is not public or stands elsewhere', async () => {
  await publish('tin-thuong', null);
  const other = await world.portal();
  for (const parts of [{ slug: 'tin-thuong' }, { slug: 'khong-co' }, { slug: "x'--" }, { host: other.host }, { host: 'khong-co.example.test' }])
    await click(parts);
  expect(await kept()).toEqual([]);
});

it('enters each click into the ledger once', async () => {
  await click();
  await click({ address: '203.0.113.8' });
  await readers.show(morning);
  await readers.show(morning);
  expect(await world.rows(`select amount::integer, belongs_on::text as on, subject_id as item from fact where portal_id = $1`, [portal.id])).toEqual([
    { amount: 2, on: '2026-11-26', item: banner },
  ]);
});

it('reads a click, and nothing of another form', () => {
  const given = { host: 'a.test', slug: 'a', address: '::1', agent: 'x' };
  expect(readClick(given)).toEqual(given);
  for (const body of [undefined, {}, { ...given, slug: null }, { ...given, agent: 1 }]) expect(readClick(body)).toBeNull();
});

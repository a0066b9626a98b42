import type { DataSource } from 'typeorm';
import { inSubtree, runAs } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { Readers, viewOf } from '../../../tests/support/visits.js';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { publishSealed, revisionOf } from '../../../tests/e2e/public-builders.js';
import { withdrawPublication } from '#delivery';
import { parsePeriod } from '../period/index.js';
import { readReaders } from './read-readers.js';
import { readSubtreeReaders, type SubtreeReadersOf } from './read-subtree-readers.js';

let world: World;
let readers: Readers;
let supervision: DataSource;
const morning = new Date('2026-11-26T02:00:00Z');
const later = (minutes: number): Date => new Date(morning.getTime() + minutes * 60_000);
const today = '2026-11-26' as CivilDate;

beforeAll(async () => {
  world = await World.create();
  readers = await Readers.of(world);
  supervision = await world.source('supervision');
});
afterAll(() => world.close());

const read = (portals: readonly WorldPortal[], period = '2026-11', on = today): Promise<SubtreeReadersOf> =>
  runAs({ requestId: 'spec', personId: null }, () =>
    inSubtree(
      supervision,
      portals.map(({ id }) => id),
      (scope) => readSubtreeReaders(scope, parsePeriod(period), on),
    ),
  );

it('adds up the portals of the subtree and no other, and each says what its own screen says', async () => {
  const [one, two, other] = [await world.portal(), await world.portal(), await world.portal()];
  const from = (portal: WorldPortal, minutes: number, browser: string, referrer: string | null = null) =>
    viewOf(portal, later(minutes), { agent: browser, referrer });
  await readers.view(later(10), [
    from(one, 0, 'A', 'tim.example.test'),
    from(one, 4, 'A'),
    from(one, 1, 'B'),
    from(two, 2, 'A', 'tim.example.test'),
    from(two, 8, 'A'),
    from(other, 3, 'A', 'khac.example.test'),
  ]);
  await readers.show(later(10));
  const sums = await read([one, two]);
  expect(sums).toMatchObject({ visits: 3, views: 5, averageSeconds: (240 + 0 + 360) / 3, leftOut: 0, online: 1 });
  expect(sums.days).toEqual([{ day: today, visits: 3, views: 5 }]);
  expect(sums.portals).toMatchObject([
    { portalId: one.id, visits: 2, views: 3, averageSeconds: 120, online: 0 },
    { portalId: two.id, visits: 1, views: 2, averageSeconds: 360, online: 1 },
  ]);
  expect(sums.portals).toHaveLength(2);
  expect(sums.referrers).toEqual([{ host: 'tim.example.test', visits: 2 }]);
  for (const { portalId, ...row } of sums.portals) {
    const own = await runAs({ requestId: 'spec', personId: null }, () =>
      inSubtree(supervision, [portalId], (scope) => readReaders(scope, portalId, parsePeriod('2026-11'))),
    );
    expect(own).toMatchObject({ visits: row.visits, views: row.views, averageSeconds: row.averageSeconds });
  }
});

it('counts nobody of another day as reading now, and lists portals without readers', async () => {
  const [quiet, read1] = [await world.portal(), await world.portal()];
  await readers.view(morning, [viewOf(read1, morning)]);
  await readers.show(morning);
  expect(await read([quiet, read1])).toMatchObject({ online: 1, portals: [{ portalId: read1.id }, { portalId: quiet.id, visits: 0, averageSeconds: null }] });
  expect(await read([quiet, read1], '2026-11', '2026-11-27' as CivilDate)).toMatchObject({ online: 0, visits: 1 });
  expect(await read([quiet, read1], '2026-10')).toMatchObject({ visits: 0, views: 0, averageSeconds: null, days: [], items: [], referrers: [] });
});

it('lists items of the last 31 days of a period, most read first, and what was taken off no more', async () => {
  const [portal, other] = [await world.portal(), await world.portal()];
  const publish = async (where: WorldPortal, title: string): Promise<string> => {
    const authorId = await world.person('Tác giả', [{ portal: where, role: 'editor' }]);
    const revision = revisionOf({ id: where.id, host: where.host, authorId, sections: { tin: where.sectionIds[0]! } }, { title, at: morning });
    await actingIn(await world.source('editing'), where, authorId, (scope) => publishSealed(scope, revision));
    return revision.itemId;
  };
  const [old, often, seldom, gone] = [await publish(portal, 'Cũ'), await publish(other, 'Hay'), await publish(portal, 'Thưa'), await publish(portal, 'Gỡ')];
  const count = (where: WorldPortal, day: string, item: string, views: number): Promise<unknown> =>
    world.rows('insert into item_view_day values ($1, $2, $3, $4)', [where.id, day, item, views]);
  await count(portal, '2026-10-20', old, 90);
  await count(other, '2026-11-20', often, 5);
  await count(other, '2026-11-21', often, 2);
  await count(portal, '2026-11-21', seldom, 6);
  await count(portal, '2026-11-21', gone, 8);
  await actingIn(await world.source('editing'), portal, null, (scope) => withdrawPublication(scope, gone, morning));
  const listed = ({ items }: SubtreeReadersOf) => items.map(({ title, views }) => [title, views]);
  const ofYear = await read([portal, other], '2026');
  expect([listed(ofYear), ofYear.listedFrom]).toEqual([
    [
      ['Hay', 7],
      ['Thưa', 6],
    ],
    '2026-10-27',
  ]);
  expect(listed(await read([portal], '2026-11'))).toEqual([['Thưa', 6]]);
  const october = await read([portal, other], '2026-10');
  expect([listed(october), october.listedFrom]).toEqual([[['Cũ', 90]], '2026-10-01']);
});

import type { DataSource } from 'typeorm';
import { inSubtree, runAs } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { Readers, viewOf } from '../../../tests/support/visits.js';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { publishSealed, revisionOf } from '../../../tests/e2e/public-builders.js';
import { withdrawPublication } from '#delivery';
import { foldAll } from '../fact/fold.js';
import { parsePeriod } from '../period/index.js';
import { readReaders } from './read-readers.js';
import { readSubtreeReaders, type SubtreeReadersAsked, type SubtreeReadersOf } from './read-subtree-readers.js';

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

const read = (portals: readonly WorldPortal[], period = '2026-11', asked: Partial<SubtreeReadersAsked> = {}): Promise<SubtreeReadersOf> =>
  runAs({ requestId: 'spec', personId: null }, () =>
    inSubtree(
      supervision,
      portals.map(({ id }) => id),
      (scope) => readSubtreeReaders(scope, { period: parsePeriod(period), today, first: 50, ...asked }),
    ),
  );
const linesOf = ({ portals }: SubtreeReadersOf) => portals.edges.map(({ node }) => node);

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
  expect(sums).toMatchObject({ visits: 3, views: 5, averageSeconds: (240 + 0 + 360) / 3, leftOut: 0, online: 1, portalCount: 2 });
  expect(sums.days).toEqual([{ day: today, visits: 3, views: 5 }]);
  expect(linesOf(sums)).toMatchObject([
    { portalId: one.id, visits: 2, views: 3, averageSeconds: 120, online: 0 },
    { portalId: two.id, visits: 1, views: 2, averageSeconds: 360, online: 1 },
  ]);
  expect(sums.portals.totalCount).toBe(2);
  expect(sums.referrers).toEqual([{ host: 'tim.example.test', visits: 2 }]);
  for (const { portalId, ...row } of linesOf(sums)) {
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
  const now = await read([quiet, read1]);
  expect([now.online, linesOf(now)]).toMatchObject([1, [{ portalId: read1.id }, { portalId: quiet.id, visits: 0, averageSeconds: null }]]);
  expect(await read([quiet, read1], '2026-11', { today: '2026-11-27' as CivilDate })).toMatchObject({ online: 0, visits: 1 });
  expect(await read([quiet, read1], '2026-10')).toMatchObject({ visits: 0, views: 0, averageSeconds: null, days: [], items: [], referrers: [] });
});

describe('counted again from the days', () => {
  const portals: WorldPortal[] = [];
  const put = (portal: WorldPortal, day: string, of: readonly number[]): Promise<unknown> =>
    world.rows(
      `insert into visit_day as d (portal_id, day, visits, views, seconds, left_out) values ($1, $2, $3, $4, $5, $6)
       on conflict (portal_id, day) do update set entered = false, visits = d.visits + $3, views = d.views + $4, seconds = d.seconds + $5, left_out = d.left_out + $6`,
      [portal.id, day, ...of],
    );
  // every third day of two years, so that a month has another sum in each portal
  const fill = async (step: number, first: number): Promise<void> => {
    for (const [index, portal] of portals.entries())
      for (let at = first + index; at < 690; at += step)
        await put(portal, new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10), [1 + (at % 7), 3 + (at % 11), 60 + at, at % 9 === 0 ? 4 : 0]);
  };

  beforeAll(async () => {
    for (let index = 0; index < 3; index += 1) portals.push(await world.portal());
    await fill(3, 0);
    await readers.show(later(0));
    await runAs({ requestId: 'spec', personId: null }, () => foldAll(readers.jobs));
    // of these the ledger knows, and no sum of a year
    await fill(29, 5);
    await readers.show(later(1));
    // and of these not even the ledger
    await fill(31, 2);
    const [layers] = await world.rows(
      `select (select count(*)::int from fact_year) > 0 as folded, (select count(*)::int from fact where not folded) > 0 as entered,
         (select count(*)::int from visit_day where not entered) > 0 as counted`,
    );
    expect(layers).toEqual({ folded: true, entered: true, counted: true });
  });

  it.each([
    ['2026-11-20', false],
    ['2026-W46', false],
    ['2026-11', false],
    ['2026-10', false],
    ['2025-12-20..2026-01-19', false],
    ['2025-12-20..2026-01-20', true],
    ['2026-Q4', true],
    ['2026-Q2', true],
    ['2026', true],
    ['2025', true],
    ['2025-03-10..2026-11-05', true],
    ['2026@2026-05-17', true],
    ['2027', true],
    ['2027-01-10..2027-03-20', true],
  ])('the figures of %s are those of its rows', async (period, byMonth) => {
    const { from, to, until } = parsePeriod(period);
    const end = until === null ? to : new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10);
    const counted = <Row extends object>(columns: string, more: string): Promise<Row[]> =>
      world.rows<Row>(
        `select ${columns} from (select portal_id, visits::int, views::int, seconds::int, left_out::int, day from visit_day where portal_id = any ($1) and day >= $2 and day < $3) d ${more}`,
        [portals.map(({ id }) => id), from, end],
      );
    const [sum] = await counted<{ visits: number; seconds: number }>(
      'coalesce(sum(visits), 0)::int as visits, coalesce(sum(views), 0)::int as views, coalesce(sum(left_out), 0)::int as "leftOut", sum(seconds)::int as seconds',
      '',
    );
    const { seconds, ...sums } = sum!;
    const day = byMonth ? `to_char(day, 'YYYY-MM-01')` : 'day::text';
    const days = await counted(`${day} as day, sum(visits)::int as visits, sum(views)::int as views`, 'group by 1 order by 1');
    const each = await counted<{ visits: number; seconds: number }>(
      'portal_id as "portalId", sum(visits)::int as visits, sum(views)::int as views, sum(seconds)::int as seconds',
      'group by 1 order by 1',
    );
    const found = await read(portals, period);
    expect(found).toMatchObject({ ...sums, byMonth, days });
    const close = (amount: number): unknown => expect.closeTo(amount, 9);
    expect(found.averageSeconds).toEqual(sums.visits === 0 ? null : close(seconds / sums.visits));
    const lines = linesOf(found).filter(({ visits }) => visits > 0);
    expect(lines.sort((a, b) => (a.portalId < b.portalId ? -1 : 1))).toMatchObject(
      each.map(({ seconds: time, ...row }) => ({ ...row, averageSeconds: close(time / row.visits) })),
    );
  });
});

it('comes in pages by visits and name, which stay where they were while portals above get more readers', async () => {
  const portals: WorldPortal[] = [];
  for (const [name, visits] of [
    ['Xã Tân An', 5],
    ['Phường Long Bình', 5],
    ['Xã Đại Phước', 9],
    ['Xã An Viễn', 0],
    ['Phường Tam Hiệp', 2],
  ] as const) {
    const portal = await world.portal();
    portals.push(portal);
    await world.rows('update portal set name = $2 where portal_id = $1', [portal.id, name]);
    if (visits > 0) await world.rows(`insert into visit_day (portal_id, day, visits, views) values ($1, '2026-11-02', $2, $2)`, [portal.id, visits]);
  }
  const names = (page: SubtreeReadersOf): string[] => linesOf(page).map(({ name }) => name);
  const first = await read(portals, '2026-11', { first: 2 });
  const after = first.portals.pageInfo.endCursor;
  expect([names(first), first.portals.pageInfo.hasNextPage, first.portals.totalCount]).toEqual([['Xã Đại Phước', 'Phường Long Bình'], true, 5]);
  await world.rows(`update visit_day set visits = 7 where portal_id = $1`, [portals[1]!.id]);
  const second = await read(portals, '2026-11', { first: 2, after });
  expect([names(second), second.portals.pageInfo.hasNextPage]).toEqual([['Xã Tân An', 'Phường Tam Hiệp'], true]);
  const last = await read(portals, '2026-11', { first: 2, after: second.portals.pageInfo.endCursor });
  expect([names(last), last.portals.pageInfo]).toEqual([['Xã An Viễn'], { hasNextPage: false, endCursor: expect.any(String) as string }]);
  expect([first, second, last].map(({ portalCount }) => portalCount)).toEqual([5, 5, 5]);

  const found = await read(portals, '2026-11', { search: 'dai phuoc' });
  expect([names(found), found.portals.totalCount, found.portalCount, found.visits]).toEqual([['Xã Đại Phước'], 1, 5, 23]);
  for (const wrong of ['bịa', Buffer.from('["x","y","z"]').toString('base64url')])
    await expect(read(portals, '2026-11', { after: wrong })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
});

describe('the lists', () => {
  const publish = async (where: WorldPortal, title: string): Promise<string> => {
    const authorId = await world.person('Tác giả', [{ portal: where, role: 'editor' }]);
    const revision = revisionOf({ id: where.id, host: where.host, authorId, sections: { tin: where.sectionIds[0]! } }, { title, at: morning });
    await actingIn(await world.source('editing'), where, authorId, (scope) => publishSealed(scope, revision));
    return revision.itemId;
  };
  const count = async (where: WorldPortal, day: string, item: string, views: number): Promise<void> => {
    await world.rows('insert into item_view_day values ($1, $2, $3, $4)', [where.id, day, item, views]);
    await world.rows('insert into visit_day (portal_id, day, views) values ($1, $2, 1) on conflict (portal_id, day) do update set entered = false', [
      where.id,
      day,
    ]);
  };
  const listed = ({ items }: SubtreeReadersOf) => items.map(({ title, views }) => [title, views]);

  it('are of the month in which the period ends, or of this one, most read first, and of what was taken off no more', async () => {
    const [portal, other] = [await world.portal(), await world.portal()];
    const [old, often, seldom, gone] = [await publish(portal, 'Cũ'), await publish(other, 'Hay'), await publish(portal, 'Thưa'), await publish(portal, 'Gỡ')];
    await count(portal, '2026-10-20', old, 90);
    await count(other, '2026-11-01', often, 5);
    await count(other, '2026-11-21', often, 2);
    await count(portal, '2026-11-21', seldom, 6);
    await count(portal, '2026-11-21', gone, 8);
    await readers.show(morning);
    expect(listed(await read([portal]))).toEqual([
      ['Gỡ', 8],
      ['Thưa', 6],
    ]);
    await actingIn(await world.source('editing'), portal, null, (scope) => withdrawPublication(scope, gone, morning));
    for (const period of ['2026', '2026-11', '2026-11-26', '2026-W48', '2025-11-01..2026-11-03']) {
      const found = await read([portal, other], period);
      expect([found.listedMonth, listed(found)]).toEqual([
        '2026-11-01',
        [
          ['Hay', 7],
          ['Thưa', 6],
        ],
      ]);
    }
    const october = await read([portal, other], '2026-10');
    expect([october.listedMonth, listed(october)]).toEqual(['2026-10-01', [['Cũ', 90]]]);
    await count(portal, '2026-11-22', seldom, 1);
    await readers.show(later(62));
    // it is left out by who reads, and there again once it is published again
    expect(await world.rows('select views from item_view_month where item_id = $1', [gone])).toEqual([{ views: '8' }]);
    expect(listed(await read([portal]))).toEqual([['Thưa', 7]]);
  });

  it('say what a count of the days of all portals says', async () => {
    const portals = [await world.portal(), await world.portal()];
    for (const [place, portal] of portals.entries()) {
      const items: string[] = [];
      for (let number = 0; number < 24; number += 1) items.push(await publish(portal, `Bài ${String(place)}-${String(number)}`));
      for (const [number, item] of items.entries())
        for (let day = 1; day <= 3; day += 1) await count(portal, `2026-11-0${String(day)}`, item, 1 + ((number * 7 + day * 5 + place * 3) % 23));
      for (let number = 0; number < 30; number += 1)
        await world.rows('insert into referrer_day values ($1, $2, $3, $4)', [
          portal.id,
          `2026-11-0${String(1 + (number % 3))}`,
          `h${String(number % 25)}.test`,
          1 + ((number + place) % 4),
        ]);
    }
    await readers.show(morning);
    const found = await read(portals);
    const ids = portals.map(({ id }) => id);
    const items = await world.rows(
      `select item_id as id, sum(views)::int as views from item_view_day where portal_id = any ($1) group by 1 order by 2 desc, 1 limit 20`,
      [ids],
    );
    expect(found.items.map(({ id, views }) => ({ id, views }))).toEqual(items);
    const hosts = await world.rows(
      `select host, sum(visits)::int as visits from referrer_day where portal_id = any ($1) group by 1 order by 2 desc, 1 limit 20`,
      [ids],
    );
    expect(found.referrers).toEqual(hosts);
  });
});

import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { civilDateOf, FixedClock } from '#platform/time';
import { runAs } from '#platform/db';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { placeItem } from '../placed/write-placed.js';
import { DeliveryReader } from '../read/delivery-reader.js';
import { RootReader } from '../read/root-reader.js';
import { countPortal, portalsToCount } from './count-portal.js';
import { sweepVisitors } from './sweep.js';
import { readBatch, takeViews } from './take-views.js';
import type { ViewSeen } from '#web/wire';
import { countRound, showRound } from './visit-round.js';
import { VisitResolver } from './visit.resolver.js';
import { Salts } from './visitor-key.js';

let world: World;
let intake: DataSource;
let jobs: DataSource;
let reader: DeliveryReader;
let clock: FixedClock;
let salts: Salts;
const faults: unknown[] = [];
const onFault = (fault: unknown): void => void faults.push(fault);
const morning = new Date('2026-11-26T02:00:00Z');

beforeAll(async () => {
  world = await World.create();
  intake = await world.source('intake');
  jobs = await world.source('jobs');
  reader = new DeliveryReader(await world.source('delivery'));
});
beforeEach(async () => {
  clock = new FixedClock(morning);
  salts = new Salts(intake);
  await world.rows('truncate page_view, visit_open, visit_address, visit_salt, rating_seen', []);
  faults.length = 0;
});
afterEach(() => {
  expect(faults).toEqual([]);
});
afterAll(() => world.close());

const seen = (portal: WorldPortal, seconds: number, parts: Partial<ViewSeen> = {}): ViewSeen => ({
  at: morning.getTime() + seconds * 1_000,
  host: portal.host,
  slug: null,
  referrer: null,
  address: '203.0.113.7',
  agent: 'Mozilla/5.0',
  ...parts,
});
const later = (minutes: number): Date => new Date(morning.getTime() + minutes * 60_000);
const take = (views: readonly ViewSeen[], id = newId()): Promise<void> =>
  runAs({ requestId: 'spec', personId: null }, () => takeViews(intake, reader, salts, clock, { id, views }));
const dayOf = async (portal: WorldPortal) =>
  await world.rows<object>(
    `select day::text, views::integer, visits::integer, seconds::integer, left_out::integer as "leftOut" from visit_day where portal_id = $1 order by day`,
    [portal.id],
  );
const show = (at: Date) => showRound(jobs, at, onFault);
const publicly = (portal: WorldPortal, at: Date) => new VisitResolver(new RootReader(reader, new FixedClock(at))).visits(portal.host);

describe('views that a site hands in', () => {
  it('are counted as visits of their portal', async () => {
    const [one, other] = [await world.portal(), await world.portal()];
    await take([seen(one, 0), seen(one, 60), seen(other, 5), seen(one, 10, { agent: 'Khác' })]);
    expect(await countRound(jobs, onFault)).toBe(4);
    expect(await dayOf(one)).toEqual([{ day: '2026-11-26', views: 3, visits: 2, seconds: 60, leftOut: 0 }]);
    expect(await dayOf(other)).toEqual([{ day: '2026-11-26', views: 1, visits: 1, seconds: 0, leftOut: 0 }]);
    expect(await portalsOf()).toEqual([]);
  });

  it('count once when their batch comes again, before and after they were counted', async () => {
    const portal = await world.portal();
    const [id, views] = [newId(), [seen(portal, 0), seen(portal, 1)]];
    await take(views, id);
    await take(views, id);
    await countRound(jobs, onFault);
    await take(views, id);
    expect(await countRound(jobs, onFault)).toBe(0);
    expect(await dayOf(portal)).toMatchObject([{ views: 2, visits: 1 }]);
  });

  it('count once when several workers count at the same time', async () => {
    const portal = await world.portal();
    clock = new FixedClock(later(5));
    await take(Array.from({ length: 300 }, (_, index) => seen(portal, index, { address: `198.51.100.${String(index % 50)}` })));
    const count = (): Promise<number> => runAs({ requestId: 'spec', personId: null }, () => countPortal(jobs, portal.id, 100));
    const all = await Promise.all([count(), count(), count()]);
    expect(all.reduce((sum, each) => sum + each, 0)).toBe(300);
    expect(await dayOf(portal)).toMatchObject([{ views: 300, visits: 50 }]);
  });

  it('of a host that no portal has, of a suspended portal, and from another time count nothing', async () => {
    const [portal, closed] = [await world.portal(), await world.portal({ state: 'suspended' })];
    await take([
      seen(portal, 0, { host: 'khong-co.example.test' }),
      seen(portal, 0, { host: "x','y" }),
      seen(closed, 0),
      seen(portal, -3_600),
      seen(portal, 3_600),
    ]);
    expect(await countRound(jobs, onFault)).toBe(0);
  });

  it('say which items were read and which other sites led there', async () => {
    const portal = await world.portal();
    const item = await publication(portal, 'bai-mau');
    await take([
      seen(portal, 0, { slug: 'bai-mau', referrer: 'tim.example' }),
      seen(portal, 1, { slug: 'khong-co', address: '203.0.113.8', referrer: portal.host }),
      seen(portal, 2, { slug: 'bai-mau', address: '203.0.113.9' }),
    ]);
    await countRound(jobs, onFault);
    expect(await world.rows('select item_id as item, views::integer from item_view_day where portal_id = $1', [portal.id])).toEqual([{ item, views: 2 }]);
    expect(await world.rows('select host, visits::integer from referrer_day where portal_id = $1', [portal.id])).toEqual([{ host: 'tim.example', visits: 1 }]);
  });

  it('of a repost are of the portal that shows it and of no item, there or where it was written', async () => {
    const [origin, other] = [await world.portal(), await world.portal()];
    const item = await publication(origin, 'bai-goc');
    const revision = { kind: 'news', slug: 'bai-goc', topic: null, revisionId: newId() };
    const placed = {
      itemId: item,
      originPortalId: origin.id,
      origin: revision,
      mark: 'repost',
      forced: false,
      sectionId: other.sectionIds[0]!,
      offerId: null,
    } as const;
    await actingIn(await world.source('editing'), other, null, (scope) => placeItem(scope, { ...placed, at: morning, isNew: true }, civilDateOf(morning)));
    const [there] = await world.rows<{ slug: string }>('select slug from placement where portal_id = $1', [other.id]);
    await take([seen(other, 0, { slug: there!.slug })]);
    await countRound(jobs, onFault);
    expect(await dayOf(other)).toMatchObject([{ views: 1, visits: 1 }]);
    expect(await dayOf(origin)).toEqual([]);
    expect(await world.rows('select 1 from item_view_day where item_id = $1', [item])).toEqual([]);
  });

  it('are kept without address and browser', async () => {
    const portal = await world.portal();
    await take([seen(portal, 0, { address: '203.0.113.77', agent: 'Trình duyệt riêng' })]);
    for (const table of ['page_view', 'visit_open', 'visit_address']) {
      const text = JSON.stringify(await world.rows(`select t::text from ${table} t`, []));
      expect(text).not.toContain('203.0.113.77');
      expect(text).not.toContain('riêng');
    }
  });
});

describe('what the public pages say', () => {
  it('is who is online, today and all since the opening balance', async () => {
    const portal = await world.portal();
    await world.rows(
      `insert into opening_balance (portal_id, measure, on_day, amount, qualifier, evidence, entered_at) values ($1, 'visits', '2026-11-25', 1000, 'exact', 'Báo cáo', now())`,
      [portal.id],
    );
    await world.rows(
      `insert into visit_day (portal_id, day, visits, entered, entered_visits) values ($1, '2026-11-24', 7, true, 7), ($1, '2026-11-25', 30, true, 30)`,
      [portal.id],
    );
    await take([seen(portal, 0), seen(portal, 0, { address: '203.0.113.8' })]);
    await countRound(jobs, onFault);
    await show(later(1));
    expect(await publicly(portal, later(1))).toMatchObject({
      online: 2,
      today: 2,
      total: 1032,
      since: '2026-11-25',
      definition: expect.stringContaining('30 phút') as string,
      definitionEn: expect.stringContaining('30 minutes') as string,
    });
  });

  it('stays for five minutes, and says that nobody is online once they left', async () => {
    const portal = await world.portal();
    await take([seen(portal, 0)]);
    await countRound(jobs, onFault);
    await show(later(1));
    clock = new FixedClock(later(2));
    await take([seen(portal, 100, { address: '203.0.113.8' })]);
    await countRound(jobs, onFault);
    await show(later(2));
    expect(await publicly(portal, later(2))).toMatchObject({ online: 1, today: 1, countedAt: later(1).toISOString() });
    await show(later(6));
    expect(await publicly(portal, later(6))).toMatchObject({ online: 1, today: 2, countedAt: later(6).toISOString() });
    await show(later(12));
    expect(await publicly(portal, later(12))).toMatchObject({ online: 0, today: 2 });
  });

  it('begins anew on another day, though nobody came yet', async () => {
    const portal = await world.portal();
    await take([seen(portal, 0)]);
    await countRound(jobs, onFault);
    await show(later(1));
    expect(await publicly(portal, new Date('2026-11-26T17:00:00Z'))).toMatchObject({ online: 0, today: 0, total: 1 });
  });

  it('is nothing where nobody was counted, and where no portal answers', async () => {
    expect(await publicly(await world.portal(), morning)).toBeNull();
    expect(await new VisitResolver(new RootReader(reader, clock)).visits('khong-co.example.test')).toBeNull();
  });

  it('lists what was read most, without what was withdrawn', async () => {
    const portal = await world.portal();
    await publication(portal, 'doc-nhieu');
    await publication(portal, 'doc-it');
    const gone = await publication(portal, 'da-go');
    const reading = (slug: string, times: number) =>
      Array.from({ length: times }, (_, index) => seen(portal, index, { slug, address: `203.0.113.${String(index)}` }));
    await take([...reading('doc-it', 1), ...reading('doc-nhieu', 3), ...reading('da-go', 5)]);
    await countRound(jobs, onFault);
    await world.rows(
      `update publication set title = null, summary = null, html = null, text = null, withdrawn_at = now() where portal_id = $1 and item_id = $2`,
      [portal.id, gone],
    );
    await show(later(1));
    const popular = await new VisitResolver(new RootReader(reader, clock)).popular(portal.host, 7);
    expect(popular.map(({ item, views }) => [item.slug, views])).toEqual([
      ['doc-nhieu', 3],
      ['doc-it', 1],
    ]);
  });
});

describe('the night', () => {
  it('takes the salt and every hash with it, ten minutes after midnight', async () => {
    const portal = await world.portal();
    await take([seen(portal, 0)]);
    await countRound(jobs, onFault);
    const left = async (): Promise<number[]> => {
      const rows = [];
      for (const table of ['visit_salt', 'visit_open', 'visit_address', 'page_view']) rows.push((await world.rows(`select 1 from ${table}`, [])).length);
      return rows;
    };
    await runAs({ requestId: 'spec', personId: null }, () => sweepVisitors(jobs, new Date('2026-11-26T17:09:00Z')));
    expect(await left()).toEqual([1, 1, 1, 0]);
    await runAs({ requestId: 'spec', personId: null }, () => sweepVisitors(jobs, new Date('2026-11-26T17:11:00Z')));
    expect(await left()).toEqual([0, 0, 0, 0]);
  });

  it('gives every process the same salt of a day, and another on the next', async () => {
    const [one, other] = [await salts.of('2026-11-26' as never), await new Salts(intake).of('2026-11-26' as never)];
    expect(one.equals(other)).toBe(true);
    expect(one.equals(await salts.of('2026-11-27' as never))).toBe(false);
  });
});

describe('a batch', () => {
  it.each([
    ['nothing', undefined],
    ['no id', { views: [] }],
    ['an id of no right form', { id: 'x', views: [] }],
    ['views that are none', { id: newId(), views: [{ at: 'now' }] }],
    ['too many views', { id: newId(), views: Array.from({ length: 5_001 }, () => ({})) }],
  ])('of another form is none: %s', (_, body) => {
    expect(readBatch(body)).toBeNull();
  });
});

const portalsOf = (): Promise<string[]> => runAs({ requestId: 'spec', personId: null }, () => portalsToCount(jobs));

/** A public item of a portal. @returns its id */
async function publication(portal: WorldPortal, slug: string): Promise<string> {
  const author = await world.person('Tác giả', [{ portal, role: 'editor' }]);
  const [id, revision] = [newId(), newId()];
  await world.rows(
    `insert into item (portal_id, id, kind, state, section_id, author_id, created_at, updated_at) values ($1, $2, 'news', 'draft', $3, $4, now(), now())`,
    [portal.id, id, portal.sectionIds[0], author],
  );
  await world.rows(
    `insert into revision (portal_id, item_id, id, number, title, summary, body, html, text, hash, editor_ids, sealed_by, sealed_at)
     values ($1, $2, $3, 1, $5, $5, '{}', $5, $5, sha256($5::text::bytea), array[$4::uuid], $4, now())`,
    [portal.id, id, revision, author, slug],
  );
  await world.rows(
    `insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
     values ($1, $2, $3, 'news', 'vi', $5, $5, $5, $5, $5, sha256($5::text::bytea), $4, now(), now())`,
    [portal.id, id, revision, author, slug],
  );
  await world.rows(`insert into placement (portal_id, item_id, section_id, mark, placed_at) values ($1, $2, $3, 'own', now())`, [
    portal.id,
    id,
    portal.sectionIds[0],
  ]);
  return id;
}

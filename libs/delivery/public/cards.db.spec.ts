import pg from 'pg';
import { DataSource } from 'typeorm';
import { inPortal, runAs, sourceOptions, type OpenScope } from '#platform/db';
import { readConfig } from '#platform/config';
import { parseCivilDate } from '#platform/time';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from '../../../tests/e2e/public-builders.js';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { whileOpen } from '../../../tests/support/waiting.js';
import { rootStatement } from '../hot/document-statement.js';
import type { RootField } from '../hot/root-field.js';
import { placeItem, takeOff, withdrawPublication, type RevisionToPublish } from '../index.js';
import { itemRoot } from './item.fields.js';
import { itemsRoot } from './items.fields.js';

const day = '2026-11-25';
const details = {
  schemaType: 'Event',
  validUntil: '2026-12-01',
  fields: [{ name: 'place', label: 'Nơi', type: 'text', property: null, value: 'Hội trường', words: 'Hội trường', path: null, columns: [], rows: [] }],
  card: [{ name: 'time', label: 'Giờ', type: 'text', property: null, value: '8', words: '8 giờ', path: null, columns: [], rows: [] }],
} as const;
const cover = { alt: 'Cầu', path: '/tep/a', width: 4, height: 3, avif: '', webp: '', renditions: [] };

let database: TestDatabase;
let editing: DataSource;
let admin: DataSource;
let reader: pg.Client;
let origin: PublicPortal;
let taker: PublicPortal;

beforeAll(async () => {
  database = await createTestDatabase();
  const config = readConfig({ LIENCONG_MODE: 'test', DATABASE_URL_EDITING: database.urls.editing, DATABASE_POOL_SIZE: '4' });
  editing = await new DataSource(sourceOptions(config, 'editing')).initialize();
  admin = await new DataSource({ type: 'postgres', url: database.adminUrl }).initialize();
  reader = new pg.Client({ connectionString: database.urls.delivery });
  await reader.connect();
});
beforeEach(async () => {
  origin = await makePortal(database);
  taker = await makePortal(database);
});
// whatever a case did, nothing that is listed says other than its publication
afterEach(async () => {
  expect(
    await admin.query(
      `select l.portal_id, l.item_id, l.title, p.title as there from placement l left join publication p on p.portal_id = l.portal_id and p.item_id = l.item_id
       where l.source_portal_id is null and (l.slug, l.kind, l.locale, l.title, l.summary, l.author_id, l.cover, l.published_at, l.details)
         is distinct from (p.slug, p.kind, p.locale, p.title, p.summary, p.author_id, p.cover, p.published_at, p.details - 'fields' - 'schemaType')`,
    ),
  ).toEqual([]);
});
afterAll(async () => {
  await reader.end();
  for (const source of [editing, admin]) await source.destroy();
  await database.drop();
});

const inside = <T>(where: PublicPortal, fn: (scope: OpenScope) => Promise<T>): Promise<T> =>
  runAs({ requestId: 'spec', personId: where.authorId }, () => inPortal(editing, where.id, fn));
const publish = async (parts: Parameters<typeof revisionOf>[1] = {}): Promise<RevisionToPublish> => {
  const revision = revisionOf(origin, parts);
  await inside(origin, (scope) => publishSealed(scope, revision));
  return revision;
};
const correct = (revision: RevisionToPublish, parts: Parameters<typeof revisionOf>[1]): Promise<unknown> =>
  inside(origin, (scope) => publishSealed(scope, revisionOf(origin, { itemId: revision.itemId, ...parts })));
const repost = (revision: RevisionToPublish): Promise<unknown> =>
  inside(taker, (scope) =>
    placeItem(
      scope,
      {
        itemId: revision.itemId,
        originPortalId: origin.id,
        origin: { kind: revision.kind, slug: 'goc', topic: null, revisionId: revision.revisionId },
        mark: 'repost',
        forced: false,
        sectionId: taker.sections['tin-tuc']!,
        offerId: null,
        at: new Date('2026-11-21T02:00:00Z'),
        isNew: true,
      },
      parseCivilDate('2026-11-21')!,
    ),
  );

/** The answer of a root field, of which everything is asked, as the role `delivery` gets it. */
async function read<Answer>(field: RootField, where: PublicPortal, args: object): Promise<Answer> {
  const values = field.read(args as Record<string, unknown>, day)!;
  const statement = rootStatement('spec', field, values);
  const { rows } = await reader.query<{ answer: string }>(statement.text, statement.values({ host: where.host, day, read: [values] }));
  return JSON.parse(rows[0]!.answer) as Answer;
}

interface Card {
  readonly title: string;
  readonly slug: string;
  readonly author: string;
  readonly section: { readonly name: string };
  readonly source: { readonly slug: string } | null;
}
const cards = async (where: PublicPortal, section?: string): Promise<Card[]> =>
  (await read<{ edges: { node: Card }[] }>(itemsRoot, where, { first: 20, section })).edges.map(({ node }) => node);
const titles = async (where: PublicPortal, section?: string): Promise<string[]> => (await cards(where, section)).map(({ title }) => title);

describe('the card of a portal’s own item', () => {
  it('says what the publication says, without what pages alone show', async () => {
    await publish({ title: 'Cầu mới', details, cover });
    expect(await cards(origin)).toEqual([
      expect.objectContaining({
        title: 'Cầu mới',
        slug: 'cau-moi',
        locale: 'vi',
        cover: expect.objectContaining({ alt: 'Cầu' }) as unknown,
        validUntil: '2026-12-01',
        fields: [expect.objectContaining({ name: 'time' })],
        publishedAt: '2026-11-20T02:00:00.000Z',
        source: null,
      }),
    ]);
    expect(await admin.query('select details from placement where portal_id = $1', [origin.id])).toEqual([
      { details: { card: details.card, validUntil: details.validUntil } },
    ]);
  });

  it('follows corrections, to another section too, and a withdrawal and what comes after', async () => {
    const first = await publish({ title: 'Cầu mới' });
    await correct(first, { title: 'Cầu cũ', at: new Date('2026-11-22T02:00:00Z') });
    expect(await cards(origin)).toEqual([expect.objectContaining({ title: 'Cầu cũ', slug: 'cau-moi', updatedAt: '2026-11-22T02:00:00.000Z' })]);
    await correct(first, { title: 'Cầu xưa', section: 'chi-dao' });
    expect([await titles(origin, 'tin-tuc'), await titles(origin, 'chi-dao')]).toEqual([[], ['Cầu xưa']]);
    await inside(origin, (scope) => withdrawPublication(scope, first.itemId, new Date()));
    expect(await titles(origin)).toEqual([]);
    await correct(first, { title: 'Cầu lại thông' });
    expect(await titles(origin)).toEqual(['Cầu lại thông']);
  });

  it('is in no list once its publication is withdrawn, even where it was left standing', async () => {
    const { itemId } = await publish();
    await admin.query('update publication set withdrawn_at = now(), title = null, summary = null, html = null, text = null where item_id = $1', [itemId]);
    expect(await admin.query('select title from placement where item_id = $1', [itemId])).toEqual([{ title: null }]);
    expect(await titles(origin)).toEqual([]);
  });

  it('bears the names of its section and author as they are now', async () => {
    await publish();
    await admin.query(`update section set name = 'Tên mới' where portal_id = $1`, [origin.id]);
    await admin.query(`update byline set display_name = 'Bút danh' where portal_id = $1`, [origin.id]);
    expect(await cards(origin)).toEqual([expect.objectContaining({ author: 'Bút danh', section: expect.objectContaining({ name: 'Tên mới' }) as unknown })]);
  });

  it('stands in each section where the item does', async () => {
    const revision = await publish({ title: 'Hai nơi' });
    await inside(origin, ({ manager }) =>
      manager.query(`insert into placement (portal_id, item_id, section_id, mark, placed_at) values (scope.portal(), $1, $2, 'own', now())`, [
        revision.itemId,
        origin.sections['chi-dao'],
      ]),
    );
    await admin.query(`update publication set title = 'Hai nơi, sửa' where item_id = $1`, [revision.itemId]);
    expect([await titles(origin, 'tin-tuc'), await titles(origin, 'chi-dao')]).toEqual([['Hai nơi, sửa'], ['Hai nơi, sửa']]);
  });

  it.each([
    ['the role editing', () => inside(origin, ({ manager }) => manager.query(`update placement set title = 'Khác' where portal_id = scope.portal()`))],
    ['whoever passes by the policies', () => admin.query(`update placement set title = 'Khác', slug = 'khac' where portal_id = $1`, [origin.id])],
    [
      'a bulk load without triggers',
      () =>
        bulk(
          `update publication set title = 'Nạp', published_at = now() where portal_id = '${origin.id}'; update placement set slug = 'khac' where portal_id = '${origin.id}'`,
        ),
    ],
  ])('cannot be written otherwise by %s', async (_, write) => {
    await publish();
    await write();
    expect(await cards(origin)).toEqual([expect.objectContaining({ slug: 'tin-mau' })]);
  });

  it.each(['a placing', 'a correction'])('is the corrected one when %s is under way while the other happens', async (first) => {
    const { itemId } = await publish({ title: 'Trước' });
    const place = `insert into placement (portal_id, item_id, section_id, mark, placed_at) values ('${origin.id}', '${itemId}', '${origin.sections['chi-dao']!}', 'own', now())`;
    const change = `update publication set title = 'Sau' where item_id = '${itemId}'`;
    const [one, other] = first === 'a placing' ? [place, change] : [change, place];
    const opened = (done: () => Promise<void>): Promise<unknown> =>
      admin.transaction(async (manager) => {
        await manager.query(one);
        await done();
      });
    await whileOpen({ rows: (sql) => admin.query(sql) }, opened, () => admin.query(other));
    expect(await admin.query('select distinct title from placement where item_id = $1', [itemId])).toEqual([{ title: 'Sau' }]);
  });
});

describe('the card of another portal’s item', () => {
  it('is no copy: a correction and a withdrawal of the origin show at once', async () => {
    const revision = await publish({ title: 'Của tỉnh' });
    await repost(revision);
    expect(await cards(taker)).toEqual([expect.objectContaining({ title: 'Của tỉnh', source: expect.objectContaining({ slug: 'cua-tinh' }) as unknown })]);
    await correct(revision, { title: 'Của tỉnh, sửa' });
    expect(await titles(taker)).toEqual(['Của tỉnh, sửa']);
    await inside(origin, (scope) => withdrawPublication(scope, revision.itemId, new Date()));
    expect(await titles(taker)).toEqual([]);
  });

  it('is refused where somebody would write one', async () => {
    await repost(await publish());
    const write = inside(taker, ({ manager }) => manager.query(`update placement set title = 'Khác' where portal_id = scope.portal()`));
    await expect(write).rejects.toThrow('placement_card_own');
  });
});

describe('the kind of another portal’s item', () => {
  it('is known to the row that lists it, whatever was written there and whichever triggers run', async () => {
    await repost(await publish({ kind: 'video', title: 'Phim' }));
    const kinds = (): Promise<unknown> => admin.query('select kind from placement where portal_id = $1', [taker.id]);
    const ofKinds = async (...asked: string[]): Promise<string[]> =>
      (await read<{ edges: { node: Card }[] }>(itemsRoot, taker, { first: 5, kinds: asked })).edges.map(({ node }) => node.title);
    expect(await kinds()).toEqual([{ kind: 'video' }]);
    await admin.query(`update placement set kind = 'news' where portal_id = $1`, [taker.id]);
    expect(await kinds()).toEqual([{ kind: 'video' }]);
    await bulk(`update placement set kind = null where portal_id = '${taker.id}'`);
    expect(await kinds()).toEqual([{ kind: 'video' }]);
    expect([await ofKinds('video'), await ofKinds('news'), await ofKinds('news', 'video')]).toEqual([['Phim'], [], ['Phim']]);
  });
});

describe('the page at an address', () => {
  const page = (where: PublicPortal, slug: string): Promise<Record<string, unknown> | null> => read(itemRoot, where, { slug });

  it('shows what stands there, says when it was taken off, and knows nothing of what never was', async () => {
    const revision = await publish({ title: 'Có trang' });
    expect(await page(origin, 'co-trang')).toEqual(
      expect.objectContaining({ title: 'Có trang', section: expect.objectContaining({ slug: 'tin-tuc' }) as unknown }),
    );
    await inside(origin, (scope) => withdrawPublication(scope, revision.itemId, new Date('2026-11-23T02:00:00Z')));
    expect(await page(origin, 'co-trang')).toEqual({ slug: 'co-trang', withdrawnAt: '2026-11-23T02:00:00.000Z' });
    expect(await page(origin, 'chua-tung-co')).toBeNull();
    expect(await page(taker, 'co-trang')).toBeNull();
    await admin.query(`update portal set state = 'suspended' where portal_id = $1`, [origin.id]);
    expect(await page(origin, 'co-trang')).toBeNull();
  });

  it('of another portal’s item is gone with its origin, and when it was taken off there', async () => {
    const [kept, off] = [await publish({ title: 'Còn' }), await publish({ title: 'Gỡ' })];
    for (const each of [kept, off]) await repost(each);
    const slug = ({ itemId }: RevisionToPublish): string => `goc-${itemId.slice(-12)}`;
    expect(await page(taker, slug(kept))).toEqual(
      expect.objectContaining({ title: 'Còn', slug: slug(kept), source: expect.objectContaining({ slug: 'con' }) as unknown }),
    );
    await inside(taker, (scope) => takeOff(scope, off.itemId, 'removed', new Date('2026-11-24T02:00:00Z'), null));
    expect(await page(taker, slug(off))).toEqual({ slug: slug(off), withdrawnAt: '2026-11-24T02:00:00.000Z' });
    await inside(origin, (scope) => withdrawPublication(scope, kept.itemId, new Date('2026-11-23T02:00:00Z')));
    expect(await page(taker, slug(kept))).toEqual({ slug: slug(kept), withdrawnAt: '2026-11-23T02:00:00.000Z' });
  });
});

async function bulk(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(`set session_replication_role = replica; ${sql}`);
  await client.end();
}

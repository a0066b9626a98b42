import pg from 'pg';
import { buffersOf, planNodes, planOf, type PlanMode, type PlanNode } from '../../../tests/support/plan.js';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { rootStatement } from '../hot/document-statement.js';
import type { RootField } from '../hot/root-field.js';
import { rootFields } from '../hot/root-fields.js';
import { itemRoot } from './item.fields.js';
import { itemsRoot } from './items.fields.js';
import { portalRoot } from './portal.fields.js';

/** 30 portals of 12 sections with 600 items each: enough that PostgreSQL prefers an index where there is one; each section with 50. */
const fill = `
  insert into unit (code, kind, name, valid_from) values ('T', 'commune', 'Đơn vị', '2025-07-01');
  insert into person (display_name) values ('Tác giả');
  insert into portal (unit_id, kind, state, name) select u.id, 'component', 'open', 'Cổng ' || n from unit u, generate_series(1, 30) n;
  insert into portal_host (host, portal_id, is_primary) select 'c' || substr(name, 6) || '.mau.test', portal_id, true from portal;
  insert into section (portal_id, slug, name, position) select portal_id, 'muc-' || n, 'Mục ' || n, n from portal, generate_series(1, 12) n;
  insert into byline (portal_id, person_id, display_name, is_public) select portal_id, person.id, 'Tác giả', true from portal, person;
  insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
    select portal_id, uuidv7(), uuidv7(), 'news', 'vi', 'tin-' || n, 'Tin ' || n, 'Tóm tắt', repeat('<p>Nội dung</p>', 200), repeat('Nội dung', 200), '\\x00', person.id, at, at
    from portal, person, generate_series(1, 600) n, lateral (select timestamptz '2026-01-01' + n * interval '7 hours' as at) t;
  insert into placement (portal_id, item_id, section_id, mark, placed_at)
    select p.portal_id, p.item_id, s.id, 'own', p.first_published_at from publication p join section s on s.portal_id = p.portal_id and s.position = 1 + substr(p.slug, 5)::int % 12;
  -- of twenty items one is a video, one a notice and five are plans
  update publication set kind = case substr(slug, 5)::int % 20 when 3 then 'video' when 13 then 'notice' else 'plan' end where substr(slug, 5)::int % 20 in (3, 4, 6, 8, 10, 12, 13);
  insert into tag (portal_id, sort, slug, name) select portal_id, 'campaign', 'dot-' || n, 'Đợt ' || n from portal, generate_series(1, 3) n;
  insert into tagged_item (portal_id, tag_id, item_id, placed_at)
    select p.portal_id, t.id, p.item_id, p.placed_at from placement p join publication c using (portal_id, item_id)
    join tag t on t.portal_id = p.portal_id and t.slug = 'dot-' || (1 + substr(c.slug, 5)::int % 3);
  analyze`;

let database: TestDatabase;
let reader: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(fill);
  await admin.query('vacuum analyze');
  await admin.end();
  reader = new pg.Client({ connectionString: database.urls.delivery });
  await reader.connect();
});
afterAll(async () => {
  await reader.end();
  await database.drop();
});

/** The plan of a root field, of which everything is asked, as the role `delivery` gets it, after it ran. */
function plan(field: RootField, args: object, mode: PlanMode): Promise<PlanNode> {
  const day = '2026-11-25';
  const read = field.read(args as Record<string, unknown>, day)!;
  const statement = rootStatement('spec', field, read);
  return planOf(reader, statement.text, statement.values({ host: 'c7.mau.test', day, read: [read] }), mode);
}

/** Ways by which the plan reaches these tables, e.g. `placement: Index Only Scan placement_latest`. */
function access(root: PlanNode, relations: readonly string[]): string[] {
  return planNodes(root)
    .filter((node) => relations.includes(node['Relation Name'] ?? ''))
    .map((node) => `${node['Relation Name'] ?? ''}: ${node['Node Type']} ${node['Index Name'] ?? ''}`.trim())
    .sort();
}

/** Pages of publications and of their indexes that a plan read. */
function publicationPages(root: PlanNode): number {
  const nodes = planNodes(root).filter((node) => node['Relation Name'] === 'publication');
  return nodes.reduce((sum, node) => sum + buffersOf(node), 0);
}

/** How many publications a plan looked up: the cards of a portal's own items lie in its placements. */
function publicationsRead(root: PlanNode): number {
  const nodes = planNodes(root).filter((node) => node['Relation Name'] === 'publication');
  return nodes.reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0);
}

const newest = { first: 20 };
// 2026-04-01
const older = { first: 20, after: Buffer.from('["1775001600000000","00000000-0000-0000-0000-000000000000"]').toString('base64url') };
const modes = ['force_generic_plan', 'force_custom_plan'] as const;

describe.each(modes)('with %s', (mode) => {
  it.each([
    ['the first page', newest],
    ['a later page', older],
  ])('latest items read the front of placement_latest: %s', async (_, asked) => {
    const root = await plan(itemsRoot, asked, mode);
    expect(access(root, ['placement', 'publication'])).toEqual(['placement: Index Scan placement_latest', 'publication: Index Scan publication_item']);
    // its own items have their cards in the list (ADR 47)
    expect(publicationPages(root)).toBe(0);
    expect(planNodes(root).map((node) => node['Node Type'])).not.toContain('Sort');
    expect(buffersOf(root)).toBeLessThan(250);
  });

  it.each([
    ['the first page', newest],
    ['a later page', older],
  ])('items of a section read the front of placement_section: %s', async (_, asked) => {
    const root = await plan(itemsRoot, { ...asked, section: 'muc-2' }, mode);
    // twice: what is pinned at its head is read by its keys
    expect(access(root, ['placement', 'publication'])).toEqual([
      'placement: Index Scan placement_pkey',
      'placement: Index Scan placement_section',
      ...Array<string>(2).fill('publication: Index Scan publication_item'),
    ]);
    expect(planNodes(root).map((node) => node['Node Type'])).not.toContain('Sort');
    expect(buffersOf(root)).toBeLessThan(250);
  });

  it.each([
    ['the first page', newest],
    ['a later page', older],
  ])('items of a kind read the front of placement_kind: %s', async (_, asked) => {
    const root = await plan(itemsRoot, { ...asked, kinds: ['notice'] }, mode);
    expect(access(root, ['placement', 'publication'])).toEqual(['placement: Index Scan placement_kind', 'publication: Index Scan publication_item']);
    // its own items have their cards in the list (ADR 47)
    expect(publicationPages(root)).toBe(0);
    expect(planNodes(root).map((node) => node['Node Type'])).not.toContain('Sort');
    expect(buffersOf(root)).toBeLessThan(250);
  });

  it.each([
    ['the first page', newest],
    ['a later page', older],
  ])('items of three kinds read the front of a range for each, and no further than the page goes: %s', async (_, asked) => {
    const root = await plan(itemsRoot, { ...asked, kinds: ['notice', 'plan', 'news'] }, mode);
    expect(access(root, ['placement'])).toEqual(Array<string>(3).fill('placement: Index Scan placement_kind'));
    const nodes = planNodes(root);
    const read = nodes.filter((node) => node['Relation Name'] === 'placement').map((node) => node['Actual Rows'] * node['Actual Loops']);
    // those of the page and the one that tells of a next page
    expect(read.every((rows) => rows <= 20 + 1)).toBe(true);
    expect(buffersOf(root)).toBeLessThan(300);
  });

  it.each([
    ['the first page', newest],
    ['a later page', older],
  ])('items of a campaign read the front of tagged_item_list: %s', async (_, asked) => {
    const root = await plan(itemsRoot, { ...asked, tag: 'dot-2' }, mode);
    expect(access(root, ['tagged_item', 'publication'])).toEqual(['publication: Index Scan publication_item', 'tagged_item: Index Only Scan tagged_item_list']);
    expect(planNodes(root).map((node) => node['Node Type'])).not.toContain('Sort');
    expect(buffersOf(root)).toBeLessThan(300);
  });

  it('an item is found by its address and its related ones by their section', async () => {
    const root = await plan(itemRoot, { slug: 'tin-300' }, mode);
    expect(access(root, ['placement', 'publication'])).toEqual([
      'placement: Index Scan placement_address',
      'placement: Index Scan placement_section',
      // its own, and those of related items of other portals, of which there are none
      'publication: Index Scan publication_item',
      'publication: Index Scan publication_item',
    ]);
    expect(publicationsRead(root)).toBe(1);
    expect(planNodes(root).map((node) => node['Node Type'])).not.toContain('Sort');
    expect(buffersOf(root)).toBeLessThan(120);
  });

  it('the photos and films of the home page are a range of placement_media', async () => {
    const root = await plan(rootFields['home']!, {}, mode);
    expect(access(root, ['placement'])).toContain('placement: Index Scan placement_media');
    expect(access(root, ['placement'])).not.toContain('placement: Seq Scan');
    const read = planNodes(root).filter((node) => node['Index Name'] === 'placement_media');
    expect(read.map((node) => node['Actual Rows'] * node['Actual Loops'])).toEqual([4]);
  });

  it('a portal is found by its host', async () => {
    const root = await plan(portalRoot, {}, mode);
    expect(access(root, ['placement', 'publication'])).toEqual([]);
    expect(buffersOf(root)).toBeLessThan(40);
  });
});

it('a section is known to be of one portal, so that its first items are not got by sorting all of them', async () => {
  const { rows } = await reader.query<{ portal_id: string; section_id: string }>('select portal_id, section_id from placement limit 1');
  const { portal_id: portal, section_id: section } = rows[0]!;
  const explained = await reader.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    `explain (format json) select from placement where portal_id = '${portal}' and section_id = '${section}'`,
  );
  const expected = explained.rows[0]!['QUERY PLAN'][0].Plan['Plan Rows'];
  expect(expected).toBeGreaterThan(25);
  expect(expected).toBeLessThan(100);
});

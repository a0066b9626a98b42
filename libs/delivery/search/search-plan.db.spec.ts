import pg from 'pg';
import { buffersOf, planNodes, planOf, type PlanMode, type PlanNode } from '../../../tests/support/plan.js';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { rootStatement } from '../hot/document-statement.js';
import type { RootField } from '../hot/root-field.js';
import { portalsRoot } from '../portals/portals.fields.js';
import { searchRoot } from './search.fields.js';
import { countInPortal, countInProvince } from './search-statements.js';

/** A province of 30 portals with 700 items each, one of them with 3,300, of words that are common, usual and rare: enough that an index is worth it. */
const fill = `
  insert into unit (code, kind, name, valid_from) values ('T', 'province', 'Tỉnh', '2025-07-01');
  insert into unit (code, kind, name, valid_from, parent_id) select 'X' || n, 'commune', 'Xã ' || n, '2025-07-01', id from unit, generate_series(1, 30) n where code = 'T';
  insert into unit_closure (ancestor_id, descendant_id, depth, valid_from) select id, id, 0, valid_from from unit union all select parent_id, id, 1, valid_from from unit where parent_id is not null;
  insert into person (display_name) values ('Tác giả');
  insert into portal (unit_id, kind, state, name) select id, 'component', 'open', name from unit where kind = 'commune';
  insert into portal_host (host, portal_id, is_primary) select 'c' || substr(name, 4) || '.mau.test', portal_id, true from portal;
  insert into section (portal_id, slug, name, position) select portal_id, 'tin', 'Tin', 1 from portal;
  insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
    select portal_id, uuidv7(), uuidv7(), 'news', 'vi', 'tin-' || n, 'Tin số ' || n, 'Tóm tắt', 'x', case when n % 50 = 0 then 'hiếm ' else '' end || case when n % 5 = 0 then 'vừa ' else '' end || repeat('chung nội dung ', 100), '\\x00', person.id, at, at
    from portal, person, generate_series(1, case portal.name when 'Xã 9' then 3300 else 700 end) n, lateral (select timestamptz '2026-01-01' + n % 701 * interval '7 hours' + n * interval '1 s' as at) t;
  insert into placement (portal_id, item_id, section_id, mark, placed_at) select p.portal_id, p.item_id, s.id, 'own', p.first_published_at from publication p join section s using (portal_id);
  insert into search_row (portal_id, item_id, part, label, starts, length, near, kind, section_id, placed_at, head, vector)
    select p.portal_id, p.item_id, 0, '', 0, length(p.text), true, p.kind, l.section_id, l.placed_at,
      setweight(to_tsvector('simple', vn_fold(p.title)), 'A'), setweight(to_tsvector('simple', vn_fold(p.title)), 'A') || setweight(to_tsvector('simple', vn_fold(p.text)), 'D')
    from publication p join placement l using (portal_id, item_id);
  select count_portal_months();
  vacuum analyze`;

let database: TestDatabase;
let reader: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('set session_replication_role = replica');
  for (const statement of fill.split(';')) await admin.query(statement);
  await admin.end();
  reader = new pg.Client({ connectionString: database.urls.delivery });
  await reader.connect();
}, 120_000);
afterAll(async () => {
  await reader.end();
  await database.drop();
});

/** The plan of a root field as its resolver asks it; a document has the same expression in it. */
function plan(field: RootField, args: object, mode: PlanMode, host = 'c7.mau.test'): Promise<PlanNode> {
  const day = '2026-11-26';
  const read = field.read(args as Record<string, unknown>, day)!;
  const statement = rootStatement('spec', field, read);
  return planOf(reader, statement.text, statement.values({ host, day, read: [read] }), mode);
}
const ways = (root: PlanNode, relation: string): string[] =>
  planNodes(root)
    .filter((node) => node['Relation Name'] === relation)
    .map((node) => `${node['Node Type']} ${node['Index Name'] ?? ''}`.trim());

/**
 * Words are looked up in one of the two indexes: those of the portal, in a large one with the quarter, or those of the province with the week; whole rows
 * are read where they were found, articles of a phrase by their key.
 */
function expectByIndex(root: PlanNode, isPhrase: boolean, index: string, ...together: readonly string[]): void {
  const byKey = isPhrase ? ['Index Scan search_row_pkey'] : [];
  expect([...new Set(ways(root, 'search_row'))].sort()).toEqual(['Bitmap Heap Scan', ...byKey, 'Index Scan search_row_span', 'Tid Scan']);
  // ADR 53
  expect([...new Set(ways(root, 'publication'))]).toEqual(['Index Scan publication_item']);
  const looked = planNodes(root).filter((each) => each['Index Name']?.endsWith('words') && each['Actual Loops'] > 0);
  expect(new Set(looked.map((each) => each['Index Name']))).toEqual(new Set([index]));
  for (const node of looked) for (const part of [' @@ ', ...together]) expect(node['Index Cond']).toContain(part);
}

const asked = (query: string, within: 'portal' | 'province') => ({ query, within, first: 20 });

// A policy whose predicate is true leaves operators that are no leakproof their index: this is what proves it.
describe.each(['force_generic_plan', 'force_custom_plan'] as const)('as the role delivery, with %s', (mode) => {
  it.each([
    ['hiem', 14, 400],
    ['vua', 140, 1_500],
    ['chung', 700, 2_500],
    ['"hiếm vừa"', 0, 900],
  ])('search in a portal for %s, of which there are %d, reads the index of the words', async (word, _matches, most) => {
    const root = await plan(searchRoot, asked(word, 'portal'), mode);
    expectByIndex(root, word.startsWith('"'), 'search_row_portal_words', 'portal_words(');
    // how many items the portal has: from the index alone
    expect(ways(root, 'portal_month')).toEqual(['Index Only Scan portal_month_items']);
    expect(buffersOf(root)).toBeLessThan(most);
  });

  it.each([
    ['hiem', 1_200],
    ['chung', 3_500],
  ])('search in a large portal for %s looks at the quarters, the newest first', async (word, most) => {
    const root = await plan(searchRoot, asked(word, 'portal'), mode, 'c9.mau.test');
    expectByIndex(root, false, 'search_row_portal_words', 'portal_words(', '7862400');
    expect(buffersOf(root)).toBeLessThan(most);
  });

  it.each([
    ['hiem', 1_800],
    ['chung', 4_000],
  ])('search in a province for %s reads it too', async (word, most) => {
    const root = await plan(searchRoot, asked(word, 'province'), mode);
    expectByIndex(root, false, 'search_row_week_words', '604800');
    expect(buffersOf(root)).toBeLessThan(most);
  });

  it.each([
    ['a portal', countInPortal, [], 'search_row_portal_words'],
    ['a province', countInProvince, ['2026-11-26'], 'search_row_week_words'],
  ] as const)('counts of other searches in %s read the index of the words', async (_where, statement, day, index) => {
    const asked = `{'hiem' & 'vua',"'hiem' <-> 'vua'",'hiem'}`;
    const root = await planOf(reader, statement.text, ['c7.mau.test', asked, ...day], mode);
    expect([...new Set(ways(root, 'search_row'))]).toEqual(['Bitmap Heap Scan']);
    expect(new Set(planNodes(root).flatMap((each) => (each['Index Name']?.startsWith('search_row') ? [each['Index Name']] : [])))).toEqual(new Set([index]));
  });

  it('the portals of a province bring the figures of the latest month of each with them, from no placement and no month', async () => {
    const root = await plan(portalsRoot, { within: 'province' }, mode);
    expect([...ways(root, 'portal_month'), ...ways(root, 'placement')]).toEqual([]);
    expect(buffersOf(root)).toBeLessThan(400);
  });
});

import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { portalsOfProvince } from '../portals/portals-statements.js';
import type { Statement } from '../public/statements.js';
import { searchPortal, searchProvince } from './search-statements.js';

/** A province of 30 portals with 700 items each, of words that are common, usual and rare: enough that an index is worth it. */
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
    from portal, person, generate_series(1, 700) n, lateral (select timestamptz '2026-01-01' + n * interval '7 hours' as at) t;
  insert into placement (portal_id, item_id, section_id, mark, placed_at) select p.portal_id, p.item_id, s.id, 'own', p.first_published_at from publication p join section s using (portal_id);
  insert into search_row (portal_id, item_id, part, label, starts, length, near, kind, section_id, placed_at, vector)
    select p.portal_id, p.item_id, 0, '', 0, length(p.text), true, p.kind, l.section_id, l.placed_at,
      setweight(to_tsvector('simple', vn_fold(p.title)), 'A') || setweight(to_tsvector('simple', vn_fold(p.text)), 'D')
    from publication p join placement l using (portal_id, item_id);
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

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}

async function plan(statement: Statement, values: readonly (string | number | null)[], mode: string): Promise<Node> {
  await reader.query(`set plan_cache_mode = ${mode}; deallocate all`);
  await reader.query(`prepare shape as ${statement.text}`);
  const literals = values.map((value) => (value === null ? 'null' : reader.escapeLiteral(String(value)))).join(', ');
  const { rows } = await reader.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
    `explain (analyze, buffers, costs off, timing off, format json) execute shape(${literals})`,
  );
  return rows[0]!['QUERY PLAN'][0].Plan;
}

const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
const buffers = (node: Node): number => node['Shared Hit Blocks'] + node['Shared Read Blocks'];
const ways = (root: Node, relation: string): string[] =>
  nodes(root)
    .filter((node) => node['Relation Name'] === relation)
    .map((node) => `${node['Node Type']} ${node['Index Name'] ?? ''}`.trim());

const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const asked = (word: string): (string | number | null)[] => {
  const query = `'${word}'`;
  return ['c7.mau.test', query, query, null, `'${word}':A`, `'${word}':AB`, query, null, '-infinity', 'infinity', null, 2_147_483_647, 'infinity', last, 21];
};

// A policy whose predicate is true leaves operators that are no leakproof their index: this is what proves it.
describe.each(['force_generic_plan', 'force_custom_plan'])('as the role delivery, with %s', (mode) => {
  it.each([
    ['hiem', 14, 160],
    ['vua', 140, 400],
  ])('search in a portal for %s, of which there are %d, reads the index of the words', async (word, _matches, most) => {
    const root = await plan(searchPortal, asked(word), mode);
    expect(nodes(root).map((node) => node['Index Name'])).toContain('search_row_vector');
    expect(ways(root, 'search_row')).toEqual(['Bitmap Heap Scan']);
    expect(buffers(root)).toBeLessThan(most);
  });

  it('search in a province reads it too', async () => {
    const root = await plan(searchProvince, [...asked('hiem'), '2026-11-26'], mode);
    expect(nodes(root).map((node) => node['Index Name'])).toContain('search_row_vector');
    expect(ways(root, 'search_row')).toEqual(['Bitmap Heap Scan']);
    expect(buffers(root)).toBeLessThan(1_500);
  });

  it('the portals of a province are counted in the index of the latest placements', async () => {
    const root = await plan(portalsOfProvince, ['c7.mau.test', '2026-11-26', '2026-07-01T00:00:00+07:00'], mode);
    expect(new Set(ways(root, 'placement'))).toEqual(new Set(['Index Only Scan placement_latest']));
    expect(buffers(root)).toBeLessThan(700);
  });
});

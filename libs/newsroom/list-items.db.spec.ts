import type { DataSource } from 'typeorm';
import type { OpenScope } from '#platform/db';
import { actingIn, World, type WorldPortal } from '../../tests/support/world.js';
import { listItems, type ItemFilter } from './queries.js';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
}

let world: World;
let editing: DataSource;
let portal: WorldPortal;
let authorId: string;

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
  portal = await world.portal();
  const other = await world.portal();
  authorId = await world.person('Cộng tác viên');
  const busyId = await world.person('Phóng viên');
  // The author's items are few and long ago: the list of the latest would read past thousands to find them.
  for (const [at, person, items] of [
    [portal, busyId, 4_000],
    [other, busyId, 4_000],
    [portal, authorId, 40],
  ] as const)
    await world.rows(
      `with made as (insert into item (portal_id, kind, state, section_id, author_id, created_at, updated_at)
         select $1, 'news', 'draft', $2, $3, t, t from generate_series(1, $4::int) n, lateral (select case when $4::int = 40 then timestamptz '2024-01-01' else '2026-01-01' end + n * interval '1 minute' as t) x
         returning id, portal_id, author_id, updated_at)
       insert into draft (portal_id, item_id, version, title, summary, body, editor_ids, edited_by, edited_at)
       select portal_id, id, 1, 'Tin ' || id, '', '{}', array[author_id], author_id, updated_at from made`,
      [at.id, at.sectionIds[0], person, items],
    );
  await world.rows('analyze item');
  await world.rows('analyze draft');
});
afterAll(() => world.close());

/** The plan that the role `editing` gets for the list. */
async function planOf(filter: ItemFilter): Promise<Node[]> {
  let plan: Node | undefined;
  await actingIn(editing, portal, authorId, async (scope) => {
    const query = async (sql: string, values: unknown[]): Promise<unknown[]> => {
      const [row] = await scope.manager.query<[{ 'QUERY PLAN': [{ Plan: Node }] }]>(`explain (format json) ${sql}`, values);
      plan = row['QUERY PLAN'][0].Plan;
      return [];
    };
    await listItems({ ...scope, manager: { query } } as unknown as OpenScope, filter);
  });
  const all = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(all)];
  return all(plan!);
}

describe('the list of one author', () => {
  it('finds their items by an index, already in their order', async () => {
    const nodes = await planOf({ keeperId: authorId, first: 20 });
    expect(nodes).toContainEqual(expect.objectContaining({ 'Index Name': 'item_keeper', 'Index Cond': expect.stringContaining('author_id') as string }));
    expect(nodes.filter((node) => node['Node Type'] === 'Sort' || (node['Relation Name'] === 'item' && node['Index Name'] === undefined))).toEqual([]);
  });

  it('holds their items alone, latest change first, and the portal’s list those of everybody', async () => {
    const list = (filter: ItemFilter) => actingIn(editing, portal, authorId, (scope) => listItems(scope, filter));
    const own = (await list({ keeperId: authorId, first: 50 })).edges.map(({ node }) => node);
    expect(own).toHaveLength(40);
    expect(own.every((item) => item.author.id === authorId)).toBe(true);
    expect(own.map((item) => item.updatedAt)).toEqual(own.map((item) => item.updatedAt).sort((a, b) => b.getTime() - a.getTime()));
    expect((await list({ first: 50 })).edges.some(({ node }) => node.author.id !== authorId)).toBe(true);
  });
});

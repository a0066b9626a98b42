import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { inSubtree, runAs, type OpenScope } from '#platform/db';
import { World, type WorldPortal } from '../../tests/support/world.js';
import { overview, type OverviewFilter } from './overview.js';
import type { PortalOverviewConnection } from './overview.types.js';

const now = new Date('2026-11-20T02:00:00Z');
let world: World;
let supervision: DataSource;
const portals: WorldPortal[] = [];
let foreign: WorldPortal;

/** What the figures are made of: counted events by day, the oldest first hour of waiting work, closed work, latest placement. */
const made = [
  { name: 'Phường Long Bình', facts: ['2026-11-01', '2026-11-19', '2026-10-31'], waiting: ['2026-11-10', '2026-11-05'], closed: 1, placed: '2026-11-19' },
  { name: 'Phường Biên Hòa', facts: ['2026-11-30', '2026-12-01'], waiting: ['2026-11-01'], closed: 0, placed: '2026-11-01' },
  { name: 'Xã Đại Phước', facts: [], waiting: [], closed: 3, placed: '2026-09-01' },
  { name: 'Xã An Phước', facts: ['2026-11-02'], waiting: [], closed: 0, placed: '2026-11-18' },
  { name: 'Xã Chưa Đăng', facts: [], waiting: [], closed: 0, placed: null },
] as const;
const worstFirst = ['Phường Biên Hòa', 'Phường Long Bình', 'Xã Chưa Đăng', 'Xã Đại Phước', 'Xã An Phước'];

beforeAll(async () => {
  world = await World.create();
  supervision = await world.source('supervision');
  const authorId = await world.person('Phóng viên');
  for (const { name, facts, waiting, closed, placed } of made) {
    const portal = await fill(name, authorId, facts, waiting, closed, placed);
    portals.push(portal);
  }
  // Worse than all others, and nobody's business here.
  foreign = await fill('Xã Nơi Khác', authorId, ['2026-11-05'], ['2026-01-01'], 0, '2026-01-01');
});
afterAll(() => world.close());

async function fill(
  name: string,
  authorId: string,
  facts: readonly string[],
  waiting: readonly string[],
  closed: number,
  placed: string | null,
): Promise<WorldPortal> {
  const portal = await world.portal();
  const sql = (text: string, values: readonly unknown[] = []): Promise<object[]> => world.rows(text, [portal.id, ...values]);
  await sql('update portal set name = $2 where portal_id = $1', [name]);
  for (const day of facts) await world.fact(portal, day);
  const work = 'insert into work_item (portal_id, subject_type, subject_id, step, since, closed_at) values ($1, $2, uuidv7(), $3, $4, $5)';
  for (const since of waiting) await sql(work, ['item', 'approve', since, null]);
  for (let index = 0; index < closed; index += 1) await sql(work, ['item', 'approve', '2026-01-01', '2026-01-02']);
  if (placed) {
    const itemId = newId();
    await sql(
      `insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
       values ($1, $2, uuidv7(), 'news', 'vi', 'tin', 'Tin', '', '', '', sha256(''), $3, $4, $4)`,
      [itemId, authorId, placed],
    );
    await sql(`insert into placement (portal_id, item_id, section_id, mark, placed_at) values ($1, $2, $3, 'own', $4)`, [itemId, portal.sectionIds[0], placed]);
  }
  return portal;
}

function seen<T>(fn: (scope: OpenScope) => Promise<T>, of: readonly WorldPortal[] = portals): Promise<T> {
  return runAs({ requestId: 'spec', personId: newId() }, () =>
    inSubtree(
      supervision,
      of.map((portal) => portal.id),
      fn,
    ),
  );
}

const show = (filter: Partial<OverviewFilter> = {}, of?: readonly WorldPortal[]): Promise<PortalOverviewConnection> =>
  seen((scope) => overview(scope, now, { first: 50, ...filter }), of);
const names = ({ edges }: PortalOverviewConnection): string[] => edges.map(({ node }) => node.portal.name);

describe('the overview', () => {
  it('shows the figures that a recount finds, and no portal of others', async () => {
    const shown = await show();
    for (const [index, portal] of portals.entries()) {
      const [recount] = await world.rows<{ published: string; waiting: string; since: Date | null; placed: Date | null }>(
        `select (select count(*) from fact where portal_id = $1 and belongs_on between '2026-11-01' and '2026-11-30') as published,
                (select count(*) from work_item where portal_id = $1 and closed_at is null) as waiting,
                (select min(since) from work_item where portal_id = $1 and closed_at is null) as since,
                (select max(placed_at) from placement where portal_id = $1) as placed`,
        [portal.id],
      );
      const node = shown.edges.find((edge) => edge.node.portal.id === portal.id)?.node;
      expect(node).toEqual({
        portal: { id: portal.id, name: made[index]!.name, superiorName: '', state: 'open', host: portal.host },
        itemsThisMonth: Number(recount!.published),
        waiting: Number(recount!.waiting),
        waitingSince: recount!.since,
        lastPublishedAt: recount!.placed,
      });
    }
    expect(shown.edges.map(({ node }) => node.itemsThisMonth)).toEqual([1, 2, 0, 0, 1]);
    expect(shown.totalCount).toBe(made.length);
    expect(names(await show({}, [foreign]))).toEqual(['Xã Nơi Khác']);
  });

  it('begins with what waits longest, then with what is silent longest', async () => {
    expect(names(await show())).toEqual(worstFirst);
  });

  it('finds names typed without accents, and nothing by signs that match anything', async () => {
    expect(names(await show({ search: 'bien hoa' }))).toEqual(['Phường Biên Hòa']);
    expect(names(await show({ search: 'ĐẠI' }))).toEqual(['Xã Đại Phước']);
    expect((await show({ search: 'noi khac' })).edges).toEqual([]);
    expect((await show({ search: '%' })).edges).toEqual([]);
  });

  it('turns its pages without a gap', async () => {
    const pages: string[][] = [];
    let after: string | null = null;
    do {
      const page: PortalOverviewConnection = await show({ first: 2, after });
      pages.push(names(page));
      expect(page.totalCount).toBe(made.length);
      expect(page.pageInfo.hasNextPage).toBe(pages.flat().length < made.length);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toEqual(worstFirst);
  });

  it('reads the list of portals once for a statement, not once for a row', async () => {
    const lines = await seen(async (scope) => {
      let plan: string[] = [];
      const query = async (sql: string, values: unknown[]): Promise<unknown[]> => {
        const rows = await scope.manager.query<{ 'QUERY PLAN': string }[]>(`explain (verbose, costs off) ${sql}`, values);
        plan = rows.map((row) => row['QUERY PLAN']);
        return [];
      };
      await overview({ ...scope, manager: { query } } as unknown as OpenScope, now, { first: 50 });
      return plan;
    });
    const reading = lines.flatMap((line, index) =>
      /app\.portal_ids|scope\.portals/.test(line) ? [{ line, above: lines.slice(Math.max(0, index - 2), index) }] : [],
    );
    expect(reading.length).toBeGreaterThan(0);
    for (const { line, above } of reading) {
      expect(line).toMatch(/^\s*Output: /);
      // read once: as a value, or as a hash that rows are looked up in
      const once = /InitPlan|SubPlan (\d+)/.exec(above.join('\n'));
      expect(once?.[0]).toBeDefined();
      if (once?.[1]) expect(lines.join('\n')).toContain(`hashed SubPlan ${once[1]}`);
    }
  });
});

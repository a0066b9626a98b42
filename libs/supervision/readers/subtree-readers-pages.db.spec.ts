import type { DataSource } from 'typeorm';
import { inSubtree, runAs, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { buffersOf, planNodes, type PlanNode } from '../../../tests/support/plan.js';
import { Readers } from '../../../tests/support/visits.js';
import { World } from '../../../tests/support/world.js';
import { foldAll } from '../fact/fold.js';
import { parsePeriod } from '../period/index.js';
import { readSubtreeReaders } from './read-subtree-readers.js';

const portalCount = 12;
const morning = new Date('2026-11-26T02:00:00Z');
let world: World;
let readers: Readers;
let supervision: DataSource;
const portalIds: string[] = [];

beforeAll(async () => {
  world = await World.create();
  readers = await Readers.of(world);
  supervision = await world.source('supervision');
  await world.person('Tác giả');
  for (let index = 0; index < portalCount; index += 1) portalIds.push((await world.portal()).id);
  await world.rows(`insert into byline (portal_id, person_id, display_name) select portal_id, person.id, 'Tác giả' from portal, person`);
  await world.rows(
    `insert into visit_day (portal_id, day, visits, views, seconds) select portal_id, d, 5, 9, 300 from portal, generate_series(date '2025-01-01', '2026-11-26', '1 day') d`,
  );
  await world.rows(
    `insert into referrer_day select portal_id, d, 'h' || h || '.test', 2 from portal, generate_series(date '2026-11-01', '2026-11-26', '1 day') d, generate_series(1, 5) h`,
  );
  await readers.show(morning);
  await runAs({ requestId: 'spec', personId: null }, () => foldAll(readers.jobs));
});
afterAll(() => world.close());

/** Gives each portal items with the numbers from the first to the last, read on each day of the month. */
async function publish(first: number, last: number): Promise<void> {
  await world.rows(
    `with p as (
       insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
       select portal_id, uuidv7(), uuidv7(), 'news', 'vi', 'tin-' || n, 'Tin ' || n, '', '', '', sha256(''), person.id, '2026-11-01', '2026-11-01'
       from portal, person, generate_series($1::integer, $2) n returning portal_id, item_id)
     insert into item_view_day select portal_id, d, item_id, 3 from p, generate_series(date '2026-11-01', '2026-11-26', '1 day') d`,
    [first, last],
  );
  await world.rows(`update visit_day set entered = false where day = '2026-11-25'`);
  await readers.show(morning);
  await world.rows('vacuum (full, analyze)');
}

/** The plan of what a supervisor of all portals asks, after it ran. */
async function planned(period: string): Promise<PlanNode> {
  return runAs({ requestId: 'spec', personId: null }, () =>
    inSubtree(supervision, portalIds, async (scope) => {
      let plan: PlanNode | undefined;
      const query = async (sql: string, values: unknown[]): Promise<object[]> => {
        const [row] = await scope.manager.query<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>(`explain (analyze, buffers, timing off, format json) ${sql}`, values);
        plan = row['QUERY PLAN'][0].Plan;
        return scope.manager.query(sql, values);
      };
      const found = await readSubtreeReaders({ ...scope, manager: { query } } as unknown as OpenScope, {
        period: parsePeriod(period),
        today: '2026-11-26' as CivilDate,
        first: 50,
      });
      expect([found.items.length, found.referrers.length, found.portals.totalCount]).toEqual([20, 5, portalCount]);
      return plan!;
    }),
  );
}

it('reads as many pages with fifty times the items, and no day of an item or a referrer', async () => {
  const periods = ['2026-11', '2026-W47', '2026', '2025-03-10..2026-11-20'];
  const measured = async (): Promise<number[]> => {
    const pages: number[] = [];
    for (const period of periods) {
      const plan = await planned(period);
      const tables = planNodes(plan).map((node) => node['Relation Name']);
      expect(tables).toEqual(expect.arrayContaining(['visit_day', 'item_view_month', 'referrer_month']));
      expect(tables.filter((table) => table === 'item_view_day' || table === 'referrer_day')).toEqual([]);
      pages.push(buffersOf(plan));
    }
    return pages;
  };
  await publish(1, 40);
  const few = await measured();
  await publish(41, 2_000);
  const many = await measured();
  // twenty publications are looked up: a level more of their index is a page more of each; and how rows lie after a vacuum is a page or two by chance
  for (const [index, pages] of many.entries()) expect(pages).toBeLessThanOrEqual(few[index]! + 30);
}, 120_000);

it('reads a year of whole months by the sums of the ledger, not by its days', async () => {
  const rows = (plan: PlanNode): number =>
    planNodes(plan)
      .filter((node) => node['Relation Name'] === 'visit_day')
      .reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0);
  expect(rows(await planned('2026-11'))).toBe(portalCount * 26);
  expect(rows(await planned('2026'))).toBe(0);
  expect(rows(await planned('2026-03-30..2026-11-26'))).toBe(portalCount * 2);
});

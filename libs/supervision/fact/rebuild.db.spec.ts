import type { DataSource } from 'typeorm';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { inSubtree, runAs } from '#platform/db';
import { foldPortal } from './fold.js';
import { rebuildPortal } from './rebuild.js';

let world: World;
let jobs: DataSource;
let supervision: DataSource;
let portal: WorldPortal;
const system = <T>(fn: () => Promise<T>): Promise<T> => runAs({ requestId: 'spec', personId: null }, fn);

beforeAll(async () => {
  world = await World.create();
  jobs = await world.source('jobs');
  supervision = await world.source('supervision');
  portal = await world.portal();
});
afterAll(() => world.close());

/** `days` facts, one a day from the first of January, and as many withdrawn ones of another measure. */
async function count(at: WorldPortal, days: number): Promise<void> {
  await world.rows(
    `with s as (insert into step_record (portal_id, subject_type, subject_id, step, from_state, to_state, at) values ($1, 'item', uuidv7(), 'publish', 'approved', 'published', now()) returning id, subject_id)
     insert into fact (portal_id, belongs_on, entered_on, measure, dimensions, amount, subject_type, subject_id, step_id)
     select $1, date '2026-01-01' + day, current_date, measure, '{"kind": "news", "mark": "own"}', 1, 'item', subject_id, id
     from s, generate_series(0, $2 - 1) day, unnest(array['items_published', 'items_withdrawn']) measure`,
    [at.id, days],
  );
}

const sums = (at: WorldPortal): Promise<object[]> =>
  world.rows('select measure, dimension, value, year, months from fact_year where portal_id = $1 order by 1, 2, 3, 4', [at.id]);

/** As readers do it: folded and not yet folded in one statement. */
const total = (at: WorldPortal): Promise<number> =>
  system(() =>
    inSubtree(supervision, [at.id], async ({ manager }) => {
      const [row] = await manager.query<[{ total: string }]>(
        `select coalesce((select sum(month_sum(months, 1, 12)) from fact_year where portal_id = $1 and measure = 'items_published' and dimension = ''), 0)
              + coalesce((select sum(amount) from fact where portal_id = $1 and measure = 'items_published' and not folded), 0) as total`,
        [at.id],
      );
      return Number(row.total);
    }),
  );

describe('making the sums anew', () => {
  it('puts right a changed, a missing and an invented sum, and changes nothing where all is right', async () => {
    await count(portal, 40);
    await system(() => foldPortal(jobs, portal.id));
    await count(portal, 3);
    const right = await sums(portal);
    expect(await rebuildPortal(jobs, portal.id)).toBe(0);
    await world.rows(`update fact_year set months[2] = 77 where portal_id = $1 and dimension = 'kind' and measure = 'items_published'`, [portal.id]);
    await world.rows(`delete from fact_year where portal_id = $1 and dimension = 'mark' and measure = 'items_withdrawn'`, [portal.id]);
    await world.rows(
      `insert into fact_year (portal_id, measure, dimension, value, year, months) values ($1, 'items_published', 'kind', 'video', 2026, array_fill(1, array[12]))`,
      [portal.id],
    );
    expect(await rebuildPortal(jobs, portal.id)).toBe(3);
    expect(await sums(portal)).toEqual(right);
    expect(await total(portal)).toBe(43);
  });

  it('leaves the sums of other portals alone', async () => {
    const other = await world.portal();
    await count(other, 2);
    await system(() => foldPortal(jobs, other.id));
    await world.rows('update fact_year set months[1] = 9 where portal_id = $1', [other.id]);
    const before = await sums(other);
    await rebuildPortal(jobs, portal.id);
    expect(await sums(other)).toEqual(before);
  });

  it('shows readers exactly the same total while it and folds run', async () => {
    const busy = await world.portal();
    await count(busy, 300);
    await system(() => foldPortal(jobs, busy.id));
    await count(busy, 300);
    const seen = new Set<number>();
    let isOver = false;
    const read = async (): Promise<void> => {
      while (!isOver) seen.add(await total(busy));
    };
    const readers = [read(), read()];
    const rebuild = async (): Promise<void> => {
      for (let round = 0; round < 10; round += 1) {
        // as after a fault: every sum gone, in the transaction of the rebuild only
        await rebuildPortal(jobs, busy.id);
      }
    };
    const fold = (): Promise<number> => system(() => foldPortal(jobs, busy.id, 20));
    const [, one, two] = await Promise.all([rebuild(), fold(), fold()]);
    isOver = true;
    await Promise.all(readers);
    expect(one + two).toBe(600);
    expect([...seen]).toEqual([600]);
    expect(await rebuildPortal(jobs, busy.id)).toBe(0);
  });
});

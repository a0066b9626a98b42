import type { DataSource } from 'typeorm';
import { TestDesk } from '../../../tests/support/item-desk.js';
import { FoldWorker, foldRound } from './fold-worker.js';

let desk: TestDesk;
let jobs: DataSource;
beforeAll(async () => {
  desk = await TestDesk.open();
  jobs = await desk.world.source('jobs');
});
afterAll(() => desk.world.close());

const unfolded = async (): Promise<number> => {
  const [row] = await desk.world.rows<{ count: string }>('select count(*) from fact where not folded');
  return Number(row?.count);
};

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

describe('the worker', () => {
  it('folds what comes while it runs, two at once too, and stops when told', async () => {
    const workers = [new FoldWorker(jobs), new FoldWorker(jobs)];
    for (const worker of workers) worker.onApplicationBootstrap();
    await desk.published();
    await until(async () => (await unfolded()) === 0);
    await desk.published();
    await until(async () => (await unfolded()) === 0);
    await Promise.all(workers.map((worker) => worker.beforeApplicationShutdown()));
    await desk.published();
    const left = await unfolded();
    expect(left).toBeGreaterThan(0);
    const [row] = await desk.world.rows<{ published: string }>(
      `select months[11] as published from fact_year where portal_id = $1 and measure = 'items_published' and dimension = ''`,
      [desk.here.id],
    );
    expect(row).toEqual({ published: '2' });
    expect(await foldRound(jobs, fail)).toBe(left);
  });

  it('tells of a portal whose facts cannot be added, goes on with the others, and tries it again', async () => {
    await desk.world.rows(
      `insert into fact_year (portal_id, measure, dimension, value, year, months) values ($1, 'items_published', '', '', 2026, array_fill(9223372036854775807, array[12]))`,
      [desk.neighbour.id],
    );
    await desk.world.rows(
      `insert into step_record (portal_id, subject_type, subject_id, step, from_state, to_state, at) values ($1, 'item', uuidv7(), 'publish', 'approved', 'published', now())`,
      [desk.neighbour.id],
    );
    await desk.world.rows(
      `insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id, step_id)
       select $1, '2026-03-01', '2026-03-01', 'items_published', 1, 'item', subject_id, id from step_record where portal_id = $1`,
      [desk.neighbour.id],
    );
    await desk.published();
    const faults: unknown[] = [];
    await foldRound(jobs, (error) => faults.push(error));
    expect(faults).toHaveLength(1);
    expect(String(faults[0])).toMatch(/out of range/);
    expect(await unfolded()).toBe(1);
    await desk.world.rows('delete from fact_year where portal_id = $1', [desk.neighbour.id]);
    expect(await foldRound(jobs, fail)).toBe(1);
    expect(await unfolded()).toBe(0);
  });

  it('begins nothing new once it is told to stop', async () => {
    await desk.published();
    expect(await foldRound(jobs, fail, AbortSignal.abort())).toBe(0);
    expect(await unfolded()).toBeGreaterThan(0);
  });
});

function fail(error: unknown): void {
  throw error;
}

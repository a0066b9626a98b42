import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { runAs } from '#platform/db';
import { World, type WorldPortal } from '../../../tests/support/world.js';
import { foldAll, foldPortal, portalsToFold } from './fold.js';

let world: World;
let jobs: DataSource;
let portal: WorldPortal;
let other: WorldPortal;
const system = <T>(fn: () => Promise<T>): Promise<T> => runAs({ requestId: newId(), personId: null }, fn);

beforeAll(async () => {
  world = await World.create();
  jobs = await world.source('jobs');
  portal = await world.portal();
  other = await world.portal();
});
afterAll(() => world.close());

const count = (at: WorldPortal, on: string, amount = 1, dimensions: Record<string, string> = { kind: 'news', mark: 'own' }): Promise<void> =>
  world.fact(at, on, { amount, dimensions });

const sums = (at: WorldPortal): Promise<{ dimension: string; value: string; year: number; months: string[] }[]> =>
  world.rows('select dimension, value, year, months from fact_year where portal_id = $1 order by dimension, value, year', [at.id]);
const year = (amounts: Record<number, number>): string[] => Array.from({ length: 12 }, (_, index) => String(amounts[index + 1] ?? 0));

describe('folding', () => {
  it('adds each fact once to the year, the whole and each dimension, and to its own portal alone', async () => {
    for (const on of ['2026-01-31', '2026-02-01', '2026-12-31', '2027-01-01']) await count(portal, on);
    await count(portal, '2026-02-10', 1, { kind: 'video', mark: 'own' });
    await count(portal, '2026-02-11', -1);
    await count(other, '2026-02-11');
    expect((await system(() => portalsToFold(jobs))).sort()).toEqual([portal.id, other.id].sort());
    // in small transactions, so that a later one adds to what an earlier one made
    expect(await system(() => foldPortal(jobs, portal.id, 2))).toBe(6);
    expect(await sums(portal)).toEqual([
      { dimension: '', value: '', year: 2026, months: year({ 1: 1, 2: 1, 12: 1 }) },
      { dimension: '', value: '', year: 2027, months: year({ 1: 1 }) },
      { dimension: 'kind', value: 'news', year: 2026, months: year({ 1: 1, 12: 1 }) },
      { dimension: 'kind', value: 'news', year: 2027, months: year({ 1: 1 }) },
      { dimension: 'kind', value: 'video', year: 2026, months: year({ 2: 1 }) },
      { dimension: 'mark', value: 'own', year: 2026, months: year({ 1: 1, 2: 1, 12: 1 }) },
      { dimension: 'mark', value: 'own', year: 2027, months: year({ 1: 1 }) },
    ]);
    expect(await sums(other)).toEqual([]);
    expect(await system(() => foldAll(jobs))).toBe(1);
    expect(await system(() => portalsToFold(jobs))).toEqual([]);
    expect(await system(() => foldPortal(jobs, portal.id))).toBe(0);
  });

  it('by several at a time counts nothing twice', async () => {
    const busy = await world.portal();
    for (let day = 1; day <= 20; day += 1) await count(busy, `2026-03-${String(day).padStart(2, '0')}`);
    const folded = await Promise.all(Array.from({ length: 4 }, () => system(() => foldPortal(jobs, busy.id, 3))));
    expect(folded.reduce((sum, each) => sum + each, 0)).toBe(20);
    expect((await sums(busy)).find((row) => row.dimension === '')?.months).toEqual(year({ 3: 20 }));
  });

  it('shows the worker no fact of a portal from inside of another', async () => {
    await count(other, '2026-05-05');
    const seen = await system(() => foldPortal(jobs, portal.id));
    expect(seen).toBe(0);
    expect(await system(() => portalsToFold(jobs))).toEqual([other.id]);
  });
});

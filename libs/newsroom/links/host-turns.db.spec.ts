import type { DataSource } from 'typeorm';
import { asSystem } from '#platform/db';
import { World } from '../../../tests/support/world.js';
import { NoTurnError, SharedTurns } from './host-turns.js';

let world: World;
let jobs: DataSource;

beforeAll(async () => {
  world = await World.create();
  jobs = await world.source('jobs');
});
afterAll(async () => {
  await world.close();
});

const worker = (pause = 0, signal?: AbortSignal): SharedTurns => new SharedTurns(jobs, { pause, patience: 2_000, ...(signal ? { signal } : {}) });
const held = async (host: string): Promise<{ busy: boolean } | undefined> =>
  (await world.rows<{ busy: boolean }>('select free_at > clock_timestamp() as busy from link_host where host = $1', [host]))[0];

describe('turns of hosts', () => {
  it('let one question at a time go to a host, of all workers, and leave it in peace in between', async () => {
    let open = 0;
    let mostOpen = 0;
    let endedAt = -Infinity;
    const gaps: number[] = [];
    const ask = async (): Promise<void> => {
      gaps.push(performance.now() - endedAt);
      mostOpen = Math.max(mostOpen, (open += 1));
      await jobs.query('select pg_sleep(0.03)');
      open -= 1;
      endedAt = performance.now();
    };
    await asSystem(() => Promise.all([worker(60), worker(60), worker(60)].flatMap((each) => [each.run('a.test', ask), each.run('a.test', ask)])));
    expect(mostOpen).toBe(1);
    expect(gaps).toHaveLength(6);
    for (const gap of gaps) expect(gap).toBeGreaterThan(58);
  });

  it('of other hosts do not wait for each other', async () => {
    const first = worker();
    await asSystem(() => first.run('b.test', () => worker().run('c.test', () => Promise.resolve())));
    expect(await held('b.test')).toEqual({ busy: false });
  });

  it('end by themselves where a worker was killed, and are given back by nobody else', async () => {
    await world.rows(`insert into link_host values ('d.test', gen_random_uuid(), clock_timestamp() + interval '200 ms')`);
    const began = performance.now();
    await asSystem(() => worker().run('d.test', () => Promise.resolve()));
    expect(performance.now() - began).toBeGreaterThan(150);
    await asSystem(() =>
      worker().run('d.test', async () => {
        await world.rows(`update link_host set holder = gen_random_uuid(), free_at = clock_timestamp() + interval '1 hour' where host = 'd.test'`);
      }),
    );
    expect(await held('d.test')).toEqual({ busy: true });
  });

  it('are given back after a question that failed, which is told as it was', async () => {
    await expect(asSystem(() => worker().run('e.test', () => Promise.reject(new Error('im'))))).rejects.toThrow('im');
    expect(await held('e.test')).toEqual({ busy: false });
  });

  it('say nothing of a link when the round ends while they wait', async () => {
    await world.rows(`insert into link_host values ('f.test', gen_random_uuid(), clock_timestamp() + interval '1 hour')`);
    const waiting = asSystem(() => worker(0, AbortSignal.timeout(50)).run('f.test', () => Promise.resolve()));
    await expect(waiting).rejects.toBeInstanceOf(NoTurnError);
  });

  it('are forgotten a day after the last question', async () => {
    await world.rows(`insert into link_host values ('g.test', gen_random_uuid(), clock_timestamp() - interval '25 hours')`);
    await asSystem(() => worker().sweep());
    expect([await held('g.test'), await held('e.test')]).toEqual([undefined, { busy: false }]);
  });
});

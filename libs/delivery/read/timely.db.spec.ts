import type { Pool, PoolClient } from 'pg';
import { collectYoung, longCollectionsOf } from '../../../tests/support/collections.js';
import { World } from '../../../tests/support/world.js';
import { Timely } from './timely.js';

let world: World;
let pool: Pool;

beforeAll(async () => {
  world = await World.create();
  pool = ((await world.source('delivery')).driver as unknown as { master: Pool }).master;
});
afterAll(() => world.close());

const one = { text: 'select 1 as one' };
const backend = { text: 'select pg_backend_pid() as pid' };
const sleep = (name: string) => ({ text: `select pg_sleep(30) /* ${name} */` });

describe('a question to a reader', () => {
  test('is answered, over the same connection as the one before', async () => {
    const timely = new Timely(5_000);
    expect(await timely.rows(pool, one)).toEqual([{ one: 1 }]);
    expect(await timely.rows(pool, backend)).toEqual(await timely.rows(pool, backend));
  });

  test('that is not answered in time is given up, its connection too, and others go on', async () => {
    const timely = new Timely(300);
    const [{ pid }] = (await timely.rows<{ pid: number }>(pool, backend)) as [{ pid: number }];
    const began = performance.now();
    const late = timely.rows(pool, sleep('late'));
    const meanwhile = timely.rows(pool, one);
    await expect(late).rejects.toThrow('Query read timeout');
    expect(performance.now() - began).toBeGreaterThanOrEqual(300);
    expect(await meanwhile).toEqual([{ one: 1 }]);
    const pids = await Promise.all(Array.from({ length: pool.options.max }, () => new Timely(5_000).rows<{ pid: number }>(pool, backend)));
    expect(pids.flat().map((each) => each.pid)).not.toContain(pid);
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });

  test('is counted anew after everybody was answered', async () => {
    const timely = new Timely(200);
    await timely.rows(pool, one);
    // the clock has stopped by now
    await new Promise((resolve) => setTimeout(resolve, 600));
    await expect(timely.rows(pool, sleep('again'))).rejects.toThrow('Query read timeout');
  });

  test('that the server refuses says what the server says', async () => {
    await expect(new Timely(5_000).rows(pool, { text: 'select 1 / 0' })).rejects.toMatchObject({ code: '22012' });
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });

  test('whose connection breaks in the very moment it is handed over fails, and nothing else does', async () => {
    pool.once('acquire', (client: PoolClient) => {
      process.nextTick(() => client.emit('error', new Error('Connection terminated unexpectedly')));
    });
    await expect(new Timely(5_000).rows(pool, one)).rejects.toThrow('Connection terminated unexpectedly');
    expect(await new Timely(5_000).rows(pool, one)).toEqual([{ one: 1 }]);
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });

  test('whose connection ends meanwhile fails at once, and the next one has another', async () => {
    const timely = new Timely(20_000);
    const asked = timely.rows(pool, sleep('ended'));
    const failed = expect(asked).rejects.toMatchObject({ code: '57P01' });
    for (let ended = 0; ended === 0;) {
      const { rowCount } = await world.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep(30) /* ended */' and datname = current_database()`,
      );
      ended = rowCount ?? 0;
    }
    await failed;
    expect(await timely.rows(pool, one)).toEqual([{ one: 1 }]);
  });

  test('leaves nothing behind: 800 MB of answers have the whole heap gone through twice at most', async () => {
    const timely = new Timely(5_000);
    let asked = 0;
    const ask = async (): Promise<void> => {
      while (asked < 40_000) {
        asked += 1;
        if (asked % 250 === 0) collectYoung();
        await timely.rows(pool, { text: `select repeat('x', 20000) as answer` });
      }
    };
    expect(await longCollectionsOf(() => Promise.all(Array.from({ length: 32 }, ask)))).toBeLessThanOrEqual(2);
  });
});

import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killed, startWorker, until } from '../support/killed-worker.js';
import { World } from '../support/world.js';

const links = 8;
/** A question takes a while, so that two at once would meet. */
const answersAfterMs = 200;
let world: World;
let server: Server;
let folder: string;
let origin: string;
const workers: ChildProcess[] = [];
const asked: string[] = [];
const gaps: number[] = [];
let open = 0;
let mostOpen = 0;

beforeAll(async () => {
  world = await World.create();
  folder = mkdtempSync(join(tmpdir(), 'liencong-links-'));
  let endedAt = -Infinity;
  server = createServer(({ method, url }, response) => {
    gaps.push(performance.now() - endedAt);
    asked.push(`${method ?? ''} ${url ?? ''}`);
    mostOpen = Math.max(mostOpen, (open += 1));
    setTimeout(() => {
      open -= 1;
      endedAt = performance.now();
      response.writeHead(url === '/robots.txt' ? 404 : 200).end();
    }, answersAfterMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}, 60_000);
afterAll(async () => {
  await Promise.all(workers.map(killed));
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

test('two workers ask one host as one would: never two questions at once, a second of peace between any two', async () => {
  for (const portal of [await world.portal(), await world.portal()])
    await world.rows(`insert into link (portal_id, url, due_at) select $1, $2 || '/' || n, now() from generate_series(1, $3::int) n`, [
      portal.id,
      `${origin}/${portal.host}`,
      links / 2,
    ]);
  workers.push(...(await Promise.all([1, 2].map(() => startWorker(world, folder, { LINK_CHECK: 'all' })))));
  await until(() => (asked.filter((line) => line.startsWith('HEAD')).length === links ? true : null), 60_000);
  const everything = async (): Promise<true | null> => ((await world.rows(`select from link where state = 'alive'`)).length === links ? true : null);
  await until(everything, 10_000);
  // each process asked for the wishes of the site: both were at work
  expect(asked.filter((line) => line === 'GET /robots.txt')).toHaveLength(2);
  expect(mostOpen).toBe(1);
  // a timer may be a millisecond early, never more
  for (const gap of gaps) expect(gap).toBeGreaterThan(998);
}, 120_000);

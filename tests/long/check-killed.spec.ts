import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { runAs } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { sweepFiles } from '../../libs/media/settle/sweep-files.js';
import { FolderStore } from '../../libs/media/store/folder-store.js';
import { addFigures } from '../support/figures.js';
import { filesIn, killed, sendFile, startWorker, until } from '../support/killed-worker.js';
import { World, type WorldPortal } from '../support/world.js';

/** The engine notices within two minutes that a worker is gone; its job may take an hour. */
const patience = 420_000;

let world: World;
let editing: DataSource;
let queue: JobQueue;
let portal: WorldPortal;
let writer: string;
let media: string;
let store: FolderStore;
let scanner: Server;
/** Files that the scanner was handed, and whether it answers. */
let handed = 0;
let isAnswering = false;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
  queue = await JobQueue.open(world.database.urls.editing, false, () => undefined);
  portal = await world.portal();
  writer = await world.person('Người Viết', [{ portal, role: 'editor' }]);
  media = await mkdtemp(path.join(tmpdir(), 'liencong-check-killed-'));
  store = new FolderStore(media);
  scanner = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      // a length of nothing ends the file
      if (!part.subarray(-4).equals(Buffer.alloc(4))) return;
      handed += 1;
      if (isAnswering) socket.end('stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve));
}, 60_000);
afterAll(async () => {
  for (const worker of workers) await killed(worker);
  await new Promise((resolve) => scanner.close(resolve));
  await queue.close();
  await world.close();
  await rm(media, { recursive: true, force: true });
});

async function started(): Promise<ChildProcess> {
  const { port } = scanner.address() as AddressInfo;
  const worker = await startWorker(world, media, { CLAMD_ADDRESS: `tcp://127.0.0.1:${String(port)}` });
  workers.push(worker);
  return worker;
}
const photo = (): Promise<Buffer> =>
  sharp(randomBytes(30 * 20 * 3), { raw: { width: 30, height: 20, channels: 3 } })
    .resize(1_000, 700, { kernel: 'nearest', fit: 'fill' })
    .jpeg()
    .toBuffer();
const statesOf = async (ids: readonly string[]): Promise<string[]> =>
  (await world.rows<{ state: string }>('select state from file where id = any ($1) order by id', [ids])).map(({ state }) => state);
const jobs = (): Promise<{ state: string; again: number }[]> =>
  world.rows(`select state, retry_count as again from pgboss.job where name = 'settle-file' order by id`);

test(
  'a picture whose worker is killed while it is checked, and those behind it, are checked within minutes by the next, and nothing of it is left behind',
  async () => {
    const ids: string[] = [];
    for (let each = 0; each < 3; each += 1)
      ids.push(await sendFile({ world, editing, queue, store }, { portal, writer, name: `anh-${String(each)}.jpg`, bytes: await photo() }));
    const first = await started();
    await until(() => handed || null, patience);
    await killed(first);
    expect(await statesOf(ids)).toEqual(['quarantine', 'quarantine', 'quarantine']);
    expect((await jobs()).filter(({ state }) => state === 'active').length).toBeGreaterThan(0);
    expect(await filesIn(media, 'work')).toHaveLength(1);

    const killedAt = Date.now();
    isAnswering = true;
    const second = await started();
    await until(async () => (await statesOf(ids)).every((state) => state === 'clean') || null, patience);
    addFigures('check', { killed: 1, pictures: ids.length, checkedAfterSeconds: Math.round((Date.now() - killedAt) / 1_000) });
    await until(async () => (await jobs()).every(({ state }) => state === 'completed') || null, patience);
    expect(
      (await jobs())
        .map(({ again }) => again)
        .sort()
        .at(-1),
    ).toBe(1);
    const acts = await world.rows(`select act, count(*)::integer as n from audit_entry where subject_id = any ($1) group by 1 order by 1`, [ids]);
    expect(acts).toEqual([
      { act: 'file.accept', n: 3 },
      { act: 'file.upload', n: 3 },
    ]);

    await killed(second);
    const swept = await runAs({ requestId: newId(), personId: null }, async () =>
      sweepFiles(await world.source('jobs'), store, new Date(Date.now() + 60_000), 0),
    );
    expect([swept, await readdir(path.join(media, 'work')), await filesIn(media, 'quarantine')]).toEqual([{ uploads: 0, orphans: 1 }, [], []]);
  },
  patience,
);

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { JobQueue } from '#platform/jobs';
import type { Store } from '#media';
import { endUpload } from '../../libs/media/upload/arriving.js';
import { beginUpload } from '../../libs/media/upload/begin-upload.js';
import { quarantineKey } from '../../libs/media/store/store.js';
import { actingIn, type World, type WorldPortal } from './world.js';

const program = path.resolve(import.meta.dirname, '../../dist/apps/worker/src/main.js');

/** The worker as it is built, over the database of a world and a folder of files; it is there when this returns. */
export async function startWorker(world: World, mediaFolder: string, more: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    LIENCONG_MODE: 'test',
    LOG_LEVEL: 'error',
    DATABASE_URL_JOBS: world.database.urls.jobs,
    MEDIA_FOLDER: mediaFolder,
    PERSONAL_DATA_KEY: Buffer.alloc(32, 2).toString('base64'),
    ...more,
  };
  const worker = spawn(process.execPath, [program], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [word] = (await Promise.race([once(worker, 'message'), once(worker, 'exit').then(() => ['it ended'])])) as [unknown];
  if (word !== 'ready') throw new Error(`the worker did not start: ${String(word)}`);
  return worker;
}

/** SIGKILL; returns when it is gone. */
export async function killed(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

/** Asks again and again until there is an answer. @param patience ms */
export async function until<T>(ask: () => Promise<T | null> | T | null, patience: number): Promise<T> {
  const since = Date.now();
  while (Date.now() - since < patience) {
    const answer = await ask();
    if (answer !== null) return answer;
    await wait(20);
  }
  throw new Error('it never came to be so');
}

/** Sends a file as a person of a portal does. @returns its id; its job is there */
export async function sendFile(
  { world, editing, queue, store }: { world: World; editing: DataSource; queue: JobQueue; store: Store },
  { portal, writer, name, bytes }: { portal: WorldPortal; writer: string; name: string; bytes: Buffer },
): Promise<string> {
  const id = await actingIn(editing, portal, writer, (scope) =>
    beginUpload(scope, world.clock, { name, size: bytes.length }, { largestMegabytes: 500, quotaGigabytes: 5 }),
  );
  await store.append(quarantineKey(portal.id, id), 0, Readable.from([bytes]), bytes.length);
  await actingIn(editing, portal, writer, (scope) => endUpload(scope, queue, id));
  return id;
}

/** Files below an area of a store in a folder. */
export async function filesIn(mediaFolder: string, area: string): Promise<string[]> {
  const entries = await readdir(path.join(mediaFolder, area), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
}

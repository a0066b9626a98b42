import { randomBytes } from 'node:crypto';
import { access, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import S3rver from '@20minutes/s3rver';
import { AppError } from '#platform/errors';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';
import type { Store } from './store.js';

const folders: string[] = [];
async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'liencong-stores-'));
  folders.push(made);
  return made;
}
let server: { close(): Promise<unknown> } | null = null;
afterAll(async () => {
  await server?.close();
  for (const each of folders) await rm(each, { recursive: true, force: true });
});

async function bucket(): Promise<Store> {
  const s3rver = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory: await folder(), configureBuckets: [{ name: 'tep', configs: [] }] },
    // its own sum of a list differs from Amazon's; signing is the SDK's business
    allowMismatchedSignatures: true,
  });
  const { port } = await s3rver.run();
  server = s3rver;
  return new S3Store({ bucket: 'tep', endpoint: `http://127.0.0.1:${String(port)}`, region: 'us-east-1', accessKey: 'S3RVER', secretKey: 'S3RVER' });
}

const portal = '019aa000-0000-7000-8000-000000000001';
const arriving = `quarantine/${portal}/019aa000-0000-7000-8000-0000000000f1`;
const kept = (name: string): string => `kept/${portal}/ab/${name}`;
const bytesOf = async (source: Readable | null): Promise<Buffer | null> => (source ? Buffer.concat((await source.toArray()) as Buffer[]) : null);
const mega = 1024 * 1024;

describe.each([
  ['a folder', async (): Promise<Store> => new FolderStore(await folder())],
  ['a bucket', bucket],
] as const)('%s', (_name, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });

  async function* cutOff(bytes: Buffer): AsyncGenerator<Buffer> {
    await Promise.resolve();
    yield bytes;
    throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
  }

  it('keeps what arrived of a line that dropped, and goes on from there, byte for byte', async () => {
    const bytes = randomBytes(20 * mega + 123);
    const first = await store.append(arriving, 0, cutOff(bytes.subarray(0, 9 * mega)), bytes.length);
    expect([first, await store.arrived(arriving)]).toEqual([9 * mega, 9 * mega]);
    expect(await store.append(arriving, first, Readable.from([bytes.subarray(first)]), bytes.length)).toBe(bytes.length);
    expect(await store.arrived(arriving)).toBe(bytes.length);
    const copy = await store.withCopy(arriving, async (at) => bytesOf((await import('node:fs')).createReadStream(at)));
    expect(copy!.equals(bytes)).toBe(true);
    await store.remove(arriving);
    expect(await store.arrived(arriving)).toBe(0);
  });

  it('takes the same bytes to the same places twice', async () => {
    const bytes = randomBytes(100_000);
    await store.append(arriving, 0, Readable.from([bytes.subarray(0, 60_000)]), bytes.length);
    await store.append(arriving, 40_000, Readable.from([bytes.subarray(40_000)]), bytes.length);
    expect(await store.arrived(arriving)).toBe(bytes.length);
    const copy = await store.withCopy(arriving, async (at) => bytesOf((await import('node:fs')).createReadStream(at)));
    expect(copy!.equals(bytes)).toBe(true);
    await store.remove(arriving);
  });

  it('takes no more than was announced', async () => {
    const code = await store.append(arriving, 0, Readable.from([Buffer.alloc(6)]), 5).then(
      () => 'OK',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
    expect(code).toBe('UPLOAD_HEADER_INVALID');
    await store.remove(arriving);
  });

  it('stores small and large files whole, and reads all or a part of them', async () => {
    const [small, large] = [randomBytes(1_000), randomBytes(20 * mega + 7)];
    await store.keepBytes(kept('nho.pdf'), small);
    const local = path.join(await folder(), 'tep');
    await writeFile(local, large);
    await store.keepStream(kept('lon.mp4'), Readable.from([large]), large.length);
    expect((await bytesOf(await store.read(kept('nho.pdf'))))!.equals(small)).toBe(true);
    expect((await bytesOf(await store.read(kept('lon.mp4'))))!.equals(large)).toBe(true);
    expect(
      (await bytesOf(await store.read(kept('lon.mp4'), { start: 10 * mega, end: 10 * mega + 99 })))!.equals(large.subarray(10 * mega, 10 * mega + 100)),
    ).toBe(true);
    expect(await store.read(kept('khong-co.pdf'))).toBeNull();
  });

  it('stores nothing of a file that is shorter than it was said to be', async () => {
    for (const size of [10, 12 * mega])
      await expect(store.keepStream(kept('thieu.pdf'), Readable.from([randomBytes(5)]), size)).rejects.toMatchObject({ code: 'FILE_BROKEN' });
    expect(await store.read(kept('thieu.pdf'))).toBeNull();
  });

  it('lists what it holds, each file once', async () => {
    await store.append(arriving, 0, Readable.from([Buffer.alloc(10)]), 30);
    await store.append(arriving, 10, Readable.from([Buffer.alloc(10)]), 30);
    const keys: string[] = [];
    for await (const { key } of store.list()) keys.push(key);
    expect(keys.sort()).toEqual([kept('lon.mp4'), kept('nho.pdf'), arriving].sort());
    await store.remove(kept('lon.mp4'));
    expect(await store.read(kept('lon.mp4'))).toBeNull();
  });

  it('leaves no folder of work that was cut off an hour ago, and those of work that goes on', async () => {
    await store.append(arriving, 0, Readable.from([Buffer.alloc(10)]), 10);
    const hourAgo = new Date(Date.now() - 3_600_000);
    const cut = await cutOffWork(store, new Date(hourAgo.getTime() - 60_000));
    await store.withCopy(arriving, async (copy) => {
      await mkdir(`${copy}-film`);
      for await (const { key, changedAt } of store.list()) if (key.startsWith('work/') && changedAt < hourAgo) await store.remove(key);
      await store.tidy(hourAgo);
      expect([await isThere(cut), await isThere(copy), await isThere(`${copy}-film`)]).toEqual([false, true, true]);
      await rm(`${copy}-film`, { recursive: true });
    });
    await store.remove(arriving);
  });
});

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** What is left of a film whose worker was killed: its copy, which nobody takes away, and the folder beside it. @returns that folder */
async function cutOffWork(store: Store, touched: Date): Promise<string> {
  return new Promise((resolve, reject) => {
    const neverDone = store.withCopy(arriving, async (copy) => {
      await mkdir(`${copy}-film`);
      for (const each of [copy, `${copy}-film`, path.dirname(copy)]) await utimes(each, touched, touched);
      resolve(`${copy}-film`);
      return new Promise(() => undefined);
    });
    neverDone.catch(reject);
  });
}

/** A store that has no room: its answers, by a server that speaks no more of S3 than that. */
it('a bucket without room is a full disk', async () => {
  const { createServer } = await import('node:http');
  const full = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(507, { 'content-type': 'application/xml' }).end('<Error><Code>XMinioStorageFull</Code></Error>'));
  });
  await new Promise<void>((resolve) => full.listen(0, '127.0.0.1', resolve));
  const { port } = full.address() as { port: number };
  const store = new S3Store({ bucket: 'tep', endpoint: `http://127.0.0.1:${String(port)}`, region: 'x', accessKey: 'a', secretKey: 'b' });
  await expect(store.keepBytes(kept('a.pdf'), Buffer.alloc(5))).rejects.toMatchObject({ code: 'DISK_FULL' });
  await new Promise((resolve) => full.close(resolve));
}, 30_000);

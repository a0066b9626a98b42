import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { Store } from '#media';
import { progress, Refusal } from '../output.js';
import { hashFile } from './files.js';

/** Folder of a backup where the bytes of pictures and files lie, by their keys; and the list of them. */
const folderName = 'tep';
const listName = 'tep.tsv';

/** What a manifest says of the bytes. */
export interface BackupMedia {
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 of the list, which holds that of each file. */
  readonly sha256: string;
}

/** Private copies while something is checked are none of the portal's. */
const isKept = (key: string, portalId: string | null): boolean => {
  const [area = '', portal = ''] = key.split('/');
  return area !== 'work' && (portalId === null || portal === portalId);
};

/**
 * Copies the bytes of pictures and files behind the rows: after them, so that every row has its bytes. What is thrown away in between is
 * left out, as its row is on its way out too.
 */
export async function copyMedia(store: Store, folder: string, portalId: string | null): Promise<BackupMedia> {
  const list = await open(path.join(folder, listName), 'wx', 0o600);
  const sum = createHash('sha256');
  let [files, bytes] = [0, 0];
  const bar = progress('Ảnh, tệp (files)', 0);
  try {
    for await (const { key } of store.list()) {
      if (!isKept(key, portalId)) continue;
      const copied = await copyOne(store, key, path.join(folder, folderName, ...key.split('/')));
      if (!copied) continue;
      const line = `${copied.sha256}\t${String(copied.bytes)}\t${key}\n`;
      await list.writeFile(line);
      sum.update(line);
      files += 1;
      bytes += copied.bytes;
      bar.step();
    }
    await list.sync();
  } finally {
    bar.end();
    await list.close();
  }
  return { files, bytes, sha256: sum.digest('hex') };
}

async function copyOne(store: Store, key: string, target: string): Promise<{ sha256: string; bytes: number } | null> {
  const source = await store.read(key);
  if (!source) return null;
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  const handle = await open(target, 'wx', 0o600);
  await pipeline(source, counted, handle.createWriteStream({ flush: true }));
  return { sha256: hash.digest('hex'), bytes };
}

interface Listed {
  readonly sha256: string;
  readonly bytes: number;
  readonly key: string;
}

async function* listed(folder: string): AsyncGenerator<Listed> {
  if (!existsSync(path.join(folder, listName))) throw new Refusal(`Thiếu tệp ${listName} của bản sao lưu (a file of the backup is missing).`);
  for await (const line of createInterface({ input: createReadStream(path.join(folder, listName)), crlfDelay: Infinity })) {
    const [sha256 = '', bytes = '', key = ''] = line.split('\t');
    // a list that was changed names nothing outside of its folder
    if (!/^(?:quarantine|original|kept)\/[0-9a-f-]{36}(?:\/[A-Za-z0-9._-]+){1,2}$/.test(key) || key.includes('..'))
      throw new Refusal(`Tệp ${listName} bị hỏng (damaged file).`);
    yield { sha256, bytes: Number(bytes), key };
  }
}

/** Reads every file of a backup and compares it with its sum. @throws Refusal naming one that differs */
export async function verifyMedia(folder: string, media: BackupMedia): Promise<void> {
  if ((await hashFile(folder, listName)) !== media.sha256)
    throw new Refusal(`Tệp ${listName} không đúng như lúc sao lưu, có thể hỏng hoặc bị sửa (this file is not as it was written).`);
  for await (const { sha256, key } of listed(folder)) {
    const name = `${folderName}/${key}`;
    if ((await hashFile(folder, name)) !== sha256)
      throw new Refusal(`Tệp ${name} không đúng như lúc sao lưu, có thể hỏng hoặc bị sửa (this file is not as it was written).`);
  }
}

/**
 * Puts the bytes of a backup back into a store. One that is there with the same length stays: names hold the hash of what is in them.
 * @returns how many were put back
 */
export async function restoreMedia(store: Store, folder: string, portalId: string | null): Promise<number> {
  let put = 0;
  for await (const { bytes, key } of listed(folder)) {
    if (!isKept(key, portalId) || (await lengthIn(store, key)) === bytes) continue;
    const source = path.join(folder, folderName, ...key.split('/'));
    await store.keepStream(key, createReadStream(source), (await stat(source)).size);
    put += 1;
  }
  return put;
}

async function lengthIn(store: Store, key: string): Promise<number> {
  const there = await store.read(key);
  if (!there) return -1;
  let bytes = 0;
  for await (const chunk of there as AsyncIterable<Buffer>) bytes += chunk.length;
  return bytes;
}

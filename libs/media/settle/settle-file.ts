import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import { inPortal, type OpenScope } from '#platform/db';
import { AppError } from '#platform/errors';
import type { Clock } from '#platform/time';
import { captionsIn } from '../check/captions.js';
import { forgetPlace } from '../check/movie.js';
import { scan } from '../check/scanner.js';
import { typeOf } from '../check/type-of.js';
import { fileTypes, type FileType } from '../file/file.js';
import { makeRenditions, renditionName } from '../picture/make-renditions.js';
import { keptKey, originalKey, quarantineKey, type Store } from '../store/store.js';
import { accept, beginConverting, isCopy, refuse, type Checked, type Made, type RenditionRow } from './outcome.js';

export interface SettleTools {
  /** Data source of the role `jobs`. */
  readonly source: DataSource;
  readonly store: Store;
  readonly clock: Clock;
  /** Setting CLAMD_ADDRESS; empty: nothing is scanned, and the file says so. */
  readonly scanner: string;
  /** Has a film made into what every browser plays, by a job of the open transaction; left out: films stay as they came. */
  readonly convert?: (job: { readonly portalId: string; readonly fileId: string }) => Promise<void>;
}

/**
 * Handler of the job `settle-file`: checks a file in quarantine and makes of it what may be shown. All of it is done to a private copy,
 * so nobody changes what was checked. Bytes are stored before the rows that name them; may run twice.
 * @throws SCANNER_UNREACHABLE, DISK_FULL: then the file stays in quarantine and is tried again
 */
export async function settleFile(tools: SettleTools, { portalId, fileId }: { portalId: string; fileId: string }): Promise<void> {
  const { source, store } = tools;
  if (!(await inPortal(source, portalId, (scope) => isWaiting(scope, fileId)))) return;
  const key = quarantineKey(portalId, fileId);
  try {
    await store.withCopy(key, async (path) => {
      const hash = await hashOf(path);
      if (await inPortal(source, portalId, (scope) => isCopy(scope, fileId, hash, tools.clock.now()))) return;
      const checked = await check(tools, path, hash);
      const { convert } = tools;
      if (convert && checked.type.kind === 'video') {
        await store.keep(originalKey(portalId, renditionName(hash, checked.type.extension)), path);
        await inPortal(source, portalId, async (scope) => {
          if (await beginConverting(scope, fileId, checked, tools.clock.now())) await convert({ portalId, fileId });
        });
        return;
      }
      const made = await make(store, portalId, path, checked);
      await inPortal(source, portalId, (scope) => accept(scope, fileId, { ...checked, ...made }, tools.clock.now()));
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'unavailable') throw error;
    await inPortal(source, portalId, (scope) => refuse(scope, fileId, error, tools.clock.now()));
  }
  await store.remove(key);
}

async function isWaiting(scope: OpenScope, id: string): Promise<boolean> {
  const rows: object[] = await scope.manager.query(`select from file where portal_id = scope.portal() and id = $1 and state = 'quarantine'`, [id]);
  return rows.length > 0;
}

/** SHA-256 of a file. */
export async function hashOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}

/** What a file is, and that nothing was found in it. */
async function check({ scanner }: SettleTools, path: string, hash: Buffer): Promise<Checked> {
  const type = await typeOf(path);
  if (scanner === '') return { hash, type, warnings: ['unscanned'] };
  await scan(scanner, path);
  return { hash, type, warnings: [] };
}

async function make(store: Store, portalId: string, path: string, checked: Checked): Promise<Made> {
  if (checked.type.kind === 'picture') return makePicture(store, portalId, path, checked);
  if (checked.type.kind === 'captions') return makeCaptions(store, portalId, path, checked);
  return keepAsItCame(store, portalId, path, checked);
}

/** What came is what is served, but for the place that a phone wrote into a film. The file at `path` may be gone afterwards. */
export async function keepAsItCame(store: Store, portalId: string, path: string, { hash, type, warnings }: Checked): Promise<Made> {
  const isChanged = await withoutPlace(path, type);
  const { size } = await stat(path);
  // what is served is named after its own bytes, which may have lost a place since they came
  const name = renditionName(isChanged ? await hashOf(path) : hash, type.extension);
  await store.keep(keptKey(portalId, name), path);
  return {
    ...{ width: null, height: null, stored: size, renditions: [{ name, type: type.type, size, width: null, height: null }] },
    warnings: [...warnings, ...(isChanged ? (['location_removed'] as const) : [])],
  };
}

async function withoutPlace(path: string, type: FileType): Promise<boolean> {
  if (type !== fileTypes.mp4) return false;
  const handle = await open(path, 'r+');
  try {
    return await forgetPlace(handle, (await handle.stat()).size);
  } finally {
    await handle.close();
  }
}

async function makePicture(store: Store, portalId: string, path: string, { hash, type, warnings }: Checked): Promise<Made> {
  const renditions: RenditionRow[] = [];
  const made = await makeRenditions(path, async ({ bytes, ...each }) => {
    await store.keepBytes(keptKey(portalId, each.name), bytes);
    renditions.push({ ...each, size: bytes.length });
  });
  const { size } = await stat(path);
  await store.keep(originalKey(portalId, renditionName(hash, type.extension)), path);
  const stored = renditions.reduce((sum, each) => sum + each.size, size);
  return { ...made, warnings: [...made.warnings, ...warnings], renditions, stored };
}

/** What is served is written anew; what came is not kept. */
async function makeCaptions(store: Store, portalId: string, path: string, { type, warnings }: Checked): Promise<Made> {
  const bytes = await captionsIn(path);
  const name = renditionName(createHash('sha256').update(bytes).digest(), type.extension);
  await store.keepBytes(keptKey(portalId, name), bytes);
  const rendition = { name, type: type.type, size: bytes.length, width: null, height: null };
  return { width: null, height: null, warnings, renditions: [rendition], stored: bytes.length };
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import { inPortal, recordAudit, type OpenScope } from '#platform/db';
import { AppError } from '#platform/errors';
import type { Clock } from '#platform/time';
import { captionsIn } from '../check/captions.js';
import { forgetPlace } from '../check/movie.js';
import { scan } from '../check/scanner.js';
import { typeOf } from '../check/type-of.js';
import { filesLock, fileTypes, type FileType, type FileWarning } from '../file/file.js';
import { makeRenditions, renditionName } from '../picture/make-renditions.js';
import { keptKey, originalKey, quarantineKey, type Store } from '../store/store.js';

export interface SettleTools {
  /** Data source of the role `jobs`. */
  readonly source: DataSource;
  readonly store: Store;
  readonly clock: Clock;
  /** Setting CLAMD_ADDRESS; empty: nothing is scanned, and the file says so. */
  readonly scanner: string;
}

/** What is known of a file that passed. */
interface Settled {
  readonly hash: Buffer;
  readonly type: FileType;
  readonly width: number | null;
  readonly height: number | null;
  readonly warnings: readonly FileWarning[];
  readonly renditions: readonly RenditionRow[];
  readonly stored: number;
}

interface RenditionRow {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
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
      const settled = await check(tools, portalId, path, hash);
      await inPortal(source, portalId, (scope) => accept(scope, fileId, settled, tools.clock.now()));
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

async function hashOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}

/** Marks a file whose bytes the portal has already. @returns whether it has */
async function isCopy(scope: OpenScope, id: string, hash: Buffer, at: Date): Promise<boolean> {
  const [, marked]: [unknown, number] = await scope.manager.query(
    `update file f set state = 'duplicate', copy_of = known.id, hash = $2, settled_at = $3 from file known
     where f.portal_id = scope.portal() and f.id = $1 and f.state = 'quarantine'
       and known.portal_id = f.portal_id and known.hash = $2 and known.state = 'clean'`,
    [id, hash, at],
  );
  return marked > 0;
}

async function check({ store, scanner }: SettleTools, portalId: string, path: string, hash: Buffer): Promise<Settled> {
  const type = await typeOf(path);
  if (scanner !== '') await scan(scanner, path);
  const unscanned: readonly FileWarning[] = scanner === '' ? ['unscanned'] : [];
  if (type.kind === 'picture') return checkPicture(store, portalId, path, hash, type, unscanned);
  if (type.kind === 'captions') return checkCaptions(store, portalId, path, hash, type, unscanned);
  const isChanged = await withoutPlace(path, type);
  const warnings = [...unscanned, ...(isChanged ? (['location_removed'] as const) : [])];
  const { size } = await stat(path);
  // what is served is named after its own bytes, which may have lost a place since they came
  const name = renditionName(isChanged ? await hashOf(path) : hash, type.extension);
  await store.keep(keptKey(portalId, name), path);
  const rendition = { name, type: type.type, size, width: null, height: null };
  return { hash, type, width: null, height: null, warnings, renditions: [rendition], stored: size };
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

async function checkPicture(store: Store, portalId: string, path: string, hash: Buffer, type: FileType, unscanned: readonly FileWarning[]): Promise<Settled> {
  const renditions: RenditionRow[] = [];
  const { width, height, warnings } = await makeRenditions(path, async ({ bytes, ...made }) => {
    await store.keepBytes(keptKey(portalId, made.name), bytes);
    renditions.push({ ...made, size: bytes.length });
  });
  const { size } = await stat(path);
  await store.keep(originalKey(portalId, renditionName(hash, type.extension)), path);
  const stored = renditions.reduce((sum, each) => sum + each.size, size);
  return { hash, type, width, height, warnings: [...warnings, ...unscanned], renditions, stored };
}

/** What is served is written anew; what came is not kept. */
async function checkCaptions(store: Store, portalId: string, path: string, hash: Buffer, type: FileType, warnings: readonly FileWarning[]): Promise<Settled> {
  const bytes = await captionsIn(path);
  const name = renditionName(createHash('sha256').update(bytes).digest(), type.extension);
  await store.keepBytes(keptKey(portalId, name), bytes);
  const rendition = { name, type: type.type, size: bytes.length, width: null, height: null };
  return { hash, type, width: null, height: null, warnings, renditions: [rendition], stored: bytes.length };
}

async function accept(scope: OpenScope, id: string, settled: Settled, at: Date): Promise<void> {
  const { hash, type, width, height, warnings, renditions, stored } = settled;
  // the same bytes may have been accepted in the meantime
  await scope.manager.query(`select ${filesLock}`);
  if (await isCopy(scope, id, hash, at)) return;
  const [, accepted]: [unknown, number] = await scope.manager.query(
    `update file set state = 'clean', hash = $2, kind = $3, type = $4, width = $5, height = $6, warnings = $7, stored = $8, settled_at = $9
     where portal_id = scope.portal() and id = $1 and state = 'quarantine'`,
    [id, hash, type.kind, type.type, width, height, warnings, stored, at],
  );
  if (accepted === 0) return;
  await scope.manager.query(
    `insert into rendition (portal_id, file_id, name, type, size, width, height)
     select scope.portal(), $1, r.* from jsonb_to_recordset($2::jsonb) as r (name text, type text, size bigint, width integer, height integer) on conflict do nothing`,
    [id, JSON.stringify(renditions)],
  );
  await recordAudit(scope, { act: 'file.accept', subjectType: 'file', subjectId: id, at, details: { type: type.type } });
}

async function refuse(scope: OpenScope, id: string, { code, details }: AppError, at: Date): Promise<void> {
  const line = typeof details['line'] === 'number' ? details['line'] : null;
  await scope.manager.query(
    `update file set state = 'refused', refusal = $2, settled_at = $3, refusal_line = $4 where portal_id = scope.portal() and id = $1 and state = 'quarantine'`,
    [id, code, at, line],
  );
  await recordAudit(scope, { act: 'file.refuse', subjectType: 'file', subjectId: id, at, details: { code } });
}

import { Readable } from 'node:stream';
import { inPortal } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import type { FileState } from '../file/file.js';
import { settleFile, type SettleTools } from '../settle/settle-file.js';
import { quarantineKey } from '../store/store.js';
import { endUpload, giveUp } from './arriving.js';
import { makeRoom, type NewUpload, type UploadLimits } from './begin-upload.js';

export interface TakeInTools extends SettleTools {
  readonly queue: Pick<JobQueue, 'enqueue'>;
  readonly limits: UploadLimits;
}

/** What became of bytes that were taken in. */
export interface TakenIn {
  /** The file to use: of bytes that the portal has already, the one that it has. */
  readonly fileId: string;
  readonly state: FileState;
  /** Code of the refusal; null unless refused. */
  readonly refusal: string | null;
}

/** While it is checked here the worker's own job waits; if this process dies, the job does it. */
const graceMs = 5 * 60_000;

/**
 * Takes bytes in that the system itself fetched for a person: the same room, quarantine and checks as for what people send.
 * @param room data source of the role that makes room: the worker's own, which may while an import runs, or `editing` for who is acting
 * @throws QUOTA_REACHED, UPLOAD_TOO_LARGE, UPLOAD_EMPTY, DISK_FULL, SCANNER_UNREACHABLE
 */
export async function takeIn(
  tools: TakeInTools,
  portalId: string,
  personId: string,
  { name, bytes }: { name: string; bytes: Buffer },
  room = tools.source,
): Promise<TakenIn> {
  const { source, store, clock, queue, limits } = tools;
  const upload: NewUpload = { name, size: bytes.length };
  const id = await inPortal(room, portalId, (scope) => makeRoom(scope, personId, clock.now(), upload, limits));
  try {
    await store.append(quarantineKey(portalId, id), 0, Readable.from([bytes]), bytes.length);
  } catch (error) {
    // a full disk: the room that was kept is free again at once
    await inPortal(room, portalId, (scope) => giveUp(scope, id));
    throw error;
  }
  await inPortal(room, portalId, (scope) => endUpload(scope, queue, id, new Date(clock.now().getTime() + graceMs)));
  await settleFile(tools, { portalId, fileId: id });
  const [row] = await inPortal(source, portalId, (scope) =>
    scope.manager.query<[{ state: FileState; copyOf: string | null; refusal: string | null }]>(
      'select state, copy_of as "copyOf", refusal from file where portal_id = scope.portal() and id = $1',
      [id],
    ),
  );
  return { fileId: row.copyOf ?? id, state: row.state, refusal: row.refusal };
}

import { v7 as newId } from 'uuid';
import { demand } from '#people';
import { recordAudit, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import { mediaErrors } from '../errors.js';
import { fileNameOf, filesLock } from '../file/file.js';
import { inMegabytes, quotaOf } from '../quota/quota.js';

/** Uploads of a portal that may be under way at once: each keeps room of the quota. */
const mostOpen = 200;

export interface NewUpload {
  readonly name: string;
  /** Bytes; known beforehand, so that room is kept for them. */
  readonly size: number;
}

export interface UploadLimits {
  readonly largestMegabytes: number;
  readonly quotaGigabytes: number;
}

/**
 * Makes room for a file that somebody is about to send.
 * @returns id of the file
 * @throws FORBIDDEN, UPLOAD_EMPTY, UPLOAD_TOO_LARGE, UPLOADS_OPEN, QUOTA_REACHED
 */
export async function beginUpload(scope: OpenScope, clock: Clock, upload: NewUpload, limits: UploadLimits): Promise<string> {
  const now = clock.now();
  await demand(scope, civilDateOf(now), 'file', 'create');
  if (!scope.personId) throw commonErrors.UNAUTHENTICATED();
  return makeRoom(scope, scope.personId, now, upload, limits);
}

/**
 * Makes room for a file that arrives. The room counts as used from now on, so two files never share it.
 * @returns id of the file
 * @throws UPLOAD_EMPTY, UPLOAD_TOO_LARGE, UPLOADS_OPEN, QUOTA_REACHED
 */
export async function makeRoom(scope: OpenScope, uploadedBy: string, now: Date, { name, size }: NewUpload, limits: UploadLimits): Promise<string> {
  if (size < 1) throw mediaErrors.UPLOAD_EMPTY();
  if (size > limits.largestMegabytes * 1024 * 1024) throw mediaErrors.UPLOAD_TOO_LARGE({ most: limits.largestMegabytes });

  // one after the other: the room is counted and taken in one step
  await scope.manager.query(`select ${filesLock}`);
  const [open] = await scope.manager.query<[{ n: number }]>(
    `select count(*)::integer as n from file where portal_id = scope.portal() and state in ('arriving', 'quarantine')`,
  );
  if (open.n >= mostOpen) throw mediaErrors.UPLOADS_OPEN({ most: mostOpen });
  const quota = await quotaOf(scope, limits.quotaGigabytes, now);
  const left = quota.limitBytes - quota.usedBytes;
  if (size > left) throw mediaErrors.QUOTA_REACHED({ left: Math.floor(Math.max(0, left) / 1024 / 1024), needed: inMegabytes(size) });

  const id = newId();
  await scope.manager.query(
    `insert into file (portal_id, id, state, name, size, uploaded_by, uploaded_at) values (scope.portal(), $1, 'arriving', $2, $3, $4, $5)`,
    [id, fileNameOf(name), size, uploadedBy, now],
  );
  await recordAudit(scope, { act: 'file.upload', subjectType: 'file', subjectId: id, at: now, details: { size } });
  return id;
}

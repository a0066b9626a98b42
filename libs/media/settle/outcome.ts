import { recordAudit, type OpenScope } from '#platform/db';
import type { AppError } from '#platform/errors';
import { filesLock, type FileType, type FileWarning } from '../file/file.js';

/** What a file is. */
export interface Checked {
  readonly hash: Buffer;
  readonly type: FileType;
  readonly warnings: readonly FileWarning[];
}

/** What was made of it. */
export interface Made {
  readonly width: number | null;
  readonly height: number | null;
  readonly warnings: readonly FileWarning[];
  readonly renditions: readonly RenditionRow[];
  /** Bytes that it takes, with what it was made of. */
  readonly stored: number;
}

export interface RenditionRow {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** Marks a file whose bytes the portal has already, or is making ready. @returns whether it has */
export async function isCopy(scope: OpenScope, id: string, hash: Buffer, at: Date): Promise<boolean> {
  const [, marked]: [unknown, number] = await scope.manager.query(
    `update file f set state = 'duplicate', copy_of = known.id, hash = $2, settled_at = $3 from file known
     where f.portal_id = scope.portal() and f.id = $1 and f.state in ('quarantine', 'converting') and known.id <> f.id
       and known.portal_id = f.portal_id and known.hash = $2 and (known.state = 'clean' or (known.state = 'converting' and f.state = 'quarantine'))`,
    [id, hash, at],
  );
  return marked > 0;
}

/** A film that passed waits until it was made anew. @returns false when there is nothing to make: the portal has it, or it was settled already */
export async function beginConverting(scope: OpenScope, id: string, { hash, type, warnings }: Checked, at: Date): Promise<boolean> {
  await scope.manager.query(`select ${filesLock}`);
  if (await isCopy(scope, id, hash, at)) return false;
  const [, begun]: [unknown, number] = await scope.manager.query(
    `update file set state = 'converting', hash = $2, kind = $3, type = $4, warnings = $5 where portal_id = scope.portal() and id = $1 and state = 'quarantine'`,
    [id, hash, type.kind, type.type, warnings],
  );
  return begun > 0;
}

/** A file that passed can be used from now on, by what was made of it. */
export async function accept(scope: OpenScope, id: string, settled: Checked & Made, at: Date): Promise<void> {
  const { hash, type, width, height, warnings, renditions, stored } = settled;
  // the same bytes may have been accepted in the meantime
  await scope.manager.query(`select ${filesLock}`);
  if (await isCopy(scope, id, hash, at)) return;
  const [, accepted]: [unknown, number] = await scope.manager.query(
    `update file set state = 'clean', hash = $2, kind = $3, type = $4, width = $5, height = $6, warnings = $7, stored = $8, settled_at = $9
     where portal_id = scope.portal() and id = $1 and state in ('quarantine', 'converting')`,
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

/** A file that did not pass says why. */
export async function refuse(scope: OpenScope, id: string, { code, details }: AppError, at: Date): Promise<void> {
  const line = typeof details['line'] === 'number' ? details['line'] : null;
  await scope.manager.query(
    `update file set state = 'refused', refusal = $2, settled_at = $3, refusal_line = $4 where portal_id = scope.portal() and id = $1 and state in ('quarantine', 'converting')`,
    [id, code, at, line],
  );
  await recordAudit(scope, { act: 'file.refuse', subjectType: 'file', subjectId: id, at, details: { code } });
}

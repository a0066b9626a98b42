import { randomBytes } from 'node:crypto';
import { recordAudit, type OpenScope } from '#platform/db';
import { seal, unseal } from './sealed.js';

/** PERSONAL_DATA_KEY, for injection: it wraps the key of each subject, and tokens of invitations are made with a key derived from it. */
export class PersonalDataKey {
  constructor(readonly bytes: Buffer) {}
}

/** What is kept of a person that others need not see. */
export type PersonalField = 'email' | 'phone';

/**
 * Keeps one datum of a subject in the scope's portal, encrypted with the subject's own key (made at the first datum).
 * @param subjectId person or citizen the datum is of
 * @throws Error when the subject was erased
 */
export async function keepDatum(scope: OpenScope, master: PersonalDataKey, subjectId: string, field: PersonalField, value: string): Promise<void> {
  const key = (await subjectKey(scope, master, subjectId)) ?? (await makeKey(scope, master, subjectId));
  await scope.manager.query(
    `insert into personal_datum (portal_id, subject_id, field, ciphertext) values (scope.portal(), $1, $2, $3)
     on conflict (portal_id, subject_id, field) do update set ciphertext = excluded.ciphertext`,
    [subjectId, field, seal(key, Buffer.from(value), datumContext(scope, subjectId, field))],
  );
}

/**
 * Keeps the first datum of a subject of whom nothing is kept yet. Unlike {@link keepDatum} it changes nothing, so the worker
 * may call it, which has no right to change what is kept.
 * @throws Error when something is kept of the subject
 */
export async function keepFirstDatum(scope: OpenScope, master: PersonalDataKey, subjectId: string, field: PersonalField, value: string): Promise<void> {
  const key = await makeKey(scope, master, subjectId);
  await scope.manager.query('insert into personal_datum (portal_id, subject_id, field, ciphertext) values (scope.portal(), $1, $2, $3)', [
    subjectId,
    field,
    seal(key, Buffer.from(value), datumContext(scope, subjectId, field)),
  ]);
}

/** One datum of a subject; null when there is none or the subject was erased. */
export async function readDatum(scope: OpenScope, master: PersonalDataKey, subjectId: string, field: PersonalField): Promise<string | null> {
  const rows: { ciphertext: Buffer }[] = await scope.manager.query(
    'select ciphertext from personal_datum where portal_id = scope.portal() and subject_id = $1 and field = $2',
    [subjectId, field],
  );
  const key = rows[0] && (await subjectKey(scope, master, subjectId).catch(ignoreErased));
  if (!rows[0] || !key) return null;
  return unseal(key, rows[0].ciphertext, datumContext(scope, subjectId, field))?.toString() ?? null;
}

/** Erases everything kept of a subject in the scope's portal, copies in backups included: its key is destroyed. Once; the audit names who. */
export async function eraseSubject(scope: OpenScope, subjectId: string, at: Date): Promise<void> {
  const erased: unknown[] = await scope.manager.query(
    `with erased as (update personal_key set wrapped_key = null, destroyed_at = $2
       where portal_id = scope.portal() and subject_id = $1 and destroyed_at is null returning 1)
     select 1 from erased`,
    [subjectId, at],
  );
  if (erased.length > 0) await recordAudit(scope, { act: 'subject.erase', subjectType: 'subject', subjectId, at });
}

class SubjectErased extends Error {}

function ignoreErased(error: unknown): null {
  if (error instanceof SubjectErased) return null;
  throw error;
}

async function subjectKey(scope: OpenScope, master: PersonalDataKey, subjectId: string): Promise<Buffer | null> {
  const rows: { wrapped: Buffer | null }[] = await scope.manager.query(
    'select wrapped_key as wrapped from personal_key where portal_id = scope.portal() and subject_id = $1',
    [subjectId],
  );
  const [row] = rows;
  if (!row) return null;
  if (!row.wrapped) throw new SubjectErased(`the personal data of ${subjectId} was erased`);
  const key = unseal(master.bytes, row.wrapped, keyContext(scope, subjectId));
  if (!key) throw new Error('a personal key does not open: PERSONAL_DATA_KEY is not the one it was wrapped with');
  return key;
}

async function makeKey(scope: OpenScope, master: PersonalDataKey, subjectId: string): Promise<Buffer> {
  const key = randomBytes(32);
  await scope.manager.query('insert into personal_key (portal_id, subject_id, wrapped_key) values (scope.portal(), $1, $2)', [
    subjectId,
    seal(master.bytes, key, keyContext(scope, subjectId)),
  ]);
  return key;
}

function keyContext(scope: OpenScope, subjectId: string): string {
  return `personal key/${scope.portalId ?? ''}/${subjectId}`;
}

function datumContext(scope: OpenScope, subjectId: string, field: PersonalField): string {
  return `personal datum/${scope.portalId ?? ''}/${subjectId}/${field}`;
}

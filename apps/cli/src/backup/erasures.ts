import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { Refusal } from '../output.js';
import { hashFile, linesIn, readLines } from './files.js';
import { readManifest, type Manifest } from './manifest.js';

const keys = 'public.personal_key';

/** A data subject whose key was destroyed. */
export interface Erasure {
  readonly portalId: string;
  readonly subjectId: string;
  /** As PostgreSQL wrote it. */
  readonly destroyedAt: string;
}

/**
 * Who was erased, as later backups know: of those named, and of those that lie beside the one to be restored and are newer.
 * An older backup still holds the keys of people who were erased after it.
 * @throws Refusal when a backup that was named cannot be read
 */
export async function laterErasures(folder: string, manifest: Manifest, named: readonly string[]): Promise<Erasure[]> {
  const found: Erasure[] = [];
  for (const each of named) found.push(...(await erasuresIn(each, (await readManifest(each)).manifest)));
  const parent = path.dirname(path.resolve(folder));
  for (const name of await readdir(parent)) {
    const beside = await readManifest(path.join(parent, name)).catch(() => null);
    if (beside && beside.manifest.takenAt > manifest.takenAt) found.push(...(await erasuresIn(path.join(parent, name), beside.manifest)));
  }
  return found;
}

async function erasuresIn(folder: string, { tables }: Manifest): Promise<Erasure[]> {
  const file = tables[keys];
  if (!file) return [];
  if ((await hashFile(folder, file.file)) !== file.fileSha256) throw new Refusal(`Tệp ${path.join(folder, file.file)} bị hỏng hoặc bị sửa (damaged file).`);
  const at = (column: string): number => file.columns.indexOf(column);
  const found: Erasure[] = [];
  for await (const line of linesIn(readLines(folder, file))) {
    const values = line.toString('utf8').trimEnd().split('\t');
    const [portalId = '', subjectId = '', destroyedAt = ''] = [values[at('portal_id')], values[at('subject_id')], values[at('destroyed_at')]];
    if (destroyedAt !== '\\N') found.push({ portalId, subjectId, destroyedAt });
  }
  return found;
}

/** Notes who is erased in the database now, before its rows are replaced. */
export async function rememberErasures(client: pg.ClientBase): Promise<void> {
  await client.query(
    `create temp table known_erasure on commit drop as select portal_id, subject_id, destroyed_at from ${keys} where destroyed_at is not null`,
  );
}

/** Destroys again the keys that a restore has brought back. @returns how many */
export async function eraseAgain(client: pg.ClientBase, later: readonly Erasure[]): Promise<number> {
  const { rowCount } = await client.query(
    `with erased as (
       select portal_id, subject_id, min(destroyed_at) as destroyed_at from (
         select portal_id, subject_id, destroyed_at from known_erasure
         union all select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[])) e group by 1, 2)
     update ${keys} k set wrapped_key = null, destroyed_at = e.destroyed_at from erased e
     where k.portal_id = e.portal_id and k.subject_id = e.subject_id and k.destroyed_at is null`,
    [later.map(({ portalId }) => portalId), later.map(({ subjectId }) => subjectId), later.map(({ destroyedAt }) => destroyedAt)],
  );
  return rowCount ?? 0;
}

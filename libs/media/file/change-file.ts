import { demand } from '#people';
import { isId, recordAudit, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { readText } from '#platform/http';
import { civilDateOf, type Clock } from '#platform/time';
import { mediaErrors } from '../errors.js';
import { usesOf } from './file-users.js';

/** Most characters of what is said of a file. */
export const mostOf = { alt: 300, caption: 500, credit: 200 } as const;

export interface Description {
  readonly fileId: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** Says of a file what is proposed wherever it is put in; texts that have it keep their own words. @throws FaultsError, NOT_FOUND, FORBIDDEN */
export async function describeFile(scope: OpenScope, clock: Clock, { fileId, ...given }: Description): Promise<void> {
  const now = clock.now();
  await demand(scope, civilDateOf(now), 'file', 'describe');
  const [alt, caption, credit] = (['alt', 'caption', 'credit'] as const).map((field) => readText(field, given[field], { most: mostOf[field], line: true }));
  await demandFile(scope, fileId);
  await scope.manager.query(`update file set alt = $2, caption = $3, credit = $4 where portal_id = scope.portal() and id = $1`, [fileId, alt, caption, credit]);
  await recordAudit(scope, { act: 'file.describe', subjectType: 'file', subjectId: fileId, at: now });
}

/** Throws a file away that nothing uses. Its room is free at once, its bytes go with the next sweep. @throws FILE_IN_USE, NOT_FOUND, FORBIDDEN */
export async function removeFile(scope: OpenScope, clock: Clock, fileId: string): Promise<void> {
  const now = clock.now();
  await demand(scope, civilDateOf(now), 'file', 'remove');
  await demandFile(scope, fileId);
  // no text takes it up in between: saving a draft asks for the row in a state that can be used
  const uses = await usesOf(scope, [fileId]);
  const count = new Set(uses.map(({ subjectId }) => subjectId)).size;
  if (count > 0) throw mediaErrors.FILE_IN_USE({ count });
  await scope.manager.query(`update file set state = 'removed' where portal_id = scope.portal() and id = $1 and state = 'clean'`, [fileId]);
  await recordAudit(scope, { act: 'file.remove', subjectType: 'file', subjectId: fileId, at: now });
}

/** Locks a file that can be used. @throws NOT_FOUND */
async function demandFile(scope: OpenScope, id: string): Promise<void> {
  const rows = isId(id)
    ? await scope.manager.query<object[]>(`select from file where portal_id = scope.portal() and id = $1 and state = 'clean' for update`, [id])
    : [];
  if (rows.length === 0) throw commonErrors.NOT_FOUND();
}

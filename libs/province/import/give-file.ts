import { recordAct } from '#people';
import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';
import { isReadable } from '#platform/http';
import type { JobQueue } from '#platform/jobs';
import { provinceErrors } from '../errors.js';
import { keptDays } from './forget-import.js';
import { forgetImportJob, readImportJob } from './import-jobs.js';

/** Makes sure that the scope's portal is a province's own: nothing is imported elsewhere. @throws IMPORT_NOT_PROVINCE */
export async function demandProvince({ manager }: OpenScope): Promise<void> {
  const rows: unknown[] = await manager.query(
    `select from portal p join unit u on u.id = p.unit_id where p.portal_id = scope.portal() and u.kind = 'province' and p.kind = 'portal'`,
  );
  if (rows.length === 0) throw provinceErrors.IMPORT_NOT_PROVINCE();
}

/**
 * Takes a file in as an import of the scope's portal and has it read; nothing of it is looked at here.
 * @returns id of the import
 * @throws IMPORT_FILE_NAME
 */
export async function giveFile(
  scope: OpenScope,
  queue: Pick<JobQueue, 'enqueue'>,
  file: { readonly name: string; readonly bytes: Buffer },
  at: Date,
): Promise<string> {
  const { manager, portalId, personId } = scope;
  const name = file.name.length > 800 || !isReadable(file.name) ? '' : file.name.normalize('NFC').trim();
  if (name === '' || name.length > 200) throw provinceErrors.IMPORT_FILE_NAME();
  const importId = newId();
  await manager.query(
    `insert into portal_import (portal_id, id, file_name, state, created_by, created_at) values (scope.portal(), $1, $2, 'reading', $3, $4)`,
    [importId, name, personId, at],
  );
  await manager.query('insert into portal_import_file (portal_id, import_id, bytes) values (scope.portal(), $1, $2)', [importId, file.bytes]);
  const job = { portalId: portalId ?? '', importId };
  await queue.enqueue(readImportJob, job);
  await queue.enqueue(forgetImportJob, job, { startAfter: new Date(at.getTime() + keptDays * 86_400_000) });
  await recordAct(scope, { act: 'import.give', subjectType: 'import', subjectId: importId, at, details: { bytes: file.bytes.length } });
  return importId;
}

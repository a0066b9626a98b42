import type { DataSource } from 'typeorm';
import { inPortal } from '#platform/db';

/** Days for which a file and the words of its rows are kept: names and addresses of people stand in them. */
export const keptDays = 30;

/** Handler of the job `forget-import`: what was made stays, what the file said goes. An import that never ended is cancelled. */
export async function forgetImport(source: DataSource, { portalId, importId }: { portalId: string; importId: string }, at: Date): Promise<void> {
  await inPortal(source, portalId, async ({ manager }) => {
    await manager.query('delete from portal_import_file where portal_id = scope.portal() and import_id = $1', [importId]);
    await manager.query(
      `update portal_import_row set cells = '{}', spec = null, state = case state when 'waiting' then 'failed' else state end where portal_id = scope.portal() and import_id = $1`,
      [importId],
    );
    await manager.query(
      `update portal_import set state = 'cancelled', ended_at = $2, running_since = null
       where portal_id = scope.portal() and id = $1 and state not in ('done', 'cancelled')`,
      [importId, at],
    );
  });
}

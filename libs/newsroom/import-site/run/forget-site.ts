import type { DataSource } from 'typeorm';
import { inPortal } from '#platform/db';
import type { SiteJob } from './site-tools.js';

/** Days for which an import that nobody goes on with keeps what it read. */
export const keptDays = 30;

/** Handler of the job `forget-site-import`: what was made stays, what was read and not made goes. */
export async function forgetSite(source: DataSource, { portalId, importId }: SiteJob, at: Date): Promise<void> {
  await inPortal(source, portalId, async ({ manager }) => {
    await manager.query('delete from site_import_chunk where portal_id = scope.portal() and import_id = $1', [importId]);
    await manager.query(
      `update site_import set state = 'cancelled', ended_at = $2, running_since = null
       where portal_id = scope.portal() and id = $1 and state not in ('done', 'cancelled', 'undoing', 'undone')`,
      [importId, at],
    );
    await manager.query(
      `update site_import_entry set spec = null, state = case state when 'waiting' then 'failed' else state end where portal_id = scope.portal() and import_id = $1 and spec is not null`,
      [importId],
    );
  });
}

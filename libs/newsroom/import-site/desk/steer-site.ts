import { recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import { lockImport, type ImportMove } from '#province';
import type { SiteImportState } from '../entry.js';
import { siteImportErrors } from '../errors.js';
import { runSiteJob, undoSiteJob } from '../run/site-jobs.js';
import { isEdited } from '../run/undo-site.js';

/** What a person may do with an import, and from which states. */
const steps = {
  start: { act: 'site_import.start', from: ['planned'], to: 'running' },
  pause: { act: 'site_import.pause', from: ['running'], to: 'paused' },
  resume: { act: 'site_import.resume', from: ['paused'], to: 'running' },
  cancel: { act: 'site_import.cancel', from: ['reading', 'planned', 'running', 'paused'], to: 'cancelled' },
  undo: { act: 'site_import.undo', from: ['done', 'cancelled', 'paused'], to: 'undoing' },
} as const satisfies Record<string, ImportMove & { readonly from: readonly SiteImportState[]; readonly to: SiteImportState }>;
export type SiteStep = keyof typeof steps;

/**
 * Takes a step of an import of the scope's portal, with the job that follows from it. Whoever starts it or goes on with it answers for what
 * comes in. An import can be undone while nothing of it was edited.
 * @throws NOT_FOUND, SITE_IMPORT_STATE, SITE_IMPORT_EDITED
 */
export async function steerSite(scope: OpenScope, queue: Pick<JobQueue, 'enqueue'>, importId: string, step: SiteStep, at: Date): Promise<void> {
  const { manager } = scope;
  const { act, from, to } = steps[step];
  const portalId = await lockImport(scope, 'site_import', importId, { from, refuse: siteImportErrors.SITE_IMPORT_STATE });
  if (step === 'undo') {
    const [row] = await manager.query<[{ count: number }]>(
      `select count(*)::integer as count from site_import_item k
       where k.portal_id = scope.portal() and k.import_id = $1 and k.undone_at is null and ${isEdited}`,
      [importId],
    );
    if (row.count > 0) throw siteImportErrors.SITE_IMPORT_EDITED({ count: row.count });
  }
  await manager.query(
    `update site_import set state = $2, refusal = null, running_since = case when $2 = 'running' then $3::timestamptz end,
            run_by = case when $2 = 'running' then scope.person() else run_by end, ended_at = case when $2 = 'cancelled' then $3 else ended_at end
     where portal_id = scope.portal() and id = $1`,
    [importId, to, at],
  );
  if (to === 'running') await queue.enqueue(runSiteJob, { portalId, importId });
  if (to === 'undoing') await queue.enqueue(undoSiteJob, { portalId, importId });
  await recordAct(scope, { act, subjectType: 'site_import', subjectId: importId, at });
}

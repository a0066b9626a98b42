import { recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import { provinceErrors } from '../errors.js';
import { readImportJob, runImportJob } from './import-jobs.js';
import { lockImport, type ImportMove } from './lock-import.js';

/** What a person may do with an import, and from which states. */
const steps = {
  start: { from: ['planned'], to: 'running', act: 'import.start' },
  pause: { from: ['running'], to: 'paused', act: 'import.pause' },
  resume: { from: ['paused'], to: 'running', act: 'import.resume' },
  cancel: { from: ['reading', 'unmapped', 'planned', 'running', 'paused'], to: 'cancelled', act: 'import.cancel' },
  /** Plans anew: after the columns were decided, or because the portals have changed since. */
  plan: { from: ['unmapped', 'planned'], to: 'reading', act: 'import.plan' },
} as const satisfies Record<string, ImportMove>;
export type ImportStep = keyof typeof steps;

/**
 * Takes a step of an import of the scope's portal, with the jobs that follow from it.
 * @throws NOT_FOUND, IMPORT_STATE
 */
export async function steerImport(scope: OpenScope, queue: Pick<JobQueue, 'enqueue'>, importId: string, step: ImportStep, at: Date): Promise<void> {
  const { from, to, act } = steps[step];
  const portalId = await lockImport(scope, 'portal_import', importId, { from, refuse: provinceErrors.IMPORT_STATE });
  await scope.manager.query(
    `update portal_import
     set state = $2::text, running_since = case when $2 = 'running' then $3::timestamptz end, ended_at = case when $2 = 'cancelled' then $3 end,
         run_duration = run_duration + greatest(0, extract(epoch from $3::timestamptz - coalesce(running_since, $3)))::integer
     where portal_id = scope.portal() and id = $1`,
    [importId, to, at],
  );
  if (to === 'running') await queue.enqueue(runImportJob, { portalId, importId });
  if (to === 'reading') await queue.enqueue(readImportJob, { portalId, importId });
  await recordAct(scope, { act, subjectType: 'import', subjectId: importId, at });
}

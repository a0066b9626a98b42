import { inPortal, isUnreachable, type OpenScope } from '#platform/db';
import { AppError } from '#platform/errors';
import { siteImportErrors } from '../errors.js';
import { runSiteJob } from './site-jobs.js';
import type { SiteJob, SiteTools } from './site-tools.js';
import { takeEntry, type WaitingEntry } from './take-entry.js';

/** How long one job goes on before the next takes over, in ms. */
const sliceMs = 20_000;
const batchSize = 20;
const mostAttempts = 3;
/** What stands in the way of every entry alike: the import stops, and goes on when a person says so. */
const stops: readonly string[] = ['QUOTA_REACHED', 'DISK_FULL', 'SCANNER_UNREACHABLE', 'UPLOADS_OPEN'];

/**
 * Handler of the job `run-site-import`: takes in the entries that wait, one after the other in the order of the file, until its time is up;
 * then asks for itself again. A worker that dies leaves the rest waiting, and what was done stays done.
 * @param onDone called after each entry
 */
export async function runSite(tools: SiteTools, job: SiteJob, { onDone, slice = sliceMs }: { onDone?: () => void; slice?: number } = {}): Promise<void> {
  const { source, queue, clock } = tools;
  const { portalId, importId } = job;
  const until = performance.now() + slice;
  for (;;) {
    const batch = await inPortal(source, portalId, (scope) => waitingEntries(scope, importId));
    if (batch.length === 0) {
      await inPortal(source, portalId, (scope) => endWhenDone(scope, importId, clock.now()));
      return;
    }
    // the database refuses what they have no right to bring in; asked here, so that the import stops and says so
    if (batch.some(({ mayGoOn }) => !mayGoOn)) {
      await stop(source, portalId, importId, siteImportErrors.SITE_RIGHT_LOST());
      return;
    }
    for (const entry of batch) {
      if (!(await tryEntry(tools, portalId, entry))) return;
      onDone?.();
      if (performance.now() < until) continue;
      await inPortal(source, portalId, () => queue.enqueue(runSiteJob, job));
      return;
    }
  }
}

/** @returns false when the import has stopped */
async function tryEntry(tools: SiteTools, portalId: string, entry: WaitingEntry): Promise<boolean> {
  const { source, clock, onFault } = tools;
  try {
    await takeEntry(tools, portalId, entry);
    return true;
  } catch (error) {
    if (error instanceof AppError && (stops.includes(error.code) || error.code === 'PORTAL_NOT_OPEN')) {
      await stop(source, portalId, entry.importId, error);
      return false;
    }
    // the database is away: no fault of this entry, and the job comes again
    if (isUnreachable(error)) throw error;
    onFault(error);
    await inPortal(source, portalId, ({ manager }) =>
      manager.query(
        `update site_import_entry set attempt_count = attempt_count + 1,
           state = case when attempt_count + 1 >= $3 then 'failed' else state end,
           faults = case when attempt_count + 1 >= $3 then faults || '[{"code": "SITE_FAILED"}]' else faults end,
           done_at = case when attempt_count + 1 >= $3 then $4::timestamptz end
         where portal_id = scope.portal() and import_id = $1 and number = $2 and state = 'waiting'`,
        [entry.importId, entry.number, mostAttempts, clock.now()],
      ),
    );
    return true;
  }
}

/** The import waits until a person goes on with it, who sees why. */
async function stop(source: SiteTools['source'], portalId: string, importId: string, { code, details }: AppError): Promise<void> {
  await inPortal(source, portalId, ({ manager }) =>
    manager.query(
      `update site_import set state = 'paused', running_since = null, refusal = $2 where portal_id = scope.portal() and id = $1 and state = 'running'`,
      [importId, JSON.stringify({ code, details })],
    ),
  );
}

/** Entries that failed before come last. A section that is no longer there gives way to the usual one. */
async function waitingEntries({ manager }: OpenScope, importId: string): Promise<WaitingEntry[]> {
  return manager.query(
    `select e.import_id as "importId", e.number, e.origin, e.path, e.published_at as "publishedAt", e.action, e.spec, i.is_draft_only as "asDrafts", i.run_by as by, public.may_import_site(i.run_by) as "mayGoOn",
       coalesce((select s.id from section s where s.portal_id = e.portal_id and s.id::text = i.sections ->> e.section), i.section_id) as "sectionId"
     from site_import i join site_import_entry e on e.portal_id = i.portal_id and e.import_id = i.id and e.state = 'waiting'
     where i.portal_id = scope.portal() and i.id = $1 and i.state = 'running' order by e.attempt_count, e.number limit $2`,
    [importId, batchSize],
  );
}

async function endWhenDone({ manager }: OpenScope, importId: string, at: Date): Promise<void> {
  await manager.query(
    `update site_import i set state = 'done', ended_at = $2, running_since = null
     where i.portal_id = scope.portal() and i.id = $1 and i.state = 'running'
       and not exists (select from site_import_entry e where e.portal_id = i.portal_id and e.import_id = i.id and e.state = 'waiting')`,
    [importId, at],
  );
}

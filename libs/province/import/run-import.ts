import { inPortal, type OpenScope } from '#platform/db';
import { changeByRow } from './change-by-row.js';
import type { RowFault } from './faults.js';
import { importRowJob } from './import-jobs.js';
import { makePortal, type ImportTools, type RowOutcome } from './make-portal.js';
import type { PortalSpec } from './plan.js';
import type { PortalChanges } from './row-changes.js';

interface ImportJob {
  readonly portalId: string;
  readonly importId: string;
}

interface WaitingRow {
  readonly action: 'create' | 'change';
  readonly targetId: string;
  readonly spec: PortalSpec & PortalChanges;
  readonly attempts: number;
}

const mostAttempts = 4;

/** Handler of the job `run-import`: puts in one small job for each row that waits, in one transaction. */
export async function runImport({ source, queue }: ImportTools, { portalId, importId }: ImportJob): Promise<void> {
  await inPortal(source, portalId, async ({ manager }) => {
    const rows = await manager.query<{ number: number }[]>(
      `select r.number from portal_import i join portal_import_row r on r.portal_id = i.portal_id and r.import_id = i.id and r.state = 'waiting'
       where i.portal_id = scope.portal() and i.id = $1 and i.state = 'running' order by r.number`,
      [importId],
    );
    for (const { number } of rows) await queue.enqueue(importRowJob, { portalId, importId, number });
  });
}

/**
 * Handler of the job `import-row`: makes or changes the portal of a row, then marks the row. The worker may die between
 * the two: the portal's id is fixed in the row, so the next run finds it made. A paused import leaves its rows waiting.
 */
export async function runImportRow(tools: ImportTools, { portalId, importId, number }: ImportJob & { number: number }): Promise<void> {
  const { source, clock } = tools;
  const row = await inPortal(source, portalId, (scope) => waitingRow(scope, importId, number));
  if (!row) return;
  let outcome: RowOutcome;
  try {
    outcome = row.action === 'create' ? await makePortal(tools, row.targetId, row.spec) : await changeByRow(tools, row.targetId, row.spec);
  } catch (error) {
    if (row.attempts + 1 < mostAttempts) throw error;
    outcome = { code: 'IMPORT_FAILED', key: null };
  }
  await inPortal(source, portalId, (scope) => finishRow(scope, importId, number, outcome, clock.now()));
}

/** The row, counted as tried; null when it does not wait or its import does not run. */
async function waitingRow({ manager }: OpenScope, importId: string, number: number): Promise<WaitingRow | null> {
  const [rows] = await manager.query<[WaitingRow[], number]>(
    `update portal_import_row r set attempt_count = r.attempt_count + 1
     from portal_import i
     where i.portal_id = r.portal_id and i.id = r.import_id and i.state = 'running'
       and r.portal_id = scope.portal() and r.import_id = $1 and r.number = $2 and r.state = 'waiting'
     returning r.action, r.target_id as "targetId", r.spec, r.attempt_count - 1 as attempts`,
    [importId, number],
  );
  return rows[0] ?? null;
}

async function finishRow({ manager }: OpenScope, importId: string, number: number, outcome: RowOutcome, at: Date): Promise<void> {
  // One after another, so that the last one sees that it is the last.
  await manager.query('select from portal_import where portal_id = scope.portal() and id = $1 for update', [importId]);
  const fault: RowFault | null = typeof outcome === 'string' ? null : outcome;
  await manager.query(
    `update portal_import_row set state = $3, faults = faults || $4::jsonb, done_at = $5
     where portal_id = scope.portal() and import_id = $1 and number = $2 and state = 'waiting'`,
    [importId, number, fault ? 'failed' : 'done', JSON.stringify(fault ? [fault] : []), at],
  );
  await endWhenDone(manager, importId, at);
}

async function endWhenDone(manager: OpenScope['manager'], importId: string, at: Date): Promise<void> {
  await manager.query(
    `update portal_import i set state = 'done', ended_at = $2, running_since = null,
            run_duration = run_duration + greatest(0, extract(epoch from $2::timestamptz - coalesce(running_since, $2)))::integer
     where i.portal_id = scope.portal() and i.id = $1 and i.state in ('running', 'paused')
       and not exists (select from portal_import_row r where r.portal_id = i.portal_id and r.import_id = i.id and r.state = 'waiting')`,
    [importId, at],
  );
}

import { enqueueMail } from '#people';
import { recordAudit, type OpenScope } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import { enqueueDelivery } from './jobs.js';
import type { Posted } from './post-message.js';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
/** Waits before the second attempt and each later one, as Standard Webhooks advises: three days in all. */
export const waits: readonly number[] = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];
/** An endpoint that took nothing for so long is switched off. */
export const brokenAfter = 96 * hour;
/** "Gone": the receiver says that it will never take another. */
const gone = 410;

export interface Attempt {
  readonly id: string;
  readonly endpointId: string;
  /** How many there were, this one included. */
  readonly attempts: number;
  readonly posted: Posted;
  readonly at: Date;
  readonly tookMs: number;
}

/** Notes an attempt: delivered, waiting for the next one, or given up; and what it says of its endpoint. */
export async function noteDelivery(scope: OpenScope, queue: Pick<JobQueue, 'enqueue'>, attempt: Attempt): Promise<void> {
  const { id, endpointId, attempts, posted, at, tookMs } = attempt;
  const wait = waits[attempts - 1];
  const state = posted.fault === null ? 'delivered' : wait === undefined || posted.status === gone ? 'failed' : 'waiting';
  const nextAt = state === 'waiting' && wait !== undefined ? new Date(at.getTime() + wait) : at;
  await scope.manager.query(
    `update webhook_delivery set state = $2, next_at = $3, claimed_until = null, last_at = $4, last_status = $5, last_error = $6, duration = $7
     where portal_id = scope.portal() and id = $1`,
    [id, state, nextAt, at, posted.status, posted.fault, tookMs],
  );
  if (posted.fault === null) {
    await scope.manager.query('update webhook_endpoint set failing_since = null where portal_id = scope.portal() and id = $1 and failing_since is not null', [
      endpointId,
    ]);
    return;
  }
  if (state === 'waiting') await enqueueDelivery(scope, queue, attempt, nextAt);
  await blame(scope, queue, attempt);
}

/** An endpoint that fails is marked; one that fails for days, or says that it is gone, is switched off, and whoever added it gets a letter. */
async function blame(scope: OpenScope, queue: Pick<JobQueue, 'enqueue'>, { id, endpointId, posted, at }: Attempt): Promise<void> {
  const [rows]: [{ state: string }[], number] = await scope.manager.query(
    `update webhook_endpoint set failing_since = coalesce(failing_since, $2),
       state = case when $3 or coalesce(failing_since, $2) <= $4 then 'broken' else state end
     where portal_id = scope.portal() and id = $1 and state = 'on' returning state`,
    [endpointId, at, posted.status === gone, new Date(at.getTime() - brokenAfter)],
  );
  if (rows[0]?.state !== 'broken') return;
  await recordAudit(scope, { act: 'webhook.break', subjectType: 'webhook', subjectId: endpointId, at, details: { code: posted.fault, status: posted.status } });
  await enqueueMail(scope, queue, { kind: 'webhook', subjectId: id }, at);
}

import type { DataSource } from 'typeorm';
import { inPortal, type OpenScope } from '#platform/db';
import type { JobKind, PortalJob } from '#platform/jobs';
import type { Clock } from '#platform/time';

/** Tells those above that a step is late, should it still wait when its time is up. */
export const escalateWorkJob: JobKind<PortalJob & { readonly workId: string }> = { name: 'escalate-work' };

/** Takes the step `escalate` of a subject in its scope. */
export type Escalation = (scope: OpenScope, subjectId: string) => Promise<void>;

const registered = new Map<string, Escalation>();

/** Registers how a type of subject is escalated; called at start-up by the lib that owns it. */
export function registerEscalation(subjectType: string, escalate: Escalation): void {
  registered.set(subjectType, escalate);
}

/**
 * Handler of the job `escalate-work`. Does nothing when the step was taken meanwhile, or was escalated already: may run twice.
 * @param source data source of the role `jobs`
 */
export async function escalateWork(source: DataSource, clock: Clock, job: { readonly portalId: string; readonly workId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const late: { subjectType: string; subjectId: string }[] = await scope.manager.query(
      `with late as (update work_item set escalated_at = $2
         where portal_id = scope.portal() and id = $1 and closed_at is null and escalated_at is null and due_at <= $2 returning subject_type, subject_id)
       select subject_type as "subjectType", subject_id as "subjectId" from late`,
      [job.workId, clock.now()],
    );
    for (const { subjectType, subjectId } of late) await registered.get(subjectType)?.(scope, subjectId);
  });
}

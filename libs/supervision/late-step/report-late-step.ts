import type { DataSource } from 'typeorm';
import { urgingRoles } from '#people';
import { inOwnScope, inPortal } from '#platform/db';
import type { JobKind, JobQueue, PortalJob } from '#platform/jobs';
import { civilDateOf, type Clock } from '#platform/time';
import type { StepFollower } from '#process';

/** Finds who is above a portal in which a step is late: a small job for each portal in which there is somebody. Runs in the late portal. */
export const reportLateStepJob: JobKind<PortalJob & { subjectType: string; subjectId: string }> = { name: 'report-late-step' };

/** Tells those above who hold their right in one portal. */
export const tellLateStepJob: JobKind<PortalJob & { aboutPortalId: string; aboutUnitId: string; workId: string }> = { name: 'tell-late-step' };

/** Subjects whose deadlines are the process's own. */
const watched: readonly string[] = ['item', 'request'];

/** A step that is late is reported above, in a job. */
export const followLateSteps: StepFollower = async (scope, queue, { subjectType, subjectId, step }) => {
  if (step === 'escalate' && watched.includes(subjectType)) await queue.enqueue(reportLateStepJob, { portalId: scope.portalId ?? '', subjectType, subjectId });
};

interface Late {
  readonly workId: string;
  readonly unitId: string;
}

/**
 * Handler of the job `report-late-step`. Does nothing when the step was taken meanwhile. May run twice: each is told once.
 * @param source data source of the role `jobs`
 */
export async function reportLateStep(
  source: DataSource,
  queue: Pick<JobQueue, 'enqueue'>,
  clock: Clock,
  { portalId, subjectType, subjectId }: { readonly portalId: string; readonly subjectType: string; readonly subjectId: string },
): Promise<void> {
  const today = civilDateOf(clock.now());
  const late = await inPortal(source, portalId, async (scope) => {
    const rows: Late[] = await scope.manager.query(
      `select w.id as "workId", coalesce(l.place_id, p.unit_id) as "unitId"
       from work_item w join portal p on p.portal_id = w.portal_id
       left join unit_place l on l.unit_id = p.unit_id and l.valid_from <= $3 and (l.valid_to is null or l.valid_to > $3)
       where w.portal_id = scope.portal() and w.subject_type = $1 and w.subject_id = $2 and w.closed_at is null and w.escalated_at is not null`,
      [subjectType, subjectId, today],
    );
    return rows[0] ?? null;
  });
  if (!late) return;
  await inOwnScope(source, {}, async (scope) => {
    const holders: { id: string }[] = await scope.manager.query(
      `select distinct g.portal_id as id from portal_grant g
       join unit_closure c on c.ancestor_id = g.covers_unit_id and c.descendant_id = $1 and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2)
       where g.role = any ($3) and g.starts_on <= $2 and (g.ends_on is null or g.ends_on >= $2) order by 1`,
      [late.unitId, today, urgingRoles],
    );
    for (const { id } of holders)
      await queue.enqueue(tellLateStepJob, { portalId: id, aboutPortalId: portalId, aboutUnitId: late.unitId, workId: late.workId });
  });
}

/** Handler of the job `tell-late-step`, in the scope of the portal in which the right is held. May run twice: each is told once. */
export async function tellLateStep(
  source: DataSource,
  clock: Clock,
  job: { readonly portalId: string; readonly aboutPortalId: string; readonly aboutUnitId: string; readonly workId: string },
): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const now = clock.now();
    await scope.manager.query(
      `insert into late_step (portal_id, about_portal_id, work_id, person_id, told_at)
       select distinct g.portal_id, $1::uuid, $2::uuid, g.person_id, $3::timestamptz
       from portal_grant g
       join unit_closure c on c.ancestor_id = g.covers_unit_id and c.descendant_id = $4 and c.valid_from <= $5 and (c.valid_to is null or c.valid_to > $5)
       where g.portal_id = scope.portal() and g.role = any ($6) and g.starts_on <= $5 and (g.ends_on is null or g.ends_on >= $5)
       on conflict (portal_id, work_id, person_id) do nothing`,
      [job.aboutPortalId, job.workId, now, job.aboutUnitId, civilDateOf(now), urgingRoles],
    );
  });
}

import type { DataSource } from 'typeorm';
import { enqueueMail, urgingRoles } from '#people';
import { inPortal } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import { civilDateOf, type Clock } from '#platform/time';

/**
 * Handler of the job `tell-supervisors`, in the scope of the portal that sent the directive: everybody who holds the right there to
 * urge the late portal is told once, on their screen and by letter. May run twice.
 * @param source data source of the role `jobs`
 */
export async function tellSupervisors(
  source: DataSource,
  queue: Pick<JobQueue, 'enqueue'>,
  clock: Clock,
  job: { readonly portalId: string; readonly directiveId: string; readonly aboutPortalId: string; readonly aboutUnitId: string },
): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const now = clock.now();
    const told: { id: string }[] = await scope.manager.query(
      `insert into directive_escalation (portal_id, directive_id, about_portal_id, about_unit_id, person_id, told_at)
       select distinct g.portal_id, $1::uuid, $2::uuid, $3::uuid, g.person_id, $4::timestamptz
       from portal_grant g
       join unit_closure c on c.ancestor_id = g.covers_unit_id and c.descendant_id = $3 and c.valid_from <= $5 and (c.valid_to is null or c.valid_to > $5)
       where g.portal_id = scope.portal() and g.role = any ($6) and g.starts_on <= $5 and (g.ends_on is null or g.ends_on >= $5)
       on conflict (portal_id, directive_id, person_id) do nothing
       returning id`,
      [job.directiveId, job.aboutPortalId, job.aboutUnitId, now, civilDateOf(now), urgingRoles],
    );
    for (const { id } of told) await enqueueMail(scope, queue, { kind: 'escalation', subjectId: id }, now);
  });
}

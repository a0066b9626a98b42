import type { DataSource } from 'typeorm';
import { enqueueMail, type RoleName } from '#people';
import { inPortal, type OpenScope } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { tell } from '#process';
import { loadDirective } from './directive.js';
import { tellSupervisorsJob } from './jobs.js';

/** Who answers for a portal. */
const answering: readonly RoleName[] = ['board_head', 'portal_admin'];

/**
 * Handler of the job `tell-directive`: a notice and a letter to each person who answers for the portal; of an escalation the
 * supervisors hear by a job of their own, in the portal that they hold their right in. Nobody is told of what is over. May run twice:
 * whoever has the notice has the letter.
 * @param source data source of the role `jobs`
 */
export async function tellDirective(
  source: DataSource,
  queue: Pick<JobQueue, 'enqueue'>,
  clock: Clock,
  job: { readonly portalId: string; readonly directiveId: string; readonly stepId: string },
): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const now = clock.now();
    const directive = await loadDirective(scope, job.directiveId);
    if (!directive || directive.state === 'done') return;
    for (const personId of await answerersOf(scope, civilDateOf(now))) {
      const noticeId = await tell(scope, personId, job.stepId, now);
      if (noticeId) await enqueueMail(scope, queue, { kind: 'directive', subjectId: noticeId }, now);
    }
    const [escalation] = await scope.manager.query<{ unitId: string }[]>(
      `select p.unit_id as "unitId" from step_record s join portal p on p.portal_id = s.portal_id
       where s.portal_id = scope.portal() and s.id = $1 and s.step = 'escalate'`,
      [job.stepId],
    );
    if (escalation)
      await queue.enqueue(tellSupervisorsJob, {
        portalId: directive.fromPortalId,
        directiveId: directive.id,
        aboutPortalId: job.portalId,
        aboutUnitId: escalation.unitId,
      });
  });
}

async function answerersOf(scope: OpenScope, today: CivilDate): Promise<string[]> {
  const rows: { personId: string }[] = await scope.manager.query(
    `select distinct person_id as "personId" from portal_grant
     where portal_id = scope.portal() and covers_unit_id is null and role = any ($2) and starts_on <= $1 and (ends_on is null or ends_on >= $1)
     order by 1`,
    [today, answering],
  );
  return rows.map(({ personId }) => personId);
}

import type { DataSource } from 'typeorm';
import type { RoleName } from '#people';
import { inPortal, type OpenScope } from '#platform/db';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { tell } from '#process';

/** Who hears of a step with a request, by their role; the rest is told to who recorded it. */
const heard: Readonly<Record<string, readonly RoleName[]>> = { create: ['editor', 'board_head'], escalate: ['board_head', 'portal_admin'] };

/** Handler of the job `tell-request`: a notice to those whom the step concerns, never to who took it. May run twice. */
export async function tellOfRequest(source: DataSource, clock: Clock, job: { portalId: string; stepId: string; requestId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const rows: { step: string; byId: string | null; recordedBy: string }[] = await scope.manager.query(
      `select s.step, s.person_id as "byId", q.recorded_by as "recordedBy" from posting_request q
       join step_record s on s.portal_id = q.portal_id and s.id = $2 where q.portal_id = scope.portal() and q.id = $1`,
      [job.requestId, job.stepId],
    );
    const [row] = rows;
    if (!row) return;
    const roles = heard[row.step];
    const people = roles ? await holders(scope, civilDateOf(clock.now()), roles) : [row.recordedBy];
    for (const id of people) if (id !== row.byId) await tell(scope, id, job.stepId, clock.now());
  });
}

async function holders(scope: OpenScope, today: CivilDate, roles: readonly RoleName[]): Promise<string[]> {
  const people: { id: string }[] = await scope.manager.query(
    `select distinct person_id as id from portal_grant
     where portal_id = scope.portal() and covers_unit_id is null and role = any ($2) and starts_on <= $1 and (ends_on is null or ends_on >= $1) order by 1`,
    [today, roles],
  );
  return people.map(({ id }) => id);
}

import type { DataSource } from 'typeorm';
import { holdersOf, type RoleName } from '#people';
import { inPortal } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import { tell } from '#process';

/** Who hears of a step with a request, by their role; the rest is told to who recorded it. */
const heard: Readonly<Record<string, readonly RoleName[]>> = {
  create: ['editor', 'board_head'],
  resume: ['editor', 'board_head'],
  escalate: ['board_head', 'portal_admin'],
};

/** Handler of the job `tell-request`: a notice to those whom the step concerns, never to who took it. May run twice. */
export async function tellOfRequest(source: DataSource, clock: Clock, job: { portalId: string; stepId: string; requestId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const rows: { step: string; byId: string | null; recordedBy: string | null }[] = await scope.manager.query(
      `select s.step, s.person_id as "byId", q.recorded_by as "recordedBy" from posting_request q
       join step_record s on s.portal_id = q.portal_id and s.id = $2 where q.portal_id = scope.portal() and q.id = $1`,
      [job.requestId, job.stepId],
    );
    const [row] = rows;
    if (!row) return;
    const roles = heard[row.step];
    const people = roles ? await holdersOf(scope, roles, civilDateOf(clock.now())) : [row.recordedBy];
    for (const id of people) if (id !== null && id !== row.byId) await tell(scope, id, job.stepId, clock.now());
  });
}

import type { DataSource } from 'typeorm';
import { holdersOf, type RoleName } from '#people';
import { inPortal } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import { tell, type StepDefinition } from '#process';
import type { ItemRow } from './item.js';
import { tellLateJob } from './jobs.js';

export type EscalateInput = Record<never, never>;

/** A step is late: it goes on waiting, is counted, and those above it in the portal are told; supervisors see the count. */
export const escalate: StepDefinition<ItemRow, EscalateInput> = {
  from: ['appraising', 'submitted', 'approved', 'published'],
  // No role has this action: the system does it when the time is up.
  action: 'escalate',
  bySystem: true,
  take: (row, _input, taken) =>
    Promise.resolve({
      toState: row.state,
      revisionId: row.revisionId,
      waiting: 'stays' as const,
      facts: [{ measure: 'steps_late', belongsOn: taken.today, amount: 1, dimensions: { kind: row.kind, section: row.sectionId } }],
      jobs: [{ kind: tellLateJob, data: { state: row.state } }],
    }),
};

/** Who hears of a step that is late in a state: an appraisal is the board's affair, a decision of the board the administrator's too. */
function above(state: string): readonly RoleName[] {
  return state === 'appraising' ? ['board_head'] : ['board_head', 'portal_admin'];
}

/**
 * Handler of the job `tell-late`: a notice to each person above. May run twice.
 * @param source data source of the role `jobs`
 */
export async function tellLate(source: DataSource, clock: Clock, job: { portalId: string; stepId: string; state: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const now = clock.now();
    const people = await holdersOf(scope, above(job.state), civilDateOf(now));
    for (const id of people) await tell(scope, id, job.stepId, now);
  });
}

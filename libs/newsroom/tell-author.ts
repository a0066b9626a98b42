import type { DataSource } from 'typeorm';
import { inPortal } from '#platform/db';
import type { Clock } from '#platform/time';
import { tell } from '#process';

/**
 * Handler of the job `tell-author`: a notice to the author of a step that somebody else took. May run twice.
 * @param source data source of the role `jobs`
 */
export async function tellAuthorOfStep(source: DataSource, clock: Clock, job: { portalId: string; stepId: string; authorId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const [step] = await scope.manager.query<{ personId: string | null }[]>(
      'select person_id as "personId" from step_record where portal_id = scope.portal() and id = $1',
      [job.stepId],
    );
    if (step && step.personId !== job.authorId) await tell(scope, job.authorId, job.stepId, clock.now());
  });
}

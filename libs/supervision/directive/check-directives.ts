import type { DataSource } from 'typeorm';
import { inPortal, type OpenScope } from '#platform/db';
import type { Clock } from '#platform/time';
import type { Process, StepFollower } from '#process';
import { openDirectives, type DirectiveRow } from './directive.js';
import { directiveSubject } from './directive.subject.js';
import { figuresOf, type PortalFigures } from './figures.js';
import { checkDirectivesJob } from './jobs.js';
import { hasTurned } from './reason.js';

/** Steps after which a figure may have turned, or the portal be gone. */
const telling: readonly string[] = ['item', 'portal'];

/** After each step with an item or the portal: what is open is looked at anew, in a job, within a second or two. */
export const followDirectives: StepFollower = async (scope, queue, { subjectType }) => {
  if (!telling.includes(subjectType)) return;
  const open: unknown[] = await scope.manager.query(`select 1 from directive where portal_id = scope.portal() and state <> 'done' limit 1`);
  if (open.length > 0) await queue.enqueue(checkDirectivesJob, { portalId: scope.portalId ?? '' });
};

/**
 * Handler of the job `check-directives`: ends what has turned. May run twice.
 * @param source data source of the role `jobs`
 */
export async function checkDirectives(source: DataSource, process: Process, clock: Clock, job: { readonly portalId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const open = await openDirectives(scope);
    const figures = open.length > 0 ? (await figuresOf(scope, clock.now()))[0] : undefined;
    if (figures) for (const directive of open) await finishWhenTurned(scope, process, directive, figures);
  });
}

/** Ends a directive that has turned, or whose portal is no more. @returns true when it is over */
export async function finishWhenTurned(
  scope: OpenScope,
  process: Process,
  { id, reasons }: Pick<DirectiveRow, 'id' | 'reasons'>,
  figures: PortalFigures,
): Promise<boolean> {
  const endedBy = figures.state === 'closed' ? 'closed' : hasTurned(reasons, figures) ? 'turned' : null;
  if (endedBy === null) return false;
  const directive = await directiveSubject.load(scope, id);
  if (directive && directive.state !== 'done') await process.transition(scope, directiveSubject, id, 'finish', { endedBy, values: figures.values });
  return true;
}

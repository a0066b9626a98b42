import type { DataSource } from 'typeorm';
import { inPortal } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import type { Process } from '#process';
import { finishWhenTurned } from './check-directives.js';
import { loadDirective } from './directive.js';
import { directiveSubject } from './directive.subject.js';
import { figuresOf } from './figures.js';
import { stepOf } from './schedule.js';

/**
 * Handler of the job `remind-directive`. The figures are read once more before a word goes out: a portal that has turned is never
 * reminded. Does nothing when it is done, reminded already, not yet due, or when a later reminder is due too (a worker that was
 * away for days sends one letter, not three). May run twice.
 * @param source data source of the role `jobs`
 */
export async function remindWhenDue(
  source: DataSource,
  process: Process,
  clock: Clock,
  job: { readonly portalId: string; readonly directiveId: string; readonly days: number },
): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const today = civilDateOf(clock.now());
    const directive = await loadDirective(scope, job.directiveId);
    if (!directive || directive.state === 'done') return;
    const due = directive.reminders.filter(({ dueOn }) => dueOn <= today).at(-1);
    if (due?.days !== job.days || due.isSent) return;
    const [figures] = await figuresOf(scope, clock.now());
    if (!figures || (await finishWhenTurned(scope, process, directive, figures))) return;
    await process.transition(scope, directiveSubject, directive.id, stepOf(job.days), { days: job.days });
  });
}

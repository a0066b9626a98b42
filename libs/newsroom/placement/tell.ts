import type { DataSource } from 'typeorm';
import { holdersOf } from '#people';
import { inPortal } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import { civilDateOf, type Clock } from '#platform/time';
import { tell, type Process } from '#process';
import { answerOfferJob } from './jobs.js';
import { offerSubject } from './offer.subject.js';
import { loadPlacement } from './placement.subject.js';

/** Handler of the job `tell-placement`: a notice to those who may act on what came to the portal. May run twice. */
export async function tellOfPlacement(source: DataSource, clock: Clock, job: { portalId: string; stepId: string; itemId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const row = await loadPlacement(scope, job.itemId);
    if (!row) return;
    const people = await holdersOf(scope, row.mark === 'promoted' ? ['board_head'] : ['board_head', 'editor'], civilDateOf(clock.now()));
    for (const id of people) await tell(scope, id, job.stepId, clock.now());
  });
}

/** Handler of the job `placement-answered`: sends on to the portal that proposed an item that it was decided on. Ids alone travel. */
export async function sendAnswer(source: DataSource, queue: Pick<JobQueue, 'enqueue'>, job: { portalId: string; itemId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const row = await loadPlacement(scope, job.itemId);
    if (row?.offerId && row.mark === 'promoted') await queue.enqueue(answerOfferJob, { portalId: row.originPortalId, offerId: row.offerId });
  });
}

/** Handler of the job `answer-offer`: notes the answer where the proposal was made, and tells who made it. May run twice. */
export async function takeAnswer(source: DataSource, process: Process, clock: Clock, job: { portalId: string; offerId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const rows: { state: string; reason: string | null; personId: string }[] = await scope.manager.query(
      `select g.state, g.reason, o.created_by as "personId"
       from offer o join placed_item g on g.origin_portal_id = o.portal_id and g.offer_id = o.id
       where o.portal_id = scope.portal() and o.id = $1 and o.state = 'sent' and g.state in ('placed', 'declined')`,
      [job.offerId],
    );
    const [found] = rows;
    if (!found) return;
    const step = found.state === 'placed' ? 'accept' : 'decline';
    const { stepId } = await process.transition(scope, offerSubject, job.offerId, step, { reason: found.reason });
    await tell(scope, found.personId, stepId, clock.now());
  });
}

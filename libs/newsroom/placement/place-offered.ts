import type { DataSource } from 'typeorm';
import { ownOrigin } from '#delivery';
import { inPortal, type OpenScope } from '#platform/db';
import { AppError } from '#platform/errors';
import type { JobQueue } from '#platform/jobs';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import type { Process } from '#process';
import { placeOfferedJob, type OfferedJob, type OfferJob } from './jobs.js';
import { offer } from './offer-placement.js';
import { readOffer, type OfferMode } from './offer.js';
import { place, type Placing } from './place-item.js';
import { loadPlacement, placementSubject, portalState } from './placement.subject.js';
import { sectionFor } from './section-for.js';

/** Handler of the job `send-offer`: all of its small jobs, or none. May run twice: a portal that has the item is left as it is. */
export async function sendToEach(source: DataSource, queue: Pick<JobQueue, 'enqueue'>, job: OfferJob): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const sent = await readOffer(scope, job.offerId);
    const origin = sent && (await ownOrigin(scope, sent.itemId));
    // withdrawn before it was sent on: there is nothing to place any more
    if (!origin) return;
    for (const portalId of sent.targetIds) {
      const { id: offerId, itemId, mode, sectionSlug } = sent;
      await queue.enqueue(placeOfferedJob, { portalId, originPortalId: job.portalId, itemId, offerId, mode, sectionSlug, origin });
    }
  });
}

/** Handler of the job `place-offered`: one portal, one transaction. Does nothing when the item was withdrawn before it arrived. May run twice. */
export async function placeOffered(source: DataSource, process: Process, clock: Clock, job: OfferedJob): Promise<void> {
  try {
    await inPortal(source, job.portalId, (scope) => placeIn(scope, process, civilDateOf(clock.now()), job));
  } catch (error) {
    // thrown through the transaction, so that nothing of it stands
    if (!(error instanceof AppError && error.code === 'ORIGIN_NOT_PUBLIC')) throw error;
  }
}

async function placeIn(scope: OpenScope, process: Process, today: CivilDate, job: OfferedJob): Promise<void> {
  const { itemId, originPortalId, offerId, mode, origin } = job;
  const before = await loadPlacement(scope, itemId);
  if ((await portalState(scope)) !== 'open') return;
  if (before?.state === 'placed' && !before.forced && mode === 'forced') {
    await process.transition(scope, placementSubject, itemId, 'require', { offerId });
    return;
  }
  if (!isWanted(before, offerId, mode)) return;
  const section = await sectionFor(scope, job.sectionSlug, today);
  if (!section) return;
  const mark = mode === 'proposed' ? 'promoted' : 'push';
  const placing: Placing = { originPortalId, origin, mark, forced: mode === 'forced', offerId, sectionId: section.id, isNew: !before };
  const isDecided = mode === 'forced' || mode === 'overridable';
  if (before) await process.transition(scope, placementSubject, itemId, isDecided ? 'place' : 'offer', placing);
  else await process.begin(scope, 'placement', itemId, null, (taken) => (isDecided ? place : offer)(itemId, placing, taken));
}

/** What a portal took off stays off unless it must be there; what stands there stays as it is; an offer that arrived is not made again. */
function isWanted(before: Awaited<ReturnType<typeof loadPlacement>>, offerId: string, mode: OfferMode): boolean {
  if (!before) return true;
  if (before.state === 'placed' || before.offerId === offerId) return false;
  if (mode === 'forced') return true;
  return before.state !== 'offered' && mode !== 'overridable';
}

import type { DataSource } from 'typeorm';
import { noteRevision, portalsWith, publicRevision } from '#delivery';
import { inPortal } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import type { Process, StepFollower } from '#process';
import { followItemJob, followPlacement } from './jobs.js';
import { loadPlacement, placementSubject } from './placement.subject.js';

/** What readers see of an item has changed: portals where it stands are told by a job. */
export const followPlacements: StepFollower = async (scope, queue, { subjectType, subjectId, step }) => {
  if (subjectType !== 'item' || (step !== 'publish' && step !== 'withdraw')) return;
  if ((await portalsWith(scope, subjectId)).length > 0) await queue.enqueue(followItemJob, { portalId: scope.portalId ?? '', itemId: subjectId });
};

/** Handler of the job `follow-item`: one small job for each portal where the item stands or is offered. May run twice. */
export async function followEach(source: DataSource, queue: Pick<JobQueue, 'enqueue'>, job: { portalId: string; itemId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    for (const portalId of await portalsWith(scope, job.itemId)) await queue.enqueue(followPlacement, { portalId, itemId: job.itemId });
  });
}

/** Handler of the job `follow-placement`: a correction raises the version of the portal, a withdrawal takes the item off it. May run twice. */
export async function followOrigin(source: DataSource, process: Process, job: { portalId: string; itemId: string }): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const row = await loadPlacement(scope, job.itemId);
    if (row?.state !== 'placed' && row?.state !== 'offered') return;
    const revisionId = await publicRevision(scope, row.originPortalId, row.id);
    if (revisionId) await noteRevision(scope, row.id, revisionId);
    else await process.transition(scope, placementSubject, row.id, 'recall', {});
  });
}

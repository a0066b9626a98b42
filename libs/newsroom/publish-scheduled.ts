import type { DataSource } from 'typeorm';
import { inPortal } from '#platform/db';
import type { Process } from '#process';
import { itemSubject, loadItem } from './item.subject.js';

/**
 * Handler of the job `publish-scheduled`: publishes on the authority of the recorded approval. Does nothing when the item was
 * returned, published by hand or scheduled anew meanwhile, so it may run twice.
 * @param source data source of the role `jobs`
 */
export async function publishWhenScheduled(
  source: DataSource,
  process: Process,
  job: { portalId: string; itemId: string; revisionId: string },
  now: Date,
): Promise<void> {
  await inPortal(source, job.portalId, async (scope) => {
    const item = await loadItem(scope, job.itemId);
    if (item?.state !== 'scheduled' || item.revisionId !== job.revisionId || !item.publishAt || item.publishAt > now) return;
    await process.transition(scope, itemSubject, item.id, 'publish', { revisionId: job.revisionId });
  });
}

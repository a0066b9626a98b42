import type { JobKind, PortalJob } from '#platform/jobs';
import type { StepJob } from '#process';
import type { ItemRow } from './item.js';

/** Tells who keeps the item of a step somebody else took. */
export const tellAuthorJob: JobKind<PortalJob & { stepId: string; authorId: string }> = { name: 'tell-author' };

/** Publishes a scheduled revision when its hour has come. */
export const publishScheduled: JobKind<PortalJob & { stepId: string; itemId: string; revisionId: string }> = { name: 'publish-scheduled' };

/** Tells those above that a step is late. */
export const tellLateJob: JobKind<PortalJob & { stepId: string; state: string }> = { name: 'tell-late' };

export function tellAuthor(row: Pick<ItemRow, 'keeperId'>): StepJob {
  return { kind: tellAuthorJob, data: { authorId: row.keeperId } };
}

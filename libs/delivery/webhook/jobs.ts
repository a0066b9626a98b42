import type { OpenScope } from '#platform/db';
import type { JobKind, JobQueue, PortalJob } from '#platform/jobs';

/** Sends one message to another system, when its hour has come. */
export const deliverWebhookJob: JobKind<PortalJob & { deliveryId: string }> = { name: 'deliver-webhook' };

/** Removes what was sent long ago. */
export const sweepWebhooksJob = 'sweep-webhooks';

/** Puts a message on its way; those to one endpoint go one after the other, so that a slow one holds up no other. */
export async function enqueueDelivery(
  scope: OpenScope,
  queue: Pick<JobQueue, 'enqueue'>,
  { id, endpointId }: { readonly id: string; readonly endpointId: string },
  startAfter?: Date,
): Promise<void> {
  const data = { portalId: scope.portalId ?? '', deliveryId: id };
  await queue.enqueue(deliverWebhookJob, data, { group: endpointId, ...(startAfter ? { startAfter } : {}) });
}

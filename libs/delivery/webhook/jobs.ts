import type { JobKind, PortalJob } from '#platform/jobs';

/** Sends one message to another system, when its hour has come. */
export const deliverWebhookJob: JobKind<PortalJob & { deliveryId: string }> = { name: 'deliver-webhook' };

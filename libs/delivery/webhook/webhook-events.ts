/** What other systems can be told of; `ping` is what a trial sends. */
export const webhookEvents = ['item.published', 'item.updated', 'item.withdrawn'] as const;
export type WebhookEvent = (typeof webhookEvents)[number];
export const trialEvent = 'ping';

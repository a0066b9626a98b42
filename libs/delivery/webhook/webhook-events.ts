/** What other systems can be told of; `ping` is what a trial sends. */
export type WebhookEvent = 'item.published' | 'item.updated' | 'item.withdrawn';
export const trialEvent = 'ping';

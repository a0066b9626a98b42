import { v7 as newId } from 'uuid';
import { recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import { enqueueDelivery } from './jobs.js';
import { findDelivery, findWebhook } from './read-webhooks.js';
import { webhookErrors } from './webhook-errors.js';
import { trialEvent } from './webhook-events.js';
import type { Webhook, WebhookDelivery } from './webhook.types.js';

type Queue = Pick<JobQueue, 'enqueue'>;

/** Sends a trial to an endpoint. @throws NOT_FOUND, WEBHOOK_OFF */
export async function tryWebhook(scope: OpenScope, queue: Queue, at: Date, webhookId: string): Promise<WebhookDelivery> {
  const webhook = demandOn(await findWebhook(scope, webhookId));
  const id = newId();
  await scope.manager.query(
    'insert into webhook_delivery (portal_id, id, endpoint_id, event, occurred_at, next_at) values (scope.portal(), $1, $2, $3, $4, $4)',
    [id, webhook.id, trialEvent, at],
  );
  await enqueueDelivery(scope, queue, { id, endpointId: webhook.id });
  await recordAct(scope, { act: 'webhook.try', subjectType: 'webhook', subjectId: webhook.id, at });
  return (await findDelivery(scope, id)).delivery;
}

/**
 * Sends a message again, with the same webhook-id: who took it already knows it as the same. One that waits is not hurried.
 * @throws NOT_FOUND, WEBHOOK_OFF, WEBHOOK_BUSY
 */
export async function resendDelivery(scope: OpenScope, queue: Queue, at: Date, deliveryId: string): Promise<WebhookDelivery> {
  const { delivery, endpointId } = await findDelivery(scope, deliveryId);
  demandOn(await findWebhook(scope, endpointId));
  const [rows]: [unknown[], number] = await scope.manager.query(
    `update webhook_delivery set state = 'waiting', attempt_count = 0, next_at = $2
     where portal_id = scope.portal() and id = $1 and state <> 'waiting' returning id`,
    [delivery.id, at],
  );
  if (rows.length === 0) throw webhookErrors.WEBHOOK_BUSY();
  await enqueueDelivery(scope, queue, { id: delivery.id, endpointId });
  await recordAct(scope, { act: 'webhook.resend', subjectType: 'webhook', subjectId: endpointId, at, details: { delivery: delivery.id } });
  return (await findDelivery(scope, delivery.id)).delivery;
}

function demandOn(webhook: Webhook): Webhook {
  if (webhook.state !== 'on') throw webhookErrors.WEBHOOK_OFF();
  return webhook;
}

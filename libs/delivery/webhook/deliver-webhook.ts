import { Webhook } from 'standardwebhooks';
import type { DataSource } from 'typeorm';
import type { PersonalDataKey } from '#people';
import { inPortal, type OpenScope } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import type { Clock } from '#platform/time';
import { noteDelivery } from './note-delivery.js';
import { postMessage, type Posted } from './post-message.js';
import { trialEvent } from './webhook-events.js';
import { webhookErrors } from './webhook-errors.js';
import { openSecret } from './webhook-secret.js';

export interface WebhookTools {
  /** Data source of the role `jobs`. */
  readonly source: DataSource;
  readonly queue: Pick<JobQueue, 'enqueue'>;
  readonly clock: Clock;
  readonly key: PersonalDataKey;
  /** Setting SITE_ADDRESS. */
  readonly siteAddress: string;
  /** Setting WEBHOOK_PRIVATE_TARGETS. */
  readonly admitsPrivate: boolean;
}

/** Longer than a message takes, shorter than the queue waits for a worker that died. */
const claimMs = 60_000;

/**
 * Sends one message as Standard Webhooks: claimed in one transaction, sent outside of any, noted in another. A worker that dies in
 * between makes it go out again, with the same webhook-id, by which the receiver knows doubles.
 * @throws WEBHOOK_BUSY while another worker is at it, so that the queue tries again
 */
export async function deliverWebhook(tools: WebhookTools, job: { readonly portalId: string; readonly deliveryId: string }): Promise<void> {
  const { source, clock } = tools;
  const message = await inPortal(source, job.portalId, (scope) => claim(scope, tools, job.deliveryId));
  if (!message) return;
  const began = clock.now();
  const posted: Posted = await postMessage(message.url, message.headers, message.body, tools.admitsPrivate);
  const at = clock.now();
  await inPortal(source, job.portalId, (scope) =>
    noteDelivery(scope, tools.queue, {
      id: job.deliveryId,
      endpointId: message.endpointId,
      attempts: message.attempts,
      posted,
      at,
      tookMs: at.getTime() - began.getTime(),
    }),
  );
}

interface Message {
  readonly endpointId: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly attempts: number;
}

interface Row {
  endpointId: string;
  url: string;
  isOn: boolean;
  isFree: boolean;
  secret: Buffer;
  formerSecret: Buffer | null;
  event: string;
  itemId: string | null;
  slug: string | null;
  host: string | null;
  occurredAt: Date;
  attempts: number;
}

/** The message to send now; null when there is none (any more). @throws WEBHOOK_BUSY */
async function claim(scope: OpenScope, tools: WebhookTools, id: string): Promise<Message | null> {
  const at = tools.clock.now();
  const rows: Row[] = await scope.manager.query(
    `select d.endpoint_id as "endpointId", e.url, e.state = 'on' as "isOn", d.claimed_until is null or d.claimed_until <= $2 as "isFree", e.secret,
            case when e.former_until > $2 then e.former_secret end as "formerSecret", d.event, d.item_id as "itemId", p.slug, h.host,
            d.occurred_at as "occurredAt", d.attempt_count as attempts
     from webhook_delivery d
     join webhook_endpoint e on e.portal_id = d.portal_id and e.id = d.endpoint_id
     left join publication p on p.portal_id = d.portal_id and p.item_id = d.item_id
     left join portal_host h on h.portal_id = d.portal_id and h.is_primary
     where d.portal_id = scope.portal() and d.id = $1 and d.state = 'waiting' for update of d`,
    [id, at],
  );
  const [row] = rows;
  if (!row) return null;
  if (!row.isFree) throw webhookErrors.WEBHOOK_BUSY();
  if (!row.isOn) {
    await scope.manager.query(
      `update webhook_delivery set state = 'failed', last_error = 'WEBHOOK_OFF', last_at = $2 where portal_id = scope.portal() and id = $1`,
      [id, at],
    );
    return null;
  }
  await scope.manager.query('update webhook_delivery set attempt_count = attempt_count + 1, claimed_until = $2 where portal_id = scope.portal() and id = $1', [
    id,
    new Date(at.getTime() + claimMs),
  ]);
  const body = JSON.stringify(payloadOf(scope, row, tools.siteAddress));
  const messageId = `msg_${id}`;
  const boxes = row.formerSecret ? [row.secret, row.formerSecret] : [row.secret];
  const signature = boxes.map((box) => new Webhook(openSecret(scope, tools.key, row.endpointId, box)).sign(messageId, at, body)).join(' ');
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'LienCong-Webhook',
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': signature,
  };
  return { endpointId: row.endpointId, url: row.url, headers, body, attempts: row.attempts + 1 };
}

/**
 * What the receiver gets: which item, and where it stands. No word of the item: a message that comes late would spread what was taken
 * off meanwhile; who wants the text asks the public schema.
 */
function payloadOf(scope: OpenScope, { event, itemId, slug, host, occurredAt }: Row, siteAddress: string): object {
  const origin = host === null ? null : siteAddress.replace('{host}', host);
  const portal = { id: scope.portalId, host };
  const item = itemId === null ? null : { id: itemId, slug, address: origin === null || slug === null ? null : `${origin}/tin/${slug}` };
  return { type: event, timestamp: occurredAt.toISOString(), data: event === trialEvent ? { portal } : { portal, item } };
}

import { isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { checkFirst, decodeCursor, encodeCursor, isInstant } from '#platform/http';
import type { Webhook, WebhookDelivery, WebhookDeliveryConnection } from './webhook.types.js';

const mostDeliveries = 50;
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

type WebhookRow = Omit<Webhook, 'createdBy'> & { personId: string; displayName: string | null };

/** Endpoints of the scope's portal that were not removed, the oldest first; or the one of this id. */
export async function readWebhooks(scope: OpenScope, id?: string): Promise<Webhook[]> {
  if (id !== undefined && !isId(id)) return [];
  const rows: WebhookRow[] = await scope.manager.query(
    `select e.id, e.label, e.url, e.events, e.state, e.failing_since as "failingSince", e.former_until as "formerSecretUntil", e.created_at as "createdAt",
            e.created_by as "personId", b.display_name as "displayName"
     from webhook_endpoint e
     left join byline b on b.portal_id = e.portal_id and b.person_id = e.created_by
     where e.portal_id = scope.portal() and e.state <> 'removed' and ($1::uuid is null or e.id = $1) order by e.id`,
    [id ?? null],
  );
  return rows.map(({ personId, displayName, ...webhook }) => ({ ...webhook, createdBy: { id: personId, displayName: displayName ?? '' } }));
}

/** @throws NOT_FOUND for one of another portal, a removed one, and what is no id */
export async function findWebhook(scope: OpenScope, id: string): Promise<Webhook> {
  const [webhook] = await readWebhooks(scope, id);
  if (!webhook) throw commonErrors.NOT_FOUND();
  return webhook;
}

const deliveryColumns = `d.id, d.event, d.item_id as "itemId", p.title as "itemTitle", d.occurred_at as "occurredAt", d.state, d.attempt_count as "attemptCount",
  case when d.state = 'waiting' then d.next_at end as "nextAt", d.last_at as "lastAt", d.last_status as "lastStatus", d.last_error as "lastError", d.took_ms as "tookMs"`;
const joinPublication = 'left join publication p on p.portal_id = d.portal_id and p.item_id = d.item_id';

/**
 * What was sent to an endpoint, newest first.
 * @throws NOT_FOUND, FIRST_OUT_OF_RANGE, CURSOR_INVALID
 */
export async function readDeliveries(scope: OpenScope, webhookId: string, first: number, after: string | null): Promise<WebhookDeliveryConnection> {
  const count = checkFirst(first, mostDeliveries);
  const [placeAt, placeId] = after === null ? ['infinity', lastId] : decodeCursor(after, 2, ([at = '', id = '']) => isInstant(at) && isId(id));
  const { id: endpointId } = await findWebhook(scope, webhookId);
  const rows: (WebhookDelivery & { place: string })[] = await scope.manager.query(
    `select ${deliveryColumns}, to_char(d.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place from webhook_delivery d ${joinPublication}
     where d.portal_id = scope.portal() and d.endpoint_id = $1 and (d.occurred_at, d.id) < ($2::timestamptz, $3::uuid)
     order by d.occurred_at desc, d.id desc limit $4`,
    [endpointId, placeAt, placeId, count + 1],
  );
  const edges = rows.slice(0, count).map(({ place, ...node }) => ({ cursor: encodeCursor([place, node.id]), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > count, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** A delivery with the endpoint it goes to. @throws NOT_FOUND */
export async function findDelivery(scope: OpenScope, id: string): Promise<{ readonly delivery: WebhookDelivery; readonly endpointId: string }> {
  const rows: (WebhookDelivery & { endpointId: string })[] = isId(id)
    ? await scope.manager.query(
        `select ${deliveryColumns}, d.endpoint_id as "endpointId" from webhook_delivery d ${joinPublication} where d.portal_id = scope.portal() and d.id = $1`,
        [id],
      )
    : [];
  const [row] = rows;
  if (!row) throw commonErrors.NOT_FOUND();
  const { endpointId, ...delivery } = row;
  return { delivery, endpointId };
}

import { v7 as newId } from 'uuid';
import type { World, WorldPortal } from '../support/world.js';

interface Connected extends WorldPortal {
  readonly publicMark: string;
  readonly authorId: string;
}

export interface MadeWebhook {
  readonly webhookId: string;
  readonly deliveryId: string;
}

/**
 * An endpoint with a message that was given up. Administrators above read it too, so its words are marked like what is public.
 * @param itemId a publication of the portal
 */
export async function webhookOf(world: World, portal: Connected, itemId: string): Promise<MadeWebhook> {
  const [webhookId, deliveryId] = [newId(), newId()];
  await world.rows(
    `insert into webhook_endpoint (portal_id, id, label, url, events, secret, created_by, created_at)
     values ($1, $2, $3, $4, array['item.withdrawn'], $5, $6, now())`,
    [portal.id, webhookId, `Hệ thống ${portal.publicMark}`, `https://nhan.example.vn/${portal.publicMark}`, Buffer.from(portal.publicMark), portal.authorId],
  );
  await world.rows(
    `insert into webhook_delivery (portal_id, id, endpoint_id, event, item_id, step_id, occurred_at, state, attempt_count, next_at, last_at, last_error)
     select $1, $2, $3, 'item.published', $4::uuid, (select id from step_record where portal_id = $1 order by id limit 1), now(), 'failed', 10, now(), now(), 'WEBHOOK_UNREACHABLE'`,
    [portal.id, deliveryId, webhookId, itemId],
  );
  // one that is swept: nothing was heard of it for long
  await world.rows(
    `insert into webhook_delivery (portal_id, endpoint_id, event, occurred_at, state, attempt_count, next_at, last_at)
     values ($1, $2, 'ping', now() - interval '40 days', 'delivered', 1, now() - interval '40 days', now() - interval '40 days')`,
    [portal.id, webhookId],
  );
  return { webhookId, deliveryId };
}

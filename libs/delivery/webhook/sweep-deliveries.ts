import type { DataSource } from 'typeorm';

/** Rows removed in one transaction. */
const atOnce = 5_000;

/**
 * Removes messages of which nothing was heard for 30 days, delivered or given up; the policy lets the role `jobs` reach no other.
 * Harmless to repeat.
 */
export async function sweepDeliveries(source: DataSource): Promise<void> {
  for (let removed = atOnce; removed === atOnce;)
    [, removed] = await source.query<[unknown, number]>(
      `delete from webhook_delivery d using (
         select portal_id, id from webhook_delivery where next_at < now() - interval '30 days' order by next_at limit $1
       ) old where d.portal_id = old.portal_id and d.id = old.id`,
      [atOnce],
    );
}

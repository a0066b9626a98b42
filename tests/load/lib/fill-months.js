/**
 * Counts the months of portals that have none yet, as a trigger does where placements come one by one.
 * @param {import('pg').Pool | import('pg').PoolClient} client superuser
 */
export function insertMonths(client) {
  return client.query(
    `insert into portal_month (portal_id, month, items, latest_at, counted_by)
     select portal_id, date_trunc('month', placed_at at time zone interval '7 hours')::date, count(distinct item_id), max(placed_at), pg_current_xact_id()
     from placement where portal_id not in (select portal_id from portal_month) group by 1, 2`,
  );
}

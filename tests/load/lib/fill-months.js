/**
 * Counts the months of portals that have none yet, as a trigger does where placements come one by one.
 * @param {import('pg').Pool | import('pg').PoolClient} client superuser
 */
export function insertMonths(client) {
  return client.query(
    'select count_portal_months(array(select p.portal_id from portal p where not exists (select from portal_month m where m.portal_id = p.portal_id)))',
  );
}

import type { DataSource } from 'typeorm';
import { countMonths } from '#delivery';
import { asSystem, inPortal } from '#platform/db';
import { foldLock, yearlySums } from './fold.js';

const makeAnew = `
  with changed as (
    merge into fact_year y
    using (select scope.portal() as portal_id, s.*
           from (${yearlySums('(select measure, belongs_on, dimensions, amount from fact where portal_id = scope.portal() and folded) ledger')}) s) s
    on y.portal_id = s.portal_id and y.measure = s.measure and y.dimension = s.dimension and y.value = s.value and y.year = s.year
    when matched and y.months <> s.months then update set months = s.months
    when matched then do nothing
    when not matched by source and y.portal_id = scope.portal() then delete
    when not matched then insert (portal_id, measure, dimension, value, year, months) values (s.portal_id, s.measure, s.dimension, s.value, s.year, s.months)
    returning 1
  )
  select count(*)::integer as changed from changed`;

/**
 * Makes the sums of a portal's years anew from its ledger, and its sums by month from their rows, a transaction each and while
 * everything runs: readers see the old ones or the new ones, writers of facts are not kept waiting, only the fold of this portal
 * is. A second time changes nothing.
 * @param source data source of the role `jobs`
 * @returns how many rows of sums were wrong
 */
export async function rebuildPortal(source: DataSource, portalId: string): Promise<number> {
  return asSystem(async () => {
    const ofYears = await inPortal(source, portalId, async ({ manager }) => {
      await manager.query(`select ${foldLock}`);
      const [row] = await manager.query<[{ changed: number }]>(makeAnew);
      return row.changed;
    });
    return ofYears + (await inPortal(source, portalId, countMonths));
  });
}

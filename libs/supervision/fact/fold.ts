import { inOwnScope, inPortal } from '#platform/db';
import type { DataSource } from 'typeorm';
import { twelveMonths } from '../sum/twelve-months.js';

/** Serialises the worker's own work on the sums of one portal; writers of facts never take it. */
export const foldLock = `pg_advisory_xact_lock(hashtextextended('fact_year:' || scope.portal()::text, 0))`;

/** Sums of facts by year: of the whole measure, and of each value of each dimension. `from` names rows of the ledger. */
export const yearlySums = (from: string): string => `
  select measure, dimension, value, extract(year from belongs_on)::smallint as year, ${twelveMonths} as months
  from (select measure, '' as dimension, '' as value, belongs_on, amount from ${from}
        union all
        select measure, d.key, d.value, belongs_on, amount from ${from}, jsonb_each_text(dimensions) d) margin
  group by 1, 2, 3, 4`;

const foldSome = `
  with taken as (
    update fact set folded = true
    where portal_id = scope.portal() and id in (select id from fact where portal_id = scope.portal() and not folded limit $1)
    returning measure, belongs_on, dimensions, amount
  ), kept as (
    insert into fact_year as y (portal_id, measure, dimension, value, year, months)
    select scope.portal(), * from (${yearlySums('taken')} order by 1, 2, 3, 4) summed
    on conflict (portal_id, measure, dimension, value, year) do update set months = month_add(y.months, excluded.months)
  )
  select count(*)::integer as folded from taken`;

/**
 * Adds what the ledger of a portal holds that is not folded yet to the sums of its year, in transactions of at most `batch`
 * facts. A fact's flag and the sums change in one statement, so a reader finds each fact exactly once.
 * @returns how many facts were folded
 */
export async function foldPortal(source: DataSource, portalId: string, batch = 10_000): Promise<number> {
  let all = 0;
  for (;;) {
    const folded = await inPortal(source, portalId, async ({ manager }) => {
      await manager.query(`select ${foldLock}`);
      const [row] = await manager.query<[{ folded: number }]>(foldSome, [batch]);
      return row.folded;
    });
    all += folded;
    if (folded < batch) return all;
  }
}

/** Portals that have facts to fold, as the worker finds them outside of any portal. */
export async function portalsToFold(source: DataSource, most = 1_000): Promise<string[]> {
  const rows: { id: string }[] = await inOwnScope(source, {}, ({ manager }) =>
    manager.query(
      `with recursive next as (
         (select portal_id from fact where not folded order by portal_id limit 1)
         union all
         select (select f.portal_id from fact f where not f.folded and f.portal_id > n.portal_id order by f.portal_id limit 1) from next n where n.portal_id is not null)
       select portal_id as id from next where portal_id is not null limit $1`,
      [most],
    ),
  );
  return rows.map((row) => row.id);
}

/** Folds everything there is to fold. @returns how many facts */
export async function foldAll(source: DataSource): Promise<number> {
  let all = 0;
  for (const portalId of await portalsToFold(source)) all += await foldPortal(source, portalId);
  return all;
}

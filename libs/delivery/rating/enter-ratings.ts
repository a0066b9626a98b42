import type { DataSource } from 'typeorm';
import { inOwnScope, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** Portals with ratings that the ledger does not hold, as the worker finds them outside of any portal. */
export async function portalsWithRatings(source: DataSource): Promise<string[]> {
  const rows: { id: string }[] = await inOwnScope(source, {}, ({ manager }) =>
    manager.query('select distinct portal_id as id from rating where not entered order by 1 limit 1000'),
  );
  return rows.map(({ id }) => id);
}

/** Enters the ratings of the scope's portal into the ledger, by day and page: the mark of a rating and its fact change together. */
export async function enterRatings({ manager }: OpenScope, today: CivilDate): Promise<void> {
  await manager.query(
    `with taken as (
       update rating set entered = true where portal_id = scope.portal() and not entered returning day, item_id, useful
     ), sums as (
       select day, item_id, count(*) as ratings, count(*) filter (where useful) as useful from taken group by 1, 2
     )
     insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id)
     select scope.portal(), day, $1, f.measure, f.amount, case when item_id is null then 'portal' else 'item' end, coalesce(item_id, scope.portal())
     from sums, lateral (values ('ratings', ratings), ('ratings_useful', useful)) f (measure, amount)
     where f.amount > 0 order by 2, 7, 4`,
    [today],
  );
}

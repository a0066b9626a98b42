import type { DataSource } from 'typeorm';
import { inOwnScope, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** Portals with clicks that the ledger does not hold, as the worker finds them outside of any portal. */
export async function portalsWithClicks(source: DataSource): Promise<string[]> {
  const rows: { id: string }[] = await inOwnScope(source, {}, ({ manager }) =>
    manager.query('select distinct portal_id as id from banner_click where not entered order by 1 limit 1000'),
  );
  return rows.map(({ id }) => id);
}

/** Enters the clicks of the scope's portal into the ledger, by day and banner: the mark of a click and its fact change together. */
export async function enterClicks({ manager }: OpenScope, today: CivilDate): Promise<void> {
  await manager.query(
    `with taken as (
       update banner_click set entered = true where portal_id = scope.portal() and not entered returning day, item_id
     )
     insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id)
     select scope.portal(), day, $1, 'banner_clicks', count(*),
       case when exists (select from placed_item g where g.portal_id = scope.portal() and g.item_id = t.item_id) then 'placement' else 'item' end, item_id
     from taken t group by day, item_id order by day, item_id`,
    [today],
  );
}

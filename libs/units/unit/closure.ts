import type { EntityManager } from 'typeorm';
import { rebuildPlaces } from './place-of-past.js';

/** Ancestors of units with the days between which they are so, from the versions; a stretch is one row as long as the depth is the same. */
const fromVersions = `
  with recursive up as (
    select v.unit_id as descendant_id, v.unit_id as ancestor_id, v.parent_id, 0 as depth, daterange(v.valid_from, v.valid_to) as days
    from unit_version v where $1::uuid[] is null or v.unit_id = any ($1)
    union all
    select up.descendant_id, p.unit_id, p.parent_id, up.depth + 1, up.days * daterange(p.valid_from, p.valid_to)
    from up join unit_version p on p.unit_id = up.parent_id and daterange(p.valid_from, p.valid_to) && up.days
    where up.depth < 10)
  select ancestor_id, descendant_id, depth, lower(days) as valid_from, upper(days) as valid_to
  from (select ancestor_id, descendant_id, depth, unnest(range_agg(days)) as days from up group by 1, 2, 3) r`;

/**
 * Makes the closure of some units and of everything that ever stood under them agree with their versions, and the places of
 * units that ended with both; of all units when none are named. Run as the owner, after versions and successions have changed.
 * @returns how many rows of the closure changed
 */
export async function rebuildClosure(manager: EntityManager, unitIds: readonly string[] | null): Promise<number> {
  const under: { id: string }[] | null = unitIds
    ? await manager.query('select distinct descendant_id as id from unit_closure where ancestor_id = any ($1) union select unnest($1::uuid[])', [unitIds])
    : null;
  const ids = under?.map((row) => row.id) ?? null;
  const changed: unknown[] = await manager.query(
    `with done as (
       merge into unit_closure c using (${fromVersions}) f
         on c.ancestor_id = f.ancestor_id and c.descendant_id = f.descendant_id and c.valid_from = f.valid_from
       when matched and (c.depth, c.valid_to) is distinct from (f.depth, f.valid_to) then update set depth = f.depth, valid_to = f.valid_to
       when not matched then insert (ancestor_id, descendant_id, depth, valid_from, valid_to)
         values (f.ancestor_id, f.descendant_id, f.depth, f.valid_from, f.valid_to)
       when not matched by source and ($1::uuid[] is null or c.descendant_id = any ($1)) then delete
       returning 1)
     select count(*)::integer as rows from done`,
    [ids],
  );
  // Without statistics of so many new rows what follows is planned for an empty tree.
  if (ids === null) await manager.query('analyze unit_closure');
  await rebuildPlaces(manager, ids);
  return (changed as [{ rows: number }])[0].rows;
}

import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { UnitOnDay } from '#units';

const columns = 'v.unit_id as id, v.code, v.kind, v.name, v.parent_id as "parentId"';
const holds = (row: string, day: string): string => `${row}.valid_from <= ${day} and (${row}.valid_to is null or ${row}.valid_to > ${day})`;

/**
 * Units directly under one on a day, by code, each with its kind (province, department, district, commune, special zone).
 * @param root null: the units at the top of the tree (provinces) over the scope's portals
 */
export async function childrenOf(scope: OpenScope, root: string | null, day: CivilDate): Promise<UnitOnDay[]> {
  if (root !== null)
    return scope.manager.query(`select ${columns} from unit_version v where v.parent_id = $2 and ${holds('v', '$1::date')} order by v.code`, [day, root]);
  return scope.manager.query(
    `with stand as (
       select distinct coalesce(l.place_id, p.unit_id) as unit_id
       from portal p left join unit_place l on l.unit_id = p.unit_id and ${holds('l', '$1::date')}
       where p.portal_id = any ((select scope.portals())::uuid[])
     )
     select ${columns} from unit_version v
     where v.parent_id is null and ${holds('v', '$1::date')}
       and v.unit_id in (select c.ancestor_id from stand s join unit_closure c on c.descendant_id = s.unit_id and ${holds('c', '$1::date')})
     order by v.code`,
    [day],
  );
}

/** The units from the top of the tree down to this one, itself the last, on a day; of one that is not there then, on the nearest day on which it was. */
export async function pathOf(scope: OpenScope, unitId: string, day: CivilDate): Promise<UnitOnDay[]> {
  return scope.manager.query(
    `with near as (select greatest(valid_from, least($2::date, valid_to - 1)) as day from unit where id = $1)
     select ${columns}
     from near
     join unit_closure c on c.descendant_id = $1 and ${holds('c', 'near.day')}
     join unit_version v on v.unit_id = c.ancestor_id and ${holds('v', 'near.day')}
     order by c.depth desc`,
    [unitId, day],
  );
}

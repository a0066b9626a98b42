import type { EntityManager } from 'typeorm';
import { heirsOf } from '../succession/heirs.js';

/**
 * Which of some names of units nothing bears any more on a day, each with what its unit became: its new name, or the units that came out of it
 * (none when it left no heir). A name that any unit of the country still bears is not among them.
 * @param names as the books write them, e.g. `Huyện Long Thành`
 */
export async function endedNames(manager: EntityManager, names: readonly string[], on: string): Promise<ReadonlyMap<string, readonly string[]>> {
  if (names.length === 0) return new Map();
  const ended: { unitId: string; name: string; renamed: string | null }[] = await manager.query(
    `select e.name, e."unitId", v.name as renamed
     from (select name, (array_agg(unit_id order by valid_to desc))[1] as "unitId" from unit_version
           where name = any ($1) group by name having bool_and(valid_to is not null and valid_to <= $2)) e
     left join unit_version v on v.unit_id = e."unitId" and v.valid_from <= $2 and (v.valid_to is null or v.valid_to > $2)`,
    [names, on],
  );
  const heirs = await heirsOf(
    manager,
    ended.map(({ unitId }) => unitId),
    on,
  );
  return new Map(ended.map(({ unitId, name, renamed }) => [name, renamed === null ? (heirs.get(unitId) ?? []).map((heir) => heir.name) : [renamed]]));
}

import type { EntityManager } from 'typeorm';
import type { UnitVersion } from './unit.js';

const columns = `unit_id as "unitId", code, kind, name, parent_id as "parentId", valid_from::text as "validFrom", valid_to::text as "validTo", because`;

/** The unit that has a code on a day, by id; null when none has. A code alone names no unit: it comes back with another name and territory. */
export async function unitByCode(manager: EntityManager, code: string, on: string): Promise<string | null> {
  const rows: { id: string }[] = await manager.query(
    'select unit_id as id from unit_version where code = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)',
    [code, on],
  );
  return rows[0]?.id ?? null;
}

/** Versions of a unit from its first day to its last; none when there is no such unit. */
export async function versionsOf(manager: EntityManager, unitId: string): Promise<UnitVersion[]> {
  return manager.query(`select ${columns} from unit_version where unit_id = $1 order by valid_from`, [unitId]);
}

import type { EntityManager } from 'typeorm';
import { unitErrors } from '../errors.js';

export interface NewUnit {
  /** Code of the statistical office, or the operator's own for an agency. */
  readonly code: string;
  readonly kind: 'province' | 'department' | 'district' | 'commune' | 'special_zone';
  readonly name: string;
  readonly parentCode: string | null;
  readonly validFrom: string;
}

/**
 * Makes a unit with its closure rows (itself and every ancestor), or finds the one of that code. Run as the owner, in a
 * transaction; units belong to no portal.
 * @returns its id and whether it was made now
 * @throws UNIT_PARENT_UNKNOWN
 */
export async function createUnit(manager: EntityManager, unit: NewUnit): Promise<{ readonly id: string; readonly created: boolean }> {
  const parentId = unit.parentCode === null ? null : await unitId(manager, unit.parentCode);
  if (unit.parentCode !== null && !parentId) throw unitErrors.UNIT_PARENT_UNKNOWN({ code: unit.parentCode });
  const made: { id: string }[] = await manager.query(
    `insert into unit (code, kind, name, parent_id, valid_from) values ($1, $2, $3, $4, $5)
     on conflict (code) do nothing returning id`,
    [unit.code, unit.kind, unit.name, parentId, unit.validFrom],
  );
  const id = made[0]?.id ?? (await unitId(manager, unit.code));
  if (!id) throw new Error(`the unit ${unit.code} was removed meanwhile`);
  if (made.length > 0) {
    await manager.query(
      `insert into unit_closure (ancestor_id, descendant_id, depth, valid_from)
       select $1::uuid, $1::uuid, 0, $3::date
       union all
       select ancestor_id, $1, depth + 1, greatest(valid_from, $3) from unit_closure where descendant_id = $2 and valid_to is null`,
      [id, parentId, unit.validFrom],
    );
  }
  return { id, created: made.length > 0 };
}

async function unitId(manager: EntityManager, code: string): Promise<string | null> {
  const rows: { id: string }[] = await manager.query('select id from unit where code = $1', [code]);
  return rows[0]?.id ?? null;
}

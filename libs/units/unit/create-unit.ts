import type { EntityManager } from 'typeorm';
import { unitErrors } from '../errors.js';
import { demandPlace } from './place.js';
import { rebuildPlaces } from './place-of-past.js';
import type { UnitKind } from './unit.js';
import { unitByCode } from './unit-by-code.js';

export interface NewUnit {
  /** Code of the statistical office, or the operator's own for an agency. */
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** Code that the parent has on the first day; null for a province. */
  readonly parentCode: string | null;
  readonly validFrom: string;
  /** First day on which it no longer exists; a district must have one. */
  readonly validTo?: string | null;
  /** Number of the resolution that made it. */
  readonly because?: string;
}

/**
 * Makes a unit with its first version and its closure rows (itself and every ancestor), or finds the one that has its code
 * from that day on. Run in a transaction: as the owner; as `editing` or `jobs` for a department under a province.
 * @returns its id and whether it was made now
 * @throws UNIT_PARENT_UNKNOWN, UNIT_PARENT_ABSENT, UNIT_KIND_MISPLACED, UNIT_DISTRICT_ENDLESS
 */
export async function createUnit(manager: EntityManager, unit: NewUnit): Promise<{ readonly id: string; readonly created: boolean }> {
  const { code, kind, name, validFrom, validTo = null, because = '' } = unit;
  // Two imports that make the same department at once: the second finds what the first made.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 826430))', [code]);
  const there = await holderFrom(manager, code, validFrom, validTo);
  if (there) return { id: there, created: false };
  const parentId = unit.parentCode === null ? null : await parentOf(manager, unit.parentCode, unit);
  await demandPlace(manager, { code, kind, parentId, validFrom, validTo });
  const made: [{ id: string }] = await manager.query(
    'insert into unit (code, kind, name, parent_id, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6) returning id',
    [code, kind, name, parentId, validFrom, validTo],
  );
  const [{ id }] = made;
  await manager.query(
    'insert into unit_version (unit_id, valid_from, valid_to, code, kind, name, parent_id, because) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, validFrom, validTo, code, kind, name, parentId, because],
  );
  await manager.query(
    `insert into unit_closure (ancestor_id, descendant_id, depth, valid_from, valid_to)
     select $1::uuid, $1::uuid, 0, $3::date, $4::date
     union all
     select ancestor_id, $1, depth + 1, greatest(valid_from, $3), least(valid_to, $4)
     from unit_closure where descendant_id = $2 and daterange(valid_from, valid_to) && daterange($3, $4)`,
    [id, parentId, validFrom, validTo],
  );
  if (validTo !== null) await rebuildPlaces(manager, [id]);
  return { id, created: true };
}

/** The unit that has the code on one of the days; the earliest when there are several. */
async function holderFrom(manager: EntityManager, code: string, from: string, to: string | null): Promise<string | null> {
  const rows: { id: string }[] = await manager.query(
    `select unit_id as id from unit_version where code = $1 and (valid_to is null or valid_to > $2) and ($3::date is null or valid_from < $3)
     order by valid_from limit 1`,
    [code, from, to],
  );
  return rows[0]?.id ?? null;
}

async function parentOf(manager: EntityManager, parentCode: string, { code, validFrom }: NewUnit): Promise<string> {
  const parentId = await unitByCode(manager, parentCode, validFrom);
  if (parentId) return parentId;
  const known: unknown[] = await manager.query('select from unit_version where code = $1 limit 1', [parentCode]);
  throw known.length > 0 ? unitErrors.UNIT_PARENT_ABSENT({ code, parent: parentCode, on: validFrom }) : unitErrors.UNIT_PARENT_UNKNOWN({ code: parentCode });
}

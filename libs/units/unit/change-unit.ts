import type { EntityManager } from 'typeorm';
import { unitErrors } from '../errors.js';
import { recordSuccession, type Operation } from '../succession/record-succession.js';
import { rebuildClosure } from './closure.js';
import { demandPlace } from './place.js';
import { typeWordOf } from './type-word.js';
import { holdsOn, mayStandUnder, type UnitKind, type UnitVersion } from './unit.js';
import { unitByCode, versionsOf } from './unit-by-code.js';

/** What becomes of a unit that goes on; what is left out stays as it is. */
export interface UnitChangeOrder {
  /** First day. */
  readonly on: string;
  /** Number of the resolution. */
  readonly resolution: string;
  readonly note?: string;
  readonly name?: string;
  readonly kind?: UnitKind;
  readonly code?: string;
  readonly parentId?: string;
}

/**
 * Renames, retypes, recodes or moves a unit from a day on, by a resolution: a new version, the old one ends the day before.
 * Changes come in the order of their days; one that is already so changes nothing. As the owner, in a transaction.
 * @throws UNIT_UNKNOWN, UNIT_NOT_VALID, UNIT_DATE_ORDER, UNIT_OVERLAP, UNIT_CYCLE, UNIT_KIND_MISPLACED, UNIT_PARENT_ABSENT
 */
export async function changeUnit(manager: EntityManager, unitId: string, order: UnitChangeOrder): Promise<{ readonly changed: boolean }> {
  const versions = await versionsOf(manager, unitId);
  const last = versions.at(-1);
  if (!last) throw unitErrors.UNIT_UNKNOWN({ unit: unitId });
  const before = versions.find((each) => holdsOn(each, order.on));
  if (!before) throw unitErrors.UNIT_NOT_VALID({ code: last.code, on: order.on });
  const after = {
    ...before,
    name: order.name ?? before.name,
    kind: order.kind ?? before.kind,
    code: order.code ?? before.code,
    parentId: order.parentId ?? before.parentId,
    validFrom: order.on,
    because: order.resolution,
  };
  const operation = operationOf(before, after);
  if (!operation) return { changed: false };
  if (before !== last || before.validFrom === order.on) throw unitErrors.UNIT_DATE_ORDER({ code: before.code, since: last.validFrom });
  await demandFreeCode(manager, before, after);
  const moved = after.kind !== before.kind || after.parentId !== before.parentId;
  if (moved) await demandTree(manager, after);

  await manager.query('update unit_version set valid_to = $2 where unit_id = $1 and valid_from = $3', [unitId, order.on, before.validFrom]);
  await manager.query(
    'insert into unit_version (unit_id, valid_from, valid_to, code, kind, name, parent_id, because) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [unitId, after.validFrom, after.validTo, after.code, after.kind, after.name, after.parentId, after.because],
  );
  await manager.query('update unit set code = $2, kind = $3, name = $4, parent_id = $5 where id = $1', [
    unitId,
    after.code,
    after.kind,
    after.name,
    after.parentId,
  ]);
  await recordSuccession(manager, { ...order, operation, parts: [{ predecessorId: unitId, successorId: unitId, extent: 'whole' }] });
  if (moved) await rebuildClosure(manager, [unitId]);
  return { changed: true };
}

/** The weightiest of what differs; null when nothing does. Tỉnh to thành phố, xã to phường are changes of type though the kind stays. */
function operationOf(before: UnitVersion, after: UnitVersion): Operation | null {
  if (after.parentId !== before.parentId) return 'reparent';
  if (after.kind !== before.kind || typeWordOf(after.name) !== typeWordOf(before.name)) return 'retype';
  if (after.name !== before.name) return 'rename';
  return after.code === before.code ? null : 'recode';
}

async function demandFreeCode(manager: EntityManager, before: UnitVersion, after: UnitVersion): Promise<void> {
  if (after.code === before.code) return;
  const later: unknown[] = await manager.query(
    'select from unit_version where code = $1 and unit_id <> $2 and (valid_to is null or valid_to > $3) and ($4::date is null or valid_from < $4)',
    [after.code, after.unitId, after.validFrom, after.validTo],
  );
  if (later.length > 0 || (await unitByCode(manager, after.code, after.validFrom))) throw unitErrors.UNIT_OVERLAP({ code: after.code });
}

async function demandTree(manager: EntityManager, after: UnitVersion): Promise<void> {
  const { unitId, parentId, code, kind, validFrom } = after;
  const below: unknown[] = await manager.query(
    'select from unit_closure where ancestor_id = $1 and descendant_id = $2 and (valid_to is null or valid_to > $3)',
    [unitId, parentId, validFrom],
  );
  if (below.length > 0) throw unitErrors.UNIT_CYCLE({ code });
  await demandPlace(manager, after);
  const children: { code: string; kind: UnitKind }[] = await manager.query(
    'select code, kind from unit_version where parent_id = $1 and (valid_to is null or valid_to > $2)',
    [unitId, validFrom],
  );
  const wrong = children.find((child) => !mayStandUnder(child.kind, kind));
  if (wrong) throw unitErrors.UNIT_KIND_MISPLACED({ code: wrong.code, kind: wrong.kind, parentKind: kind });
}

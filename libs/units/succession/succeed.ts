import type { EntityManager } from 'typeorm';
import { unitErrors } from '../errors.js';
import { rebuildClosure } from '../unit/closure.js';
import { holdsOn } from '../unit/unit.js';
import { versionsOf } from '../unit/unit-by-code.js';
import { recordSuccession, type SuccessionPart } from './record-succession.js';
import { demandShape, type UnitsOperation } from './shape.js';

export interface SuccessionOrder {
  /** First day on which the successors are there and the predecessors are not. */
  readonly on: string;
  readonly operation: UnitsOperation;
  /** Number of the resolution. */
  readonly resolution: string;
  readonly note?: string;
  /** The predecessors end, unless they are successors of themselves. */
  readonly parts: readonly SuccessionPart[];
}

/**
 * Merges, splits, partitions or abolishes units by a resolution. The successors are there already (`createUnit`); the
 * predecessors end on the day before, with nothing left under them. The same order again changes nothing. As the owner, in a
 * transaction.
 * @returns id of the succession and whether it was made now
 * @throws SUCCESSION_SHAPE_WRONG, SUCCESSION_PARTS_WRONG, SUCCESSION_SUCCESSOR_UNKNOWN, UNIT_UNKNOWN, UNIT_NOT_VALID,
 *   UNIT_DATE_ORDER, UNIT_CHILDREN_LEFT
 */
export async function succeed(manager: EntityManager, order: SuccessionOrder): Promise<{ readonly id: string; readonly made: boolean }> {
  demandShape(order);
  const known = await sameSuccession(manager, order);
  if (known) return { id: known, made: false };
  const successors = new Set(order.parts.map((part) => part.successorId));
  const predecessors = [...new Set(order.parts.map((part) => part.predecessorId))];
  const ending = predecessors.filter((id) => !order.parts.some((part) => part.predecessorId === id && part.successorId === id));
  for (const id of successors) if (id !== null) await demandSuccessor(manager, id, order.on);
  for (const id of predecessors) await demandPredecessor(manager, id, order.on);
  await endUnits(manager, ending, order.on);
  for (const id of ending) await demandNothingLeft(manager, id, order.on);
  const id = await recordSuccession(manager, order);
  await rebuildClosure(manager, ending);
  return { id, made: true };
}

/** Ends units on the day before; those that ended by then stay as they are. */
export async function endUnits(manager: EntityManager, unitIds: readonly string[], on: string): Promise<void> {
  const late = 'valid_from < $2 and (valid_to is null or valid_to > $2)';
  await manager.query(`update unit_version set valid_to = $2 where unit_id = any ($1) and ${late}`, [unitIds, on]);
  await manager.query(`update unit set valid_to = $2 where id = any ($1) and ${late}`, [unitIds, on]);
}

async function demandSuccessor(manager: EntityManager, unitId: string, on: string): Promise<void> {
  const versions = await versionsOf(manager, unitId);
  if (!versions.some((each) => holdsOn(each, on))) throw unitErrors.SUCCESSION_SUCCESSOR_UNKNOWN({ code: versions[0]?.code ?? unitId, on });
}

/** Was there the day before, and nothing is known of it from that day on. */
async function demandPredecessor(manager: EntityManager, unitId: string, on: string): Promise<void> {
  const versions = await versionsOf(manager, unitId);
  const last = versions.at(-1);
  if (!last) throw unitErrors.UNIT_UNKNOWN({ unit: unitId });
  if ((versions[0]?.validFrom ?? on) >= on || (last.validTo !== null && last.validTo < on)) throw unitErrors.UNIT_NOT_VALID({ code: last.code, on });
  if (last.validFrom >= on) throw unitErrors.UNIT_DATE_ORDER({ code: last.code, since: last.validFrom });
}

async function demandNothingLeft(manager: EntityManager, unitId: string, on: string): Promise<void> {
  const [row]: [{ code: string; count: number }] = await manager.query(
    `select u.code, (select count(*)::integer from unit_version v where v.parent_id = u.id and (v.valid_to is null or v.valid_to > $2)) as count
     from unit u where u.id = $1`,
    [unitId, on],
  );
  if (row.count > 0) throw unitErrors.UNIT_CHILDREN_LEFT({ code: row.code, count: row.count, on });
}

async function sameSuccession(manager: EntityManager, { on, operation, parts }: SuccessionOrder): Promise<string | null> {
  const keys = parts.map((part) => `${part.predecessorId} ${part.successorId ?? '-'} ${part.extent}`).sort();
  const key = `p.predecessor_id || ' ' || coalesce(p.successor_id::text, '-') || ' ' || p.extent`;
  const rows: { id: string }[] = await manager.query(
    `select s.id from succession s join succession_part p on p.succession_id = s.id
     where s.effective_on = $1 and s.operation = $2
     group by s.id having array_agg(${key} order by ${key} collate "C") = $3::text[]`,
    [on, operation, keys],
  );
  return rows[0]?.id ?? null;
}

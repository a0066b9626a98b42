import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { SuccessionRecord } from '../succession/record-succession.js';
import { rebuildClosure } from '../unit/closure.js';
import type { UnitVersion } from '../unit/unit.js';
import type { LoadPlan } from './plan-load.js';

/** How many times `applyLoad` calls its step. */
export const loadSteps = 5;

const rows = `json_to_recordset($1) as n ("unitId" uuid, code text, kind text, name text, "parentId" uuid, "validFrom" date, "validTo" date, because text)`;

/** Does what a plan says, in bulk, as the owner, in the transaction of `manager`. */
export async function applyLoad(manager: EntityManager, plan: LoadPlan, step: () => void = () => undefined): Promise<void> {
  await manager.query(
    `insert into unit (id, code, kind, name, parent_id, valid_from, valid_to)
     select "unitId", code, kind, name, "parentId", "validFrom", "validTo" from ${rows}`,
    [JSON.stringify(plan.made.map(latest))],
  );
  step();
  const changed = plan.changed.map(latest);
  await manager.query(
    `update unit u set code = n.code, kind = n.kind, name = n.name, parent_id = n."parentId", valid_from = n."validFrom", valid_to = n."validTo"
     from ${rows} where u.id = n."unitId"`,
    [JSON.stringify(changed)],
  );
  await manager.query('delete from unit_version where unit_id = any ($1)', [changed.map((unit) => unit.unitId)]);
  step();
  await manager.query(
    `insert into unit_version (unit_id, code, kind, name, parent_id, valid_from, valid_to, because)
     select "unitId", code, kind, name, "parentId", "validFrom", "validTo", because from ${rows}`,
    [JSON.stringify([...plan.made, ...plan.changed].flat())],
  );
  step();
  await manager.query('delete from succession_part where succession_id = any ($1)', [plan.replaced]);
  await manager.query('delete from succession where id = any ($1)', [plan.replaced]);
  await insertSuccessions(manager, plan.succeeded);
  step();
  if (plan.made.length + plan.changed.length + plan.succeeded.length + plan.replaced.length > 0) {
    // Without statistics of so many new rows every later query is planned for an empty tree.
    await manager.query('analyze unit, unit_version, succession, succession_part');
    await rebuildClosure(manager, null);
    await manager.query('analyze unit_place');
  }
  step();
}

/** The unit's own row: its last version, from the first day of all. */
function latest(versions: readonly UnitVersion[]): UnitVersion {
  const [first, last] = [versions[0], versions.at(-1)];
  if (!first || !last) throw new Error('a unit without a version');
  return { ...last, validFrom: first.validFrom };
}

async function insertSuccessions(manager: EntityManager, successions: readonly SuccessionRecord[]): Promise<void> {
  const records = successions.map((record) => ({ id: newId(), ...record }));
  await manager.query(
    `insert into succession (id, effective_on, operation, resolution, note)
     select id, "on", operation, resolution, note
     from json_to_recordset($1) as n (id uuid, "on" date, operation text, resolution text, note text)`,
    [JSON.stringify(records.map(({ parts: _, ...record }) => record))],
  );
  await manager.query(
    `insert into succession_part (succession_id, predecessor_id, successor_id, extent)
     select id, "predecessorId", "successorId", extent
     from json_to_recordset($1) as n (id uuid, "predecessorId" uuid, "successorId" uuid, extent text)`,
    [JSON.stringify(records.flatMap(({ id, parts }) => parts.map((part) => ({ id, ...part }))))],
  );
}

import type { EntityManager } from 'typeorm';
import type { SuccessionPart } from '../succession/record-succession.js';
import type { UnitVersion } from '../unit/unit.js';

export interface StandingSuccession {
  readonly id: string;
  readonly on: string;
  readonly operation: string;
  readonly note: string;
  readonly parts: readonly SuccessionPart[];
}

/** What the database holds of units: twenty thousand rows at most. */
export interface Standing {
  /** Versions by unit, from the first day on. */
  readonly versions: ReadonlyMap<string, readonly UnitVersion[]>;
  readonly successions: readonly StandingSuccession[];
}

export async function readStanding(manager: EntityManager): Promise<Standing> {
  const versions: UnitVersion[] = await manager.query(
    `select unit_id as "unitId", code, kind, name, parent_id as "parentId", valid_from::text as "validFrom", valid_to::text as "validTo", because
     from unit_version order by unit_id, valid_from`,
  );
  const successions: StandingSuccession[] = await manager.query(
    `select s.id, s.effective_on::text as on, s.operation, s.note,
            json_agg(json_build_object('predecessorId', p.predecessor_id, 'successorId', p.successor_id, 'extent', p.extent)) as parts
     from succession s join succession_part p on p.succession_id = s.id group by s.id`,
  );
  return { versions: Map.groupBy(versions, (version) => version.unitId), successions };
}

import type { EntityManager } from 'typeorm';
import type { UnitKind } from '../unit/unit.js';

/** A unit at the other end of one succession or of several in a row. */
export interface Relative {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** `whole` when all of the predecessor went into it, on at least one way; else `part`. */
  readonly extent: 'whole' | 'part';
  /** Day of the (last) succession on the way. */
  readonly since: string;
}

/**
 * Units that exist on a day and came out of this one, through however many successions; the unit itself is not among them.
 * Exactly one that took the whole is the heir; several mean that it was divided.
 */
export async function heirs(manager: EntityManager, unitId: string, on: string): Promise<Relative[]> {
  return manager.query(
    `with recursive way as (
       select $1::uuid as id, true as whole, date '-infinity' as since
       union
       select p.successor_id, w.whole and p.extent = 'whole', s.effective_on
       from way w join succession_part p on p.predecessor_id = w.id and p.successor_id <> p.predecessor_id
                  join succession s on s.id = p.succession_id and s.effective_on >= w.since and s.effective_on <= $2)
     select v.unit_id as id, v.code, v.kind, v.name, case when bool_or(w.whole) then 'whole' else 'part' end as extent, max(w.since)::text as since
     from way w join unit_version v on v.unit_id = w.id and v.valid_from <= $2 and (v.valid_to is null or v.valid_to > $2)
     where w.id <> $1
     group by v.unit_id, v.code, v.kind, v.name order by v.code`,
    [unitId, on],
  );
}

/** Units that this one came out of until a day, through however many successions, each as it was called last; the latest first. */
export async function predecessors(manager: EntityManager, unitId: string, on: string): Promise<Relative[]> {
  return manager.query(
    `with recursive way as (
       select $1::uuid as id, true as whole, $2::date as since
       union
       select p.predecessor_id, w.whole and p.extent = 'whole', s.effective_on
       from way w join succession_part p on p.successor_id = w.id and p.successor_id <> p.predecessor_id
                  join succession s on s.id = p.succession_id and s.effective_on <= w.since)
     select u.id, u.code, u.kind, u.name, case when bool_or(w.whole) then 'whole' else 'part' end as extent, max(w.since)::text as since
     from way w join unit u on u.id = w.id
     where w.id <> $1
     group by u.id order by since desc, u.code`,
    [unitId, on],
  );
}

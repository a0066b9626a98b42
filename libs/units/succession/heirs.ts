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
  /** Day of the succession on the way that is nearest to it. */
  readonly since: string;
}

type Row = Relative & { readonly origin: string };

/**
 * For each of some units, the units that exist on a day and came out of it, through however many successions; the unit itself
 * is not among them. Exactly one that took the whole is the heir; several mean that it was divided. A unit without heirs is
 * not in the map.
 */
export async function heirsOf(manager: EntityManager, unitIds: readonly string[], on: string): Promise<ReadonlyMap<string, Relative[]>> {
  const rows: Row[] = await manager.query(
    `with recursive way as (
       select id as origin, id, true as whole, date '-infinity' as since from unnest($1::uuid[]) as u (id)
       union
       select w.origin, p.successor_id, w.whole and p.extent = 'whole', s.effective_on
       from way w join succession_part p on p.predecessor_id = w.id and p.successor_id <> p.predecessor_id
                  join succession s on s.id = p.succession_id and s.effective_on >= w.since and s.effective_on <= $2)
     select w.origin, v.unit_id as id, v.code, v.kind, v.name, case when bool_or(w.whole) then 'whole' else 'part' end as extent, max(w.since)::text as since
     from way w join unit_version v on v.unit_id = w.id and v.valid_from <= $2 and (v.valid_to is null or v.valid_to > $2)
     where w.id <> w.origin
     group by w.origin, v.unit_id, v.code, v.kind, v.name order by v.code`,
    [unitIds, on],
  );
  return byOrigin(rows);
}

/** For each of some units, those that it came out of until a day, each as it was called last; the latest first. */
export async function predecessorsOf(manager: EntityManager, unitIds: readonly string[], on: string): Promise<ReadonlyMap<string, Relative[]>> {
  const rows: Row[] = await manager.query(
    `with recursive way as (
       select id as origin, id, true as whole, $2::date as since from unnest($1::uuid[]) as u (id)
       union
       select w.origin, p.predecessor_id, w.whole and p.extent = 'whole', s.effective_on
       from way w join succession_part p on p.successor_id = w.id and p.successor_id <> p.predecessor_id
                  join succession s on s.id = p.succession_id and s.effective_on <= w.since)
     select w.origin, u.id, u.code, u.kind, u.name, case when bool_or(w.whole) then 'whole' else 'part' end as extent, max(w.since)::text as since
     from way w join unit u on u.id = w.id
     where w.id <> w.origin
     group by w.origin, u.id order by since desc, u.code`,
    [unitIds, on],
  );
  return byOrigin(rows);
}

/** Heirs of one unit. */
export async function heirs(manager: EntityManager, unitId: string, on: string): Promise<Relative[]> {
  return (await heirsOf(manager, [unitId], on)).get(unitId) ?? [];
}

/** Predecessors of one unit. */
export async function predecessors(manager: EntityManager, unitId: string, on: string): Promise<Relative[]> {
  return (await predecessorsOf(manager, [unitId], on)).get(unitId) ?? [];
}

function byOrigin(rows: readonly Row[]): ReadonlyMap<string, Relative[]> {
  const map = new Map<string, Relative[]>();
  for (const { origin, ...relative } of rows) map.set(origin, [...(map.get(origin) ?? []), relative]);
  return map;
}

import type { EntityManager } from 'typeorm';
import type { UnitKind } from './unit.js';

/** A unit as it was on a day, somewhere under another. */
export interface UnitOnDay {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentId: string | null;
}

/** A unit of the past that belongs to a subtree of today. */
export interface UnitOfToday extends UnitOnDay {
  /** `part` when another part of it lies outside of the subtree today. */
  readonly extent: 'whole' | 'part';
}

const columns = 'v.unit_id as id, v.code, v.kind, v.name, v.parent_id as "parentId"';
const holds = (row: string, day: string): string => `${row}.valid_from <= ${day} and (${row}.valid_to is null or ${row}.valid_to > ${day})`;

/** The subtree as it was on a day, the unit itself first: membership of that day. */
export async function subtreeOn(manager: EntityManager, rootId: string, on: string): Promise<UnitOnDay[]> {
  return manager.query(
    `select ${columns} from unit_closure c join unit_version v on v.unit_id = c.descendant_id and ${holds('v', '$2')}
     where c.ancestor_id = $1 and ${holds('c', '$2')}
     order by c.depth, v.code`,
    [rootId, on],
  );
}

/**
 * Units of a day that are in the subtree of today, themselves or through their heirs: membership of today applied to the
 * past. A unit divided between this subtree and another is in both, marked `part`.
 * @param on the day whose units are listed
 * @param today the day whose membership counts
 */
export async function subtreeOfToday(manager: EntityManager, rootId: string, on: string, today: string): Promise<UnitOfToday[]> {
  return manager.query(
    `with recursive inside as materialized (
       select descendant_id as id from unit_closure c where c.ancestor_id = $1 and ${holds('c', '$3')}
     ), link as materialized (
       select p.predecessor_id, p.successor_id from succession_part p join succession s on s.id = p.succession_id
       where s.effective_on <= $3 and p.successor_id <> p.predecessor_id
     ), back as (
       select id from inside union select l.predecessor_id from back b join link l on l.successor_id = b.id
     ), listed as materialized (
       select v.* from unit_version v join back b on b.id = v.unit_id where ${holds('v', '$2')}
     ), forth as (
       select unit_id as origin, unit_id as id from listed
       union select f.origin, l.successor_id from forth f join link l on l.predecessor_id = f.id
     ), divided as (
       select distinct f.origin from forth f join unit_version v on v.unit_id = f.id and ${holds('v', '$3')}
       where f.id not in (select id from inside)
     )
     select ${columns}, case when v.unit_id in (select origin from divided) then 'part' else 'whole' end as extent
     from listed v order by v.code`,
    [rootId, on, today],
  );
}

/** The provinces of a day. */
export async function provincesOn(manager: EntityManager, on: string): Promise<UnitOnDay[]> {
  return manager.query(`select ${columns} from unit_version v where v.kind = 'province' and ${holds('v', '$1')} order by v.code`, [on]);
}

/** Units over this one on a day, the nearest first; the unit itself is not among them. */
export async function ancestorsOn(manager: EntityManager, unitId: string, on: string): Promise<UnitOnDay[]> {
  return manager.query(
    `select ${columns} from unit_closure c join unit_version v on v.unit_id = c.ancestor_id and ${holds('v', '$2')}
     where c.descendant_id = $1 and c.depth > 0 and ${holds('c', '$2')}
     order by c.depth`,
    [unitId, on],
  );
}

/**
 * True when a unit is one of some units or stands under one of them, on whatever day, itself or through its heirs: what
 * belongs to a province today belongs to it with its past.
 */
export async function isCovered(manager: EntityManager, unitId: string, covering: readonly string[]): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `with recursive forth as (
       select $1::uuid as id
       union
       select p.successor_id from forth f join succession_part p on p.predecessor_id = f.id and p.successor_id is not null)
     select from forth f join unit_closure c on c.descendant_id = f.id and c.ancestor_id = any ($2) limit 1`,
    [unitId, covering],
  );
  return rows.length > 0;
}

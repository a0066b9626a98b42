import type { EntityManager } from 'typeorm';

/** From a unit that ended to what it went into on that day and, without any, to its last parent. */
const next = `
    select u.id as unit_id, p.successor_id as next_id, p.extent = 'whole' as whole, false as lost, u.valid_to as since
    from unit u join succession_part p on p.predecessor_id = u.id and p.successor_id <> u.id
                join succession s on s.id = p.succession_id and s.effective_on = u.valid_to
    union all
    select u.id, u.parent_id, false, true, u.valid_to
    from unit u
    where u.valid_to is not null and u.parent_id is not null and not exists (
      select from succession_part p join succession s on s.id = p.succession_id and s.effective_on = u.valid_to
      where p.predecessor_id = u.id and p.successor_id <> u.id)`;

/**
 * Where the figures of units that ended stand, by day. Members are the units at the ends of all ways. Every day on which one
 * begins, ends or moves cuts a stretch; its place is the nearest unit that is over, or is, every member.
 */
const fromSuccessions = `
  with recursive next as materialized (${next}), origin as (
    select u.id, u.valid_to as since from unit u where u.valid_to is not null and ($1::uuid[] is null or u.id = any ($1))
  ), way as (
    select id as origin, id, true as whole, false as lost, since from origin
    union
    select w.origin, n.next_id, w.whole and n.whole, w.lost or n.lost, greatest(w.since, n.since) from way w join next n on n.unit_id = w.id
  ), member as (
    select w.origin, w.id, bool_or(w.whole) as whole, bool_and(w.lost) as lost, daterange(min(w.since), u.valid_to) as days
    from way w join unit u on u.id = w.id and (u.valid_to is null or u.valid_to > w.since) group by w.origin, w.id, u.valid_to
  ), reach as materialized (
    select m.origin, m.whole, m.lost, c.ancestor_id, c.depth, m.days * daterange(c.valid_from, c.valid_to) as days
    from member m join unit_closure c on c.descendant_id = m.id and daterange(c.valid_from, c.valid_to) && m.days
  ), cut as (
    select id as origin, since as day from origin
    union select origin, lower(days) from reach
    union select origin, upper(days) from reach where not upper_inf(days)
  ), stretch as materialized (
    select origin, day, daterange(day, lead(day) over (partition by origin order by day)) as days from cut
  ), told as (
    select s.origin, s.day, s.days, count(r.origin) as members, bool_and(r.lost) as lost, bool_or(r.whole) as whole
    from stretch s left join reach r on r.origin = s.origin and r.depth = 0 and r.days @> s.day group by 1, 2, 3
  ), over as (
    select s.origin, s.day, r.ancestor_id, count(*) as members, sum(r.depth) as depth
    from stretch s join reach r on r.origin = s.origin and r.days @> s.day group by 1, 2, 3
  ), placed as (
    select distinct on (t.origin, t.day) t.origin, t.days, o.ancestor_id as place_id,
           case when t.members = 0 or t.lost then 'abolished' when t.members = 1 and t.whole then 'heir' else 'divided' end as how
    from told t left join over o on o.origin = t.origin and o.day = t.day and o.members = t.members
    order by t.origin, t.day, o.depth
  )
  select origin as unit_id, lower(days) as valid_from, upper(days) as valid_to, place_id, how
  from (select origin, place_id, how, unnest(range_agg(days)) as days from placed group by 1, 2, 3) r`;

/**
 * Makes the places of some units, and of all that went into them, agree with versions and successions; of all units when none
 * are named. Run as the owner, after the closure.
 * @returns how many rows changed
 */
export async function rebuildPlaces(manager: EntityManager, unitIds: readonly string[] | null): Promise<number> {
  const behind: { id: string }[] | null = unitIds
    ? await manager.query(
        `with recursive next as materialized (${next}), behind as (
           select unnest($1::uuid[]) as id union select n.unit_id from behind b join next n on n.next_id = b.id)
         select id from behind`,
        [unitIds],
      )
    : null;
  const [{ rows }]: [{ rows: number }] = await manager.query(
    `with done as (
       merge into unit_place p using (${fromSuccessions}) f on p.unit_id = f.unit_id and p.valid_from = f.valid_from
       when matched and (p.valid_to, p.place_id, p.how) is distinct from (f.valid_to, f.place_id, f.how)
         then update set valid_to = f.valid_to, place_id = f.place_id, how = f.how
       when not matched then insert (unit_id, valid_from, valid_to, place_id, how) values (f.unit_id, f.valid_from, f.valid_to, f.place_id, f.how)
       when not matched by source and ($1::uuid[] is null or p.unit_id = any ($1)) then delete
       returning 1)
     select count(*)::integer as rows from done`,
    [behind?.map((row) => row.id) ?? null],
  );
  return rows;
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the figures of units that ended stand "as it is now", with dates, so that no reader follows successions. */
export class UnitsPlaces2026112607000 implements MigrationInterface {
  readonly name = 'UnitsPlaces2026112607000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit_place (
        unit_id uuid not null references unit,
        valid_from date not null,
        valid_to date,
        place_id uuid references unit,
        how text not null check (how in ('heir', 'divided', 'abolished')),
        primary key (unit_id, valid_from),
        check (valid_to is null or valid_to > valid_from),
        check (place_id <> unit_id),
        check (how <> 'heir' or place_id is not null)
      );
      create index unit_place_place on unit_place (place_id);
      comment on table unit_place is 'where the figures of a unit that ended stand, from the day it ended on; worked out from versions and successions';
      comment on column unit_place.place_id is 'the heir that took the whole; of a divided unit the nearest unit over all heirs; without an heir where its last parent stands; null: in several provinces or nowhere';

      alter table unit_place enable row level security;
      alter table unit_place force row level security;
      create policy unit_place_read on unit_place for select to editing, supervision, signin, jobs using (true);
      create policy unit_place_owner on unit_place to liencong_owner using (true) with check (true);
      grant select on unit_place to editing, supervision, signin, jobs;
    `);
    await runner.query(`insert into unit_place (unit_id, valid_from, valid_to, place_id, how) ${fromSuccessions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table unit_place');
  }
}

/** As the rule stood when the table was made (place-of-past.ts has it as it is now). */
const fromSuccessions = `
  with recursive next as materialized (
    select u.id as unit_id, p.successor_id as next_id, p.extent = 'whole' as whole, false as lost, u.valid_to as since
    from unit u join succession_part p on p.predecessor_id = u.id and p.successor_id <> u.id
                join succession s on s.id = p.succession_id and s.effective_on = u.valid_to
    union all
    select u.id, u.parent_id, false, true, u.valid_to
    from unit u
    where u.valid_to is not null and u.parent_id is not null and not exists (
      select from succession_part p join succession s on s.id = p.succession_id and s.effective_on = u.valid_to
      where p.predecessor_id = u.id and p.successor_id <> u.id)
  ), origin as (
    select u.id, u.valid_to as since from unit u where u.valid_to is not null
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

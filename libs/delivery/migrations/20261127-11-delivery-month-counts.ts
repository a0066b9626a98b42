import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Raises both numbers of the portals of a row, and makes who else writes in them wait from here to the end of the transaction. */
const raiseListed = `
        insert into public.portal_version as v (portal_id, version, changed_by, listed)
          select p.portal_id, pg_current_xact_id()::text::bigint, pg_current_xact_id(), pg_current_xact_id()::text::bigint
          from public.portal p where p.portal_id in (old.portal_id, new.portal_id)
          on conflict (portal_id) do update set
            version = case when v.changed_by = excluded.changed_by then v.version else greatest(v.version + 1, excluded.version) end,
            listed = case when v.changed_by = excluded.changed_by then v.version else greatest(v.version + 1, excluded.version) end,
            changed_by = excluded.changed_by
          where v.changed_by <> excluded.changed_by or v.listed <> v.version;`;

/** @param month SQL: portal, first day, items and latest of a month, from the placements */
const counting = (month: string): string => `
      create or replace function placement_counted() returns trigger language plpgsql as $$
      declare
        counted constant uuid := coalesce(new.portal_id, old.portal_id);
        first_day date;
      begin
        -- first, so that whoever counts after this one sees what it wrote, and all wait for each other in one order${raiseListed}
        for first_day in
          select distinct date_trunc('month', placed.at at time zone interval '7 hours')::date from unnest(array[old.placed_at, new.placed_at]) placed (at)
          where placed.at is not null and exists (select from public.portal p where p.portal_id = counted)
        loop
          continue when exists (
            select from public.portal_month m where m.portal_id = counted and m.month = first_day and m.counted_by = pg_current_xact_id());
          insert into public.portal_month as m (portal_id, month, items, latest_at, counted_by)
            ${month}
            on conflict (portal_id, month) do update set items = excluded.items, latest_at = excluded.latest_at, counted_by = excluded.counted_by;
        end loop;
        return null;
      end $$;`;

/** What a month of a portal holds is counted in one function, which the trigger, restores and loads past the triggers share (ADR 43). */
export class DeliveryMonthCounts2026112711000 implements MigrationInterface {
  readonly name = 'DeliveryMonthCounts2026112711000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function months_of_portal(of_portal uuid, since timestamptz, until timestamptz)
        returns table (month date, items integer, latest_at timestamptz) language sql stable as $$
        select date_trunc('month', pl.placed_at at time zone interval '7 hours')::date, count(distinct pl.item_id)::integer, max(pl.placed_at)
        from public.placement pl where pl.portal_id = of_portal and pl.placed_at >= since and pl.placed_at < until group by 1
      $$;
      comment on function months_of_portal(uuid, timestamptz, timestamptz) is 'what stands in the lists of a portal by the month of its first publication, counted from its placements; a month without any has no row';
      create function count_portal_months(of_portals uuid[] default null) returns void language sql as $$
        delete from public.portal_month where of_portals is null or portal_id = any (of_portals);
        insert into public.portal_month (portal_id, month, items, latest_at, counted_by)
          select p.portal_id, c.month, c.items, c.latest_at, pg_current_xact_id()
          from public.portal p cross join lateral public.months_of_portal(p.portal_id, '-infinity', 'infinity') c
          where of_portals is null or p.portal_id = any (of_portals)
      $$;
      comment on function count_portal_months(uuid[]) is 'counts the months of these portals anew, of all without them: after placements came in past the triggers';
      revoke execute on function months_of_portal(uuid, timestamptz, timestamptz), count_portal_months(uuid[]) from public;
      grant execute on function months_of_portal(uuid, timestamptz, timestamptz) to editing, jobs;
      ${counting(`select counted, first_day, coalesce(sum(c.items), 0), max(c.latest_at), pg_current_xact_id()
            from public.months_of_portal(
              counted, first_day::timestamp at time zone interval '7 hours', (first_day + interval '1 month') at time zone interval '7 hours') c`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${counting(`select counted, first_day, count(distinct pl.item_id), max(pl.placed_at), pg_current_xact_id() from public.placement pl
            where pl.portal_id = counted and pl.placed_at >= first_day::timestamp at time zone interval '7 hours'
              and pl.placed_at < (first_day + interval '1 month') at time zone interval '7 hours'`)}
      drop function count_portal_months(uuid[]), months_of_portal(uuid, timestamptz, timestamptz);
    `);
  }
}

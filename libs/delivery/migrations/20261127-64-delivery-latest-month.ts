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

/** The latest month of a portal in which anything stands. @param portal SQL of its id */
const latestOf = (portal: string): string =>
  `select m.month, m.items, m.latest_at from public.portal_month m where m.portal_id = ${portal} and m.items > 0 order by m.month desc limit 1`;

/** @param noted SQL that runs once months were counted */
const counting = (noted: string): string => `
      create or replace function placement_counted() returns trigger language plpgsql as $$
      declare
        counted constant uuid := coalesce(new.portal_id, old.portal_id);
        first_day date;
        is_counted boolean := false;
      begin
        -- first, so that whoever counts after this one sees what it wrote, and all wait for each other in one order${raiseListed}
        for first_day in
          select distinct date_trunc('month', placed.at at time zone interval '7 hours')::date from unnest(array[old.placed_at, new.placed_at]) placed (at)
          where placed.at is not null and exists (select from public.portal p where p.portal_id = counted)
        loop
          continue when exists (
            select from public.portal_month m where m.portal_id = counted and m.month = first_day and m.counted_by = pg_current_xact_id());
          insert into public.portal_month as m (portal_id, month, items, latest_at, counted_by)
            select counted, first_day, coalesce(sum(c.items), 0), max(c.latest_at), pg_current_xact_id()
            from public.months_of_portal(
              counted, first_day::timestamp at time zone interval '7 hours', (first_day + interval '1 month') at time zone interval '7 hours') c
            on conflict (portal_id, month) do update set items = excluded.items, latest_at = excluded.latest_at, counted_by = excluded.counted_by;
          is_counted := true;
        end loop;${noted}
        return null;
      end $$;`;

/** @param noted SQL that runs once months were counted */
const countAll = (noted: string): string => `
      create or replace function count_portal_months(of_portals uuid[] default null) returns void language sql as $$
        delete from public.portal_month where of_portals is null or portal_id = any (of_portals);
        insert into public.portal_month (portal_id, month, items, latest_at, counted_by)
          select p.portal_id, c.month, c.items, c.latest_at, pg_current_xact_id()
          from public.portal p cross join lateral public.months_of_portal(p.portal_id, '-infinity', 'infinity') c
          where of_portals is null or p.portal_id = any (of_portals)${noted}
      $$;`;

/**
 * The figures of a portal's latest month lie in the row of its version, which a list of portals reads anyway (ADR 51): it looks nothing up in
 * the months of all portals, a tree that grows with them.
 */
export class DeliveryLatestMonth2026112764000 implements MigrationInterface {
  readonly name = 'DeliveryLatestMonth2026112764000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table portal_version add latest_month date, add latest_items integer, add latest_at timestamptz,
        add constraint portal_version_latest check (num_nonnulls(latest_month, latest_items, latest_at) in (0, 3));
      comment on column portal_version.latest_month is 'this and what follows: the latest month in which anything stands, as portal_month has it; null: nothing stands';
      grant update (latest_month, latest_items, latest_at) on portal_version to editing, jobs;
      ${counting(`
        if is_counted then
          update public.portal_version v set latest_month = f.month, latest_items = f.items, latest_at = f.latest_at
            from (select) one left join lateral (${latestOf('counted')}) f on true
            where v.portal_id = counted and (v.latest_month, v.latest_items, v.latest_at) is distinct from (f.month, f.items, f.latest_at);
        end if;`)}
      ${countAll(`;
        insert into public.portal_version (portal_id, version, changed_by, listed, latest_month, latest_items, latest_at)
          select p.portal_id, pg_current_xact_id()::text::bigint, pg_current_xact_id(), pg_current_xact_id()::text::bigint, f.month, f.items, f.latest_at
          from public.portal p left join lateral (${latestOf('p.portal_id')}) f on true
          where of_portals is null or p.portal_id = any (of_portals)
          on conflict (portal_id) do update set latest_month = excluded.latest_month, latest_items = excluded.latest_items, latest_at = excluded.latest_at`)}
      comment on function count_portal_months(uuid[]) is 'counts the months of these portals anew, of all without them, and notes the latest of each: after placements came in past the triggers';

      -- The policies are forced on the owner too.
      alter table portal_month no force row level security;
      alter table portal_version no force row level security;
      update portal_version v set (latest_month, latest_items, latest_at) = (${latestOf('v.portal_id')});
      alter table portal_month force row level security;
      alter table portal_version force row level security;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${counting('')}
      ${countAll('')}
      comment on function count_portal_months(uuid[]) is 'counts the months of these portals anew, of all without them: after placements came in past the triggers';
      alter table portal_version drop column latest_month, drop column latest_items, drop column latest_at;
    `);
  }
}

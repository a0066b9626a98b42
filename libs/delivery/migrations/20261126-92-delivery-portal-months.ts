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

/**
 * Figures of each month of a portal, kept at publishing (ADR 43): a list of portals reads one row of each where it counted thousands of placements.
 * And a version of what such a list shows of a portal, so that the answer can be kept until that changes.
 */
export class DeliveryPortalMonths2026112692000 implements MigrationInterface {
  readonly name = 'DeliveryPortalMonths2026112692000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table portal_month (
        portal_id uuid not null references portal on delete cascade,
        month date not null check (extract(day from month) = 1),
        items integer not null check (items >= 0),
        latest_at timestamptz,
        counted_by xid8 not null,
        primary key (portal_id, month),
        check ((items = 0) = (latest_at is null))
      );
      comment on table portal_month is 'what stands in the lists of a portal, by the month of its first publication; counted again from the placements of that month whenever one of them changes';
      comment on column portal_month.month is 'its first day, in Asia/Ho_Chi_Minh';
      comment on column portal_month.items is 'items, each once; 0: all of them were taken off';
      comment on column portal_month.latest_at is 'the latest of them';
      comment on column portal_month.counted_by is 'transaction that counted: it counts once, at its end';

      alter table portal_month enable row level security;
      alter table portal_month force row level security;
      grant select, insert, update (items, latest_at, counted_by) on portal_month to editing, jobs;
      create policy portal_month_editing on portal_month to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      grant select on portal_month to delivery;
      create policy portal_month_delivery on portal_month for select to delivery using (true);

      alter table portal_version add listed bigint not null default 1;
      comment on column portal_version.listed is 'the version at which that changed last which lists of portals show: figures, host name, kind';
      grant update (listed) on portal_version to editing, jobs;

      create or replace function portal_touched() returns trigger language plpgsql as $$
      begin
        -- a portal that went as a whole has no version left to raise
        insert into public.portal_version as v (portal_id, version, changed_by, listed)
          select p.portal_id, pg_current_xact_id()::text::bigint, pg_current_xact_id(), pg_current_xact_id()::text::bigint
          from public.portal p where p.portal_id in (old.portal_id, new.portal_id)
          on conflict (portal_id) do update set version = greatest(v.version + 1, excluded.version), changed_by = excluded.changed_by
          where v.changed_by <> excluded.changed_by;
        return null;
      end $$;

      create function portal_listed() returns trigger language plpgsql as $$
      begin${raiseListed}
        return null;
      end $$;
      comment on function portal_listed() is 'raises the version of what lists of portals show of the portal of a row; as portal_touched()';
      revoke execute on function portal_listed() from public;

      create function placement_counted() returns trigger language plpgsql as $$
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
            select counted, first_day, count(distinct pl.item_id), max(pl.placed_at), pg_current_xact_id() from public.placement pl
            where pl.portal_id = counted and pl.placed_at >= first_day::timestamp at time zone interval '7 hours'
              and pl.placed_at < (first_day + interval '1 month') at time zone interval '7 hours'
            on conflict (portal_id, month) do update set items = excluded.items, latest_at = excluded.latest_at, counted_by = excluded.counted_by;
        end loop;
        return null;
      end $$;
      comment on function placement_counted() is 'counts the month of a placement again, with the rights of who writes; once in a transaction, at its end, behind the lock of the portal''s version';
      revoke execute on function placement_counted() from public;

      create constraint trigger placement_counted after insert or update or delete on placement
        deferrable initially deferred for each row execute function placement_counted();
      create constraint trigger portal_listed after update on portal deferrable initially deferred for each row
        when (old.kind is distinct from new.kind) execute function portal_listed();
      create constraint trigger portal_host_listed after insert or update or delete on portal_host
        deferrable initially deferred for each row execute function portal_listed();
      create constraint trigger unit_kind_shared after update on unit deferrable initially deferred for each row
        when (old.kind is distinct from new.kind) execute function shared_touched();

      -- The policies are forced on the owner too.
      alter table placement no force row level security;
      alter table portal_month no force row level security;
      alter table portal_version no force row level security;
      insert into portal_month (portal_id, month, items, latest_at, counted_by)
        select portal_id, date_trunc('month', placed_at at time zone interval '7 hours')::date, count(distinct item_id), max(placed_at), pg_current_xact_id()
        from placement group by 1, 2;
      update portal_version set listed = version;
      alter table placement force row level security;
      alter table portal_month force row level security;
      alter table portal_version force row level security;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger unit_kind_shared on unit;
      drop trigger portal_host_listed on portal_host;
      drop trigger portal_listed on portal;
      drop trigger placement_counted on placement;
      drop function placement_counted(), portal_listed();
      create or replace function portal_touched() returns trigger language plpgsql as $$
      begin
        insert into public.portal_version as v (portal_id, version, changed_by)
          select p.portal_id, pg_current_xact_id()::text::bigint, pg_current_xact_id() from public.portal p where p.portal_id in (old.portal_id, new.portal_id)
          on conflict (portal_id) do update set version = greatest(v.version + 1, excluded.version), changed_by = excluded.changed_by
          where v.changed_by <> excluded.changed_by;
        return null;
      end $$;
      alter table portal_version drop column listed;
      drop table portal_month;
    `);
  }
}

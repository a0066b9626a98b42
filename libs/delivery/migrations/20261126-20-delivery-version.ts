import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows show on public pages. A later one gets the same trigger in its own migration. */
const shown = ['portal', 'portal_host', 'section', 'publication', 'placement', 'portal_owner', 'portal_licence', 'portal_suspension', 'portal_heir'];

/**
 * A version of what each portal shows, so that a process can tell what it holds from what is so (ADR 0022). The number only
 * grows; `changed_by` lets a reader ask for all that changed since it last looked, whatever the order of the commits.
 * Raised at the end of a transaction, so that writers of one portal wait for each other no longer than a commit takes.
 */
export class DeliveryVersion2026112620000 implements MigrationInterface {
  readonly name = 'DeliveryVersion2026112620000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table portal_version (
        portal_id uuid primary key references portal on delete cascade,
        version bigint not null,
        changed_by xid8 not null
      );
      create index portal_version_changed_by on portal_version (changed_by);
      comment on table portal_version is 'grows with every transaction that changes what a portal shows';
      comment on column portal_version.version is 'compared by caches: what was read under another one is no longer so';
      comment on column portal_version.changed_by is 'transaction of the last change: what a snapshot did not see is not older than its xmin';

      create table shared_version (
        is_only boolean primary key default true check (is_only),
        version bigint not null,
        changed_by xid8 not null
      );
      comment on table shared_version is 'the same for what portals show in common: names of units';
      insert into shared_version (version, changed_by) values (1, pg_current_xact_id());

      alter table portal_version enable row level security;
      alter table portal_version force row level security;
      create policy portal_version_editing on portal_version to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy portal_version_owner on portal_version to liencong_owner using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy portal_version_delivery on portal_version for select to delivery using (true);
      grant select, insert, update (version, changed_by) on portal_version to editing, jobs;
      grant select on portal_version, shared_version to delivery;

      create function portal_touched() returns trigger language plpgsql as $$
      begin
        -- a portal that went as a whole has no version left to raise
        insert into public.portal_version as v (portal_id, version, changed_by)
          select p.portal_id, pg_current_xact_id()::text::bigint, pg_current_xact_id() from public.portal p where p.portal_id in (old.portal_id, new.portal_id)
          on conflict (portal_id) do update set version = greatest(v.version + 1, excluded.version), changed_by = excluded.changed_by
          where v.changed_by <> excluded.changed_by;
        return null;
      end $$;
      comment on function portal_touched() is 'raises the version of the portal of a row; with the rights of who writes: a row is written in the scope of its portal';
      revoke execute on function portal_touched() from public;

      create function shared_touched() returns trigger language plpgsql as $$
      begin
        update public.shared_version set version = greatest(version + 1, pg_current_xact_id()::text::bigint), changed_by = pg_current_xact_id()
          where changed_by <> pg_current_xact_id();
        return null;
      end $$;
      comment on function shared_touched() is 'raises the version of what portals show in common';
      revoke execute on function shared_touched() from public;

      -- names under which nothing is public yet: an invitation that is accepted writes one
      create constraint trigger byline_version after insert on byline deferrable initially deferred for each row
        when (new.is_public) execute function portal_touched();
      create constraint trigger byline_version_changed after update on byline deferrable initially deferred for each row
        when (old.is_public or new.is_public) execute function portal_touched();
      create constraint trigger byline_version_gone after delete on byline deferrable initially deferred for each row
        when (old.is_public) execute function portal_touched();
      create constraint trigger unit_version_shared after update on unit deferrable initially deferred for each row
        when (old.name is distinct from new.name) execute function shared_touched();
      create constraint trigger portal_gone after delete on portal deferrable initially deferred for each row execute function shared_touched();

      -- The policies are forced on the owner too.
      alter table portal no force row level security;
      alter table portal_version no force row level security;
      insert into portal_version select portal_id, 1, pg_current_xact_id() from portal;
      alter table portal force row level security;
      alter table portal_version force row level security;
    `);
    for (const table of shown) {
      await runner.query(
        `create constraint trigger ${table}_version after insert or update or delete on ${table} deferrable initially deferred for each row execute function portal_touched()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of shown) await runner.query(`drop trigger ${table}_version on ${table}`);
    await runner.query(`
      drop trigger portal_gone on portal;
      drop trigger unit_version_shared on unit;
      drop trigger byline_version_gone on byline;
      drop trigger byline_version_changed on byline;
      drop trigger byline_version on byline;
      drop function portal_touched(), shared_touched();
      drop table portal_version, shared_version;
    `);
  }
}

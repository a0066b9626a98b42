import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The life of a portal: who owns it since when, its look, its licences, suspensions announced ahead, and the heirs of one
 * that closed. `portal.unit_id` stays the unit that the portal is of; its owner may be another and may change.
 * The worker may make portals: each in the scope of the portal it makes.
 */
export class UnitsPortalLife2026112510000 implements MigrationInterface {
  readonly name = 'UnitsPortalLife2026112510000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;

      alter table portal
        add emblem text not null default 'national' check (emblem in ('national', 'none')),
        add banner_line text not null default '' check (length(banner_line) <= 200);
      comment on column portal.unit_id is 'unit that the portal is of: its place in the tree';
      comment on column portal.contact is 'address, phone, fax, email, responsible (name and title): all public';

      alter table portal_host add because text check (because <> '');
      comment on column portal_host.because is 'decision by which the name differs from the rule''s (R-427, R-428); null where the rule gives it';

      create table portal_owner (
        portal_id uuid not null references portal,
        valid_from date not null,
        valid_to date check (valid_to > valid_from),
        unit_id uuid not null references unit,
        because text not null check (because <> ''),
        primary key (portal_id, valid_from),
        exclude using gist (portal_id with =, daterange(valid_from, valid_to) with &&)
      );
      create index portal_owner_unit on portal_owner (unit_id);
      comment on table portal_owner is 'the body that owns the portal (cơ quan chủ quản), with dates';

      create table portal_licence (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        number text not null check (number <> ''),
        issued_on date not null,
        issued_by text not null check (issued_by <> ''),
        valid_until date not null check (valid_until >= issued_on),
        primary key (portal_id, id),
        unique (portal_id, number, issued_on)
      );
      comment on table portal_licence is 'licences of an aggregated site and their renewals (Decree 147/2024 art. 24.3; R-378); valid_until is the last day';

      create table portal_suspension (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        announced_at timestamptz not null,
        starts_at timestamptz not null,
        expected_until timestamptz not null check (expected_until > starts_at),
        reason text not null check (reason <> ''),
        force_majeure boolean not null default false,
        begun_at timestamptz,
        ended_at timestamptz,
        primary key (portal_id, id)
      );
      create unique index portal_suspension_running on portal_suspension (portal_id) where ended_at is null;
      comment on table portal_suspension is 'planned stops with their notice (Decree 224/2026 art. 13; R-313)';
      comment on column portal_suspension.force_majeure is 'true: the stop came without the seven working days of notice, for the reason given';

      create table portal_heir (
        portal_id uuid not null references portal,
        heir_portal_id uuid not null references portal,
        primary key (portal_id, heir_portal_id),
        check (portal_id <> heir_portal_id)
      );
      comment on table portal_heir is 'portals that go on from a closed one; with exactly one its addresses lead there';

      -- Who owns the portals that are there already: the unit they are of. The policies are forced on the owner too.
      alter table portal no force row level security;
      insert into portal_owner (portal_id, valid_from, unit_id, because)
        select portal_id, (created_at + interval '7 hours')::date, unit_id, 'Mở trang' from portal;
      alter table portal force row level security;
    `);
    for (const table of ['portal_owner', 'portal_licence', 'portal_suspension', 'portal_heir']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_editing on ${table} to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
        create policy ${table}_supervision on ${table} for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
        create policy ${table}_owner on ${table} to liencong_owner using (portal_id = scope.portal()) with check (portal_id = scope.portal());
        grant select on ${table} to editing, jobs, supervision;
      `);
    }
    await runner.query(`
      grant insert on portal_owner to editing, jobs;
      grant update (valid_to) on portal_owner to editing;
      grant insert on portal_licence to editing, jobs;
      grant delete on portal_licence to editing;
      grant insert on portal_suspension to editing;
      grant update (begun_at, ended_at) on portal_suspension to editing, jobs;
      grant insert, delete on portal_heir to editing;

      grant select on portal_owner, portal_licence, portal_suspension, portal_heir to delivery;
      create policy portal_owner_delivery on portal_owner for select to delivery using (true);
      create policy portal_licence_delivery on portal_licence for select to delivery using (true);
      create policy portal_suspension_delivery on portal_suspension for select to delivery using (ended_at is null);
      create policy portal_heir_delivery on portal_heir for select to delivery using (true);

      grant update (name, superior_name, kind, state, palette, emblem, banner_line, contact) on portal to editing;
      grant insert, update (state) on portal to jobs;
      drop policy portal_editing on portal;
      create policy portal_editing on portal to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      grant insert, update (is_primary, because), delete on portal_host to editing;
      grant insert on portal_host, section to jobs;
      drop policy portal_host_editing on portal_host;
      create policy portal_host_editing on portal_host to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      drop policy section_editing on section;
      create policy section_editing on section to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
    `);
    await runner.query('select pgboss.create_queue($1, $2)', ['suspend-portal', { policy: 'standard', retryLimit: 20, retryDelay: 30, retryBackoff: true }]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select pgboss.delete_queue('suspend-portal');
      drop policy section_editing on section;
      create policy section_editing on section for select to editing, jobs using (portal_id = scope.portal());
      drop policy portal_host_editing on portal_host;
      create policy portal_host_editing on portal_host for select to editing, jobs using (portal_id = scope.portal());
      revoke insert on portal_host, section from jobs;
      revoke insert, update, delete on portal_host from editing;
      drop policy portal_editing on portal;
      create policy portal_editing on portal for select to editing, jobs using (portal_id = scope.portal());
      revoke insert, update on portal from jobs;
      revoke update on portal from editing;
      drop table portal_heir, portal_suspension, portal_licence, portal_owner;
      alter table portal_host drop because;
      alter table portal drop emblem, drop banner_line;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Units, portals, host names, sections. Units and the host directory belong to no portal: they are the map by which a
 * portal is found. A portal's own row and its sections are portal-owned.
 */
export class UnitsPortals2026112202000 implements MigrationInterface {
  readonly name = 'UnitsPortals2026112202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit (
        id uuid primary key default uuidv7(),
        code text not null unique,
        kind text not null check (kind in ('province', 'department', 'district', 'commune', 'special_zone')),
        name text not null check (name <> ''),
        parent_id uuid references unit,
        valid_from date not null,
        valid_to date,
        check (valid_to is null or valid_to > valid_from),
        check (kind <> 'district' or valid_to is not null)
      );
      create index unit_parent on unit (parent_id);
      comment on column unit.valid_to is 'first day on which the unit no longer exists';

      create table unit_closure (
        ancestor_id uuid not null references unit,
        descendant_id uuid not null references unit,
        depth integer not null check (depth >= 0),
        valid_from date not null,
        valid_to date,
        primary key (ancestor_id, descendant_id, valid_from)
      );
      create index unit_closure_descendant on unit_closure (descendant_id);
      comment on table unit_closure is 'ancestor or self of each unit, with the dates between which it is so';

      grant select on unit, unit_closure to editing, delivery, supervision, signin, jobs;

      create table portal (
        portal_id uuid primary key default uuidv7(),
        unit_id uuid not null references unit,
        kind text not null check (kind in ('portal', 'component', 'aggregated')),
        state text not null check (state in ('planned', 'open', 'suspended', 'closed')),
        name text not null check (name <> ''),
        superior_name text not null default '',
        palette text not null default 'blue' check (palette in ('blue', 'red', 'green', 'teal', 'brown', 'navy')),
        contact jsonb not null default '{}',
        created_at timestamptz not null default now()
      );
      create index portal_unit on portal (unit_id);
      comment on column portal.superior_name is 'line above the name in the banner, e.g. the city';
      comment on column portal.contact is 'address, phone, email, responsible (name and title): all public';

      create table portal_host (
        host text primary key check (host = lower(host) and host !~ '[:/\\s]'),
        portal_id uuid not null references portal,
        is_primary boolean not null
      );
      create unique index portal_host_primary on portal_host (portal_id) where is_primary;
      comment on table portal_host is 'directory from host name to portal; a host belongs to one portal of the deployment';

      create table section (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text not null check (name <> ''),
        position integer not null,
        statutory_code text,
        primary key (portal_id, id),
        unique (portal_id, slug)
      );
      comment on column section.statutory_code is 'code of the statutory section (S-01 to S-41), null for one of the portal''s own';

      alter table portal enable row level security;
      alter table portal force row level security;
      alter table portal_host enable row level security;
      alter table portal_host force row level security;
      alter table section enable row level security;
      alter table section force row level security;

      grant select on portal, portal_host, section to editing, delivery, supervision, jobs;
      create policy portal_editing on portal for select to editing, jobs using (portal_id = scope.portal());
      create policy portal_supervision on portal for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
      create policy portal_delivery on portal for select to delivery using (state <> 'planned');
      create policy portal_owner on portal to liencong_owner using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      create policy portal_host_editing on portal_host for select to editing, jobs using (portal_id = scope.portal());
      create policy portal_host_supervision on portal_host for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
      create policy portal_host_delivery on portal_host for select to delivery using (true);
      create policy portal_host_owner on portal_host to liencong_owner using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      create policy section_editing on section for select to editing, jobs using (portal_id = scope.portal());
      create policy section_supervision on section for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
      create policy section_delivery on section for select to delivery using (true);
      create policy section_owner on section to liencong_owner using (portal_id = scope.portal()) with check (portal_id = scope.portal());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table section, portal_host, portal, unit_closure, unit');
  }
}

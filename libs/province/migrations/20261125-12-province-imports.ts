import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Imports of portals from a file. An import belongs to the province's own portal; each of its rows names the portal it
 * makes, whose id is fixed when the row is planned, so that a row that runs twice makes none twice.
 * The worker sees the hosts of the deployment and the portals that its transaction names, to plan against; it changes what
 * a row may change of a portal, in the scope of that portal.
 */
export class ProvinceImports2026112512000 implements MigrationInterface {
  readonly name = 'ProvinceImports2026112512000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table portal_import (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        file_name text not null check (length(file_name) between 1 and 200),
        state text not null check (state in ('reading', 'unmapped', 'refused', 'planned', 'running', 'paused', 'done', 'cancelled')),
        refusal jsonb,
        decided jsonb,
        mapping jsonb,
        notes jsonb not null default '[]',
        created_by uuid not null references person,
        created_at timestamptz not null,
        planned_at timestamptz,
        running_since timestamptz,
        ended_at timestamptz,
        run_duration integer not null default 0 check (run_duration >= 0),
        primary key (portal_id, id)
      );
      create index portal_import_person on portal_import (created_by);
      comment on table portal_import is 'a file from which portals are made; of the province''s own portal';
      comment on column portal_import.refusal is 'why the file cannot be read: code and details of the error';
      comment on column portal_import.decided is 'what a person decided about columns: key by number of the column';
      comment on column portal_import.mapping is 'headings of the file and what each is taken for';
      comment on column portal_import.notes is 'codes of what was remarked about the whole file';
      comment on column portal_import.run_duration is 'seconds that it ran before running_since';

      create table portal_import_file (
        portal_id uuid not null,
        import_id uuid not null,
        bytes bytea not null check (octet_length(bytes) between 1 and 20971520),
        primary key (portal_id, import_id),
        foreign key (portal_id, import_id) references portal_import
      );
      alter table portal_import_file alter column bytes set storage external;
      comment on table portal_import_file is 'the file as it was given; forgotten thirty days later';

      create table portal_import_row (
        portal_id uuid not null,
        import_id uuid not null,
        number integer not null check (number > 0),
        action text not null check (action in ('create', 'change', 'unchanged', 'error')),
        state text not null check (state in ('none', 'waiting', 'done', 'failed')),
        unit_code text not null,
        unit_name text not null,
        host text not null,
        target_id uuid,
        cells jsonb not null,
        faults jsonb not null,
        spec jsonb,
        attempt_count integer not null default 0,
        done_at timestamptz,
        primary key (portal_id, import_id, number),
        foreign key (portal_id, import_id) references portal_import,
        check ((action in ('create', 'change')) = (state <> 'none')),
        check (state = 'none' or target_id is not null)
      );
      create index portal_import_row_waiting on portal_import_row (portal_id, import_id, number) where state = 'waiting';
      comment on table portal_import_row is 'a row of the file: what it says, what it would do, what became of it';
      comment on column portal_import_row.target_id is 'the portal that it changes, or the id of the one it makes';
      comment on column portal_import_row.spec is 'everything the row makes or changes; forgotten with the file';
    `);
    for (const table of ['portal_import', 'portal_import_file', 'portal_import_row']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_editing on ${table} to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
        create policy ${table}_owner on ${table} to liencong_owner using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      `);
    }
    await runner.query(`
      grant select, insert on portal_import to editing;
      grant update (state, decided, running_since, ended_at, run_duration) on portal_import to editing;
      grant insert on portal_import_file to editing;
      grant select on portal_import_row to editing;
      grant select on portal_import to jobs;
      grant update (state, refusal, mapping, notes, planned_at, running_since, ended_at, run_duration) on portal_import to jobs;
      grant select, delete on portal_import_file to jobs;
      grant select, insert, delete on portal_import_row to jobs;
      grant update (state, faults, attempt_count, done_at, cells, spec) on portal_import_row to jobs;

      grant update (kind, palette, banner_line, contact) on portal to jobs;
      create policy portal_subtree on portal for select to jobs using (portal_id = any ((select scope.portals())::uuid[]));
      create policy portal_licence_subtree on portal_licence for select to jobs using (portal_id = any ((select scope.portals())::uuid[]));
      create policy portal_host_directory on portal_host for select to jobs using ((select scope.portals()) is not null);
      comment on policy portal_host_directory on portal_host is 'only in a transaction that names a set of portals: an import learns which names are taken';
    `);
    for (const [queue, seconds] of [
      ['read-import', 300],
      ['run-import', 300],
      ['import-row', 60],
      ['forget-import', 60],
    ] as const) {
      await runner.query('select pgboss.create_queue($1, $2)', [
        queue,
        { policy: 'standard', retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: seconds },
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select pgboss.delete_queue('read-import'), pgboss.delete_queue('run-import'), pgboss.delete_queue('import-row'), pgboss.delete_queue('forget-import');
      drop policy portal_host_directory on portal_host;
      drop policy portal_licence_subtree on portal_licence;
      drop policy portal_subtree on portal;
      revoke update (kind, palette, banner_line, contact) on portal from jobs;
      drop table portal_import_row, portal_import_file, portal_import;
    `);
  }
}

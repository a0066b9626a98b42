import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rows that make a file public, and the cover that a card shows. */
export class DeliveryFiles2026112643000 implements MigrationInterface {
  readonly name = 'DeliveryFiles2026112643000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table publication add column cover jsonb, add check (cover is null or withdrawn_at is null);
      comment on column publication.cover is 'picture of the item in lists: alt, width, height and renditions, as sealed';
      grant update (cover) on publication to editing, jobs;

      create table publication_file (
        portal_id uuid not null,
        item_id uuid not null,
        name text not null,
        file_id uuid not null,
        type text not null,
        size bigint not null,
        download_name text,
        withdrawn_at timestamptz,
        primary key (portal_id, item_id, name),
        foreign key (portal_id, item_id) references publication,
        foreign key (portal_id, file_id, name) references rendition
      );
      create index publication_file_name on publication_file (portal_id, name);
      comment on table publication_file is 'a file is public because of a row here, and for no other reason; withdrawn: its address answers 410';
      comment on column publication_file.name is 'last part of the address /tep/...';
      comment on column publication_file.download_name is 'name under which a document is kept; null: shown in the page';

      alter table publication_file enable row level security;
      alter table publication_file force row level security;
      grant select, insert, update (withdrawn_at) on publication_file to editing, jobs;
      grant select on publication_file to delivery;
      create policy publication_file_editing on publication_file to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy publication_file_delivery on publication_file for select to delivery using (true);
      create constraint trigger publication_file_version after insert or update or delete on publication_file
        deferrable initially deferred for each row execute function portal_touched();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table publication_file; revoke update (cover) on publication from editing, jobs; alter table publication drop column cover');
  }
}

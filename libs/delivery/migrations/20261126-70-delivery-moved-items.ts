import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses at which items stood on the site before. Thousands come with an import, so they are no list that a person keeps. */
export class DeliveryMovedItems2026112670000 implements MigrationInterface {
  readonly name = 'DeliveryMovedItems2026112670000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table moved_item (
        portal_id uuid not null,
        path text not null check (path ~ '^/' and char_length(path) <= 500),
        item_id uuid not null,
        primary key (portal_id, path),
        foreign key (portal_id, item_id) references publication
      );
      create index moved_item_item on moved_item (portal_id, item_id);
      comment on table moved_item is 'path of an item on the site before; leads on to where the item stands now';

      alter table moved_item enable row level security;
      alter table moved_item force row level security;
      grant select, insert, delete on moved_item to jobs;
      grant select on moved_item to delivery;
      create policy moved_item_jobs on moved_item to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy moved_item_delivery on moved_item for select to delivery using (true);
      create constraint trigger moved_item_version after insert or update or delete on moved_item
        deferrable initially deferred for each row execute function portal_touched();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table moved_item');
  }
}

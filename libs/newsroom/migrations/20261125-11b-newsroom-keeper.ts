import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who keeps an item now: its author, until somebody takes over from them. The author stays who began it, in the history and
 * in public; a column of its own, so that no role may ever rewrite who wrote something.
 */
export class NewsroomKeeper2026112511500 implements MigrationInterface {
  readonly name = 'NewsroomKeeper2026112511500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item add keeper_id uuid references person;
      comment on column item.keeper_id is 'who took it over from its author: works on it, is told of it, and may not approve it; null: the author keeps it';
      create index item_keeper on item (portal_id, (case when keeper_id is null then author_id else keeper_id end), updated_at desc, id desc);
      drop index item_author;
      grant update (keeper_id) on item to editing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index item_keeper;
      create index item_author on item (portal_id, author_id, updated_at desc, id desc);
      alter table item drop column keeper_id;
    `);
  }
}

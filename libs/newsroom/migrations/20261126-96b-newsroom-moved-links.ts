import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a page that was quoted is now: it is asked for there, once its old address leads nowhere, and its editor is told. */
export class NewsroomMovedLinks2026112696500 implements MigrationInterface {
  readonly name = 'NewsroomMovedLinks2026112696500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table link add column moved_to text check (moved_to ~ '^https?://' and octet_length(moved_to) <= 2000), add column moved_since timestamptz,
        add check ((moved_to is null) = (moved_since is null));
      create index link_moved on link (portal_id, moved_since) where moved_to is not null;
      comment on column link.moved_to is 'where its site says that a page is now that items follow; null: where it was';
      grant update (moved_to, moved_since) on link to jobs;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke update (moved_to, moved_since) on link from jobs; alter table link drop column moved_to, drop column moved_since');
  }
}

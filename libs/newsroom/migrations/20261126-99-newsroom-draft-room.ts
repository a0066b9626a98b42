import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A draft is saved anew every few seconds. Its row stays in its page (texts up to some 15 kB, compressed), and the page has room for the next
 * version beside it, which takes the place of the one before that: without it each save adds 3 kB to the disk until the table is vacuumed.
 */
export class NewsroomDraftRoom2026112699000 implements MigrationInterface {
  readonly name = 'NewsroomDraftRoom2026112699000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table draft set (fillfactor = 60, toast_tuple_target = 4080)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table draft reset (fillfactor, toast_tuple_target)');
  }
}

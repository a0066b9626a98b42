import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker takes off what was quoted from a source that is gone, also what was published urgently and waits for its approval. */
export class NewsroomSourceGone2026112683000 implements MigrationInterface {
  readonly name = 'NewsroomSourceGone2026112683000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant update (is_unapproved) on item to jobs');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke update (is_unapproved) on item from jobs');
  }
}

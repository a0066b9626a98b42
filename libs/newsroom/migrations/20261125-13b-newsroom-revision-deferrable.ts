import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An item names its revision and a revision its item: neither can be put in first. A restore puts both in and has the ring
 * checked at the end of its transaction (ADR 0015); all others are checked at once, as before.
 */
export class NewsroomRevisionDeferrable2026112513500 implements MigrationInterface {
  readonly name = 'NewsroomRevisionDeferrable2026112513500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table item alter constraint item_portal_id_revision_id_fkey deferrable initially immediate');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table item alter constraint item_portal_id_revision_id_fkey not deferrable');
  }
}

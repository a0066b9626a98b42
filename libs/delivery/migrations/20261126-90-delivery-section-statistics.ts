import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A section is of one portal. Who plans without knowing that multiplies both and expects a handful of items in every section: then it reads and sorts
 * all of them, where the first five of the index were asked for.
 */
export class DeliverySectionStatistics2026112690000 implements MigrationInterface {
  readonly name = 'DeliverySectionStatistics2026112690000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create statistics placement_section_of_portal (dependencies) on portal_id, section_id from placement');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop statistics placement_section_of_portal');
  }
}

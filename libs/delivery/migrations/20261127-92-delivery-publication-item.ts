import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A publication is found by its item in two pages, however many there are (ADR 53): what a search lists, and what a list shows of another portal's
 * items, is looked up one by one, each a walk down the tree of the key, which grows a level with ten times as many.
 */
export class DeliveryPublicationItem2026112792000 implements MigrationInterface {
  readonly name = 'DeliveryPublicationItem2026112792000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index publication_item on publication using hash (item_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index publication_item');
  }
}

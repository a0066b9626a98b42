import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of an item that stands here are those of its origin: its row of search is copied, so it may be read as its publication is (ADR 38). */
export class DeliverySearchCopied2026112712000 implements MigrationInterface {
  readonly name = 'DeliverySearchCopied2026112712000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy search_row_placed on search_row for select to editing, jobs using (
        exists (
          select from placed_item g where g.portal_id = scope.portal() and g.item_id = search_row.item_id and g.origin_portal_id = search_row.portal_id and g.state = 'placed'));
      comment on policy search_row_placed on search_row is 'the words of items of other portals that stand here, to be copied';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy search_row_placed on search_row');
  }
}

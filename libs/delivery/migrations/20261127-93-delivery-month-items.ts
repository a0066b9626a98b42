import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many items a portal has is summed from its months in the index alone: a search asks it each time, to know how to look for them. */
export class DeliveryMonthItems2026112793000 implements MigrationInterface {
  readonly name = 'DeliveryMonthItems2026112793000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index portal_month_items on portal_month (portal_id) include (items)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index portal_month_items');
  }
}

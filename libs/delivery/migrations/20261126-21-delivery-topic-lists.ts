import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of one topic, newest first, read the front of an index of their own as those of a section do. */
export class DeliveryTopicLists2026112621000 implements MigrationInterface {
  readonly name = 'DeliveryTopicLists2026112621000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index placement_topic on placement (portal_id, topic, placed_at desc, item_id desc)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index placement_topic');
  }
}

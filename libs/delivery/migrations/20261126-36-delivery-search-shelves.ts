import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Search looks at the newest first, some thousand rows at a time, however many there are: by quarters of a portal, by weeks of a
 * province (ADR 29). Only the first row of an item, which knows all of its words, is looked up by them; rows of articles are read by their key.
 */
export class DeliverySearchShelves2026112636000 implements MigrationInterface {
  readonly name = 'DeliverySearchShelves2026112636000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index search_row_vector;
      create index search_row_words on search_row using gin (
        portal_id,
        (floor(extract(epoch from (placed_at at time zone interval '0')) / 7862400)::int),
        (floor(extract(epoch from (placed_at at time zone interval '0')) / 604800)::int),
        vector
      ) where part = 0;
      create index search_row_placed on search_row (placed_at) where part = 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index search_row_placed, search_row_words; create index search_row_vector on search_row using gin (portal_id, vector)');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Search looks at the newest first, some thousand rows at a time, however many there are: by quarters of a portal, by weeks of a
 * province (ADR 29). By words, items are looked up by their first row, which knows all of them, and articles within their item. The index of
 * time is for the first and last alone: it is not of `placed_at` itself, lest a search went through the rows in its order. Nor is that of
 * articles of the id itself: whoever asks by the id gets the key, and with it each article of the item.
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
      create index search_row_parts on search_row using gin (uuid_hash(item_id), vector) where part > 0;
      create index search_row_span on search_row ((placed_at at time zone interval '0')) where part = 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index search_row_span, search_row_parts, search_row_words; create index search_row_vector on search_row using gin (portal_id, vector)',
    );
  }
}

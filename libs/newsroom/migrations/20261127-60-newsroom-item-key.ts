import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A client whose answer was lost asks once more with the same key, and gets the item that it made instead of a second one. */
export class NewsroomItemKey2026112760000 implements MigrationInterface {
  readonly name = 'NewsroomItemKey2026112760000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item add idempotency_key uuid;
      create unique index item_idempotency on item (portal_id, author_id, idempotency_key) where idempotency_key is not null;
      comment on column item.idempotency_key is 'made by the client that began it; unique for its author in the portal; null: begun without one';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table item drop idempotency_key');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the kind of an item adds to its text, beside the text: fields for programs and for lists. */
export class DeliveryDetails2026112656000 implements MigrationInterface {
  readonly name = 'DeliveryDetails2026112656000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table publication add column details jsonb, add check (details is null or withdrawn_at is null);
      comment on column publication.details is 'fields of the kind with their labels and words, those of lists apart, last day on which it holds: as sealed';
      grant update (details) on publication to editing, jobs;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke update (details) on publication from editing, jobs; alter table publication drop column details');
  }
}

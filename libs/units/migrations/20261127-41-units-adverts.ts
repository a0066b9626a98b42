import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Paid banners are off until the head of the agency decides otherwise, on record. */
export class UnitsAdverts2026112741000 implements MigrationInterface {
  readonly name = 'UnitsAdverts2026112741000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table portal add column adverts_decision jsonb
        check (jsonb_typeof(adverts_decision) = 'object' and adverts_decision ?& array['number', 'decidedOn', 'decidedBy']);
      comment on column portal.adverts_decision is 'decision by which it carries paid banners: number, decidedOn, decidedBy; null: it carries none';
      grant update (adverts_decision) on portal to editing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke update (adverts_decision) on portal from editing; alter table portal drop column adverts_decision');
  }
}

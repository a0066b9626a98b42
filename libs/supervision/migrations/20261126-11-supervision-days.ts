import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index of the ledger by day carries the amounts: boards read single days and the last day of every portal from it alone. */
export class SupervisionDays2026112611000 implements MigrationInterface {
  readonly name = 'SupervisionDays2026112611000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index fact_day on fact (portal_id, measure, belongs_on) include (amount, folded);
      drop index fact_measure;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index fact_measure on fact (portal_id, measure, belongs_on);
      drop index fact_day;`);
  }
}

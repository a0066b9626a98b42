import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A process may let an item out before the board has decided, to be approved later (ADR 35). */
export class ProcessUrgent2026112654000 implements MigrationInterface {
  readonly name = 'ProcessUrgent2026112654000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table process_rule add urgent_days integer check (urgent_days between 1 and 5);
      comment on column process_rule.urgent_days is 'working days in which what was published urgently is to be approved; null: nothing is published before it is approved';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table process_rule drop column urgent_days');
  }
}

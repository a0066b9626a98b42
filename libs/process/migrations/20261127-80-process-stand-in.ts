import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step that somebody could take only because they stood in says for whom (ADR 34). */
export class ProcessStandIn2026112780000 implements MigrationInterface {
  readonly name = 'ProcessStandIn2026112780000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table step_record add stands_in_for uuid references person check (stands_in_for <> person_id);
      comment on column step_record.stands_in_for is 'for whom person_id stood in; null: the right was their own';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table step_record drop column stands_in_for');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The contracting half of units with time: a code comes back with another name and another territory, so it names a unit only together with a day. */
export class UnitsCodes2026112509100 implements MigrationInterface {
  readonly name = 'UnitsCodes2026112509100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table unit drop constraint unit_code_key;
      create index unit_code on unit (code);
      comment on column unit.code is 'latest code; ask unit_version which unit had a code on a day';
      comment on column unit.valid_from is 'first day of its first version';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index unit_code;
      alter table unit add constraint unit_code_key unique (code);
      comment on column unit.code is null;
      comment on column unit.valid_from is null;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A campaign or programme may have a name in English, as a section may (ADR 51). */
export class DeliveryTagEnglish2026112763100 implements MigrationInterface {
  readonly name = 'DeliveryTagEnglish2026112763100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tag add name_en text not null default '' constraint tag_name_en_length check (char_length(name_en) <= 120);
      comment on column tag.name_en is 'name in English; empty: pages in English show the other one';
      grant update (name_en) on tag to editing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tag drop column name_en');
  }
}

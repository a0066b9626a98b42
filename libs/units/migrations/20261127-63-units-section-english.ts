import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A section may have a name in English (ADR 51). Those that the law asks for get one; what a portal calls its own sections it says itself. */
export class UnitsSectionEnglish2026112763000 implements MigrationInterface {
  readonly name = 'UnitsSectionEnglish2026112763000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table section add name_en text not null default '' constraint section_name_en_length check (char_length(name_en) <= 80);
      comment on column section.name_en is 'name in English; empty: pages in English show the other one';
      grant update (name_en) on section to editing;

      -- The policies are forced on the owner too; versions are those of before.
      alter table section no force row level security, disable trigger user;
      update section s set name_en = given.name_en from (values
          ('S-01', 'About us'),
          ('S-02', 'News and events'),
          ('S-03', 'Direction and administration'),
          ('S-04', 'Law and policy outreach'),
          ('S-05', 'Plans and strategies'),
          ('S-06', 'Documents'),
          ('S-08', 'Projects and bidding'),
          ('S-19', 'Budget disclosure'),
          ('S-20', 'Economy and society'),
          ('S-25', 'Policy communication'),
          ('S-26', 'Notices'),
          ('S-33', 'Grassroots democracy')) given (code, name_en)
        where s.statutory_code = given.code and s.released_by is null and s.in_menu;
      alter table section force row level security, enable trigger user;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table section drop column name_en');
  }
}

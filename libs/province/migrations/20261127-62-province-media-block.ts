import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `'highlights', 'search', 'shortcuts', 'section', 'sections', 'portals', 'links', 'visits'`;

/** A block of the home page for photos, films and infographics; portals that arranged their home page have it once they choose it. */
export class ProvinceMediaBlock2026112762000 implements MigrationInterface {
  readonly name = 'ProvinceMediaBlock2026112762000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table home_block drop constraint home_block_kind_check;
      alter table home_block add constraint home_block_kind_check check (kind in (${kinds}, 'media'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table home_block drop constraint home_block_kind_check;
      alter table home_block no force row level security;
      delete from home_block where kind = 'media';
      alter table home_block force row level security;
      alter table home_block add constraint home_block_kind_check check (kind in (${kinds}));
    `);
  }
}

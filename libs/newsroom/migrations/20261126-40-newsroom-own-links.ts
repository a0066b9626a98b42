import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links to the portal's own pages are kept too, as paths. */
export class NewsroomOwnLinks2026112640000 implements MigrationInterface {
  readonly name = 'NewsroomOwnLinks2026112640000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table link drop constraint link_url_check;
      alter table link add constraint link_url_check check (url ~ '^(https?://|/)' and octet_length(url) <= 2000);
      comment on table link is 'addresses that public items of a portal lead to: outside ones whole, those of its own site as paths';
    `);
    // What is public already; the policies are forced on the owner too.
    const tables = ['publication', 'link', 'item_link'];
    for (const table of tables) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      create temporary table found_own on commit drop as
        select distinct p.portal_id, p.item_id, replace(m[1], '&amp;', '&') as url
        from publication p, regexp_matches(p.html, 'href="(/[^"]*)"', 'g') m where p.html is not null;
      insert into link (portal_id, url, due_at) select distinct portal_id, url, now() from found_own where octet_length(url) <= 2000;
      insert into item_link select portal_id, item_id, url from found_own where octet_length(url) <= 2000;
    `);
    for (const table of tables) await runner.query(`alter table ${table} force row level security`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['link', 'item_link'];
    for (const table of tables) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      delete from item_link where url like '/%';
      delete from link where url like '/%';
      alter table link drop constraint link_url_check;
      alter table link add constraint link_url_check check (url ~ '^https?://' and octet_length(url) <= 2000);
      comment on table link is 'addresses outside that public items of a portal lead to';
    `);
    for (const table of tables) await runner.query(`alter table ${table} force row level security`);
  }
}

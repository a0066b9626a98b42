import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links of what is public, and whether they lead anywhere. They stand on public pages: nothing of them is private. */
export class NewsroomLinks2026112630500 implements MigrationInterface {
  readonly name = 'NewsroomLinks2026112630500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table link (
        portal_id uuid not null references portal,
        url text not null check (url ~ '^https?://' and octet_length(url) <= 2000),
        state text not null default 'unknown' check (state in ('unknown', 'alive', 'suspect', 'dead', 'skipped')),
        fault text check (fault ~ '^[a-z0-9_]{1,40}$'),
        failures smallint not null default 0 check (failures >= 0),
        failed_since timestamptz,
        checked_at timestamptz,
        due_at timestamptz not null,
        primary key (portal_id, url),
        check ((state in ('suspect', 'dead')) = (failed_since is not null))
      );
      create index link_due on link (due_at);
      create index link_dead on link (portal_id, failed_since) where state = 'dead';
      comment on table link is 'addresses outside that public items of a portal lead to';
      comment on column link.state is 'suspect: failed, to be asked again; dead: failed each time; skipped: it may not be asked';

      create table item_link (
        portal_id uuid not null,
        item_id uuid not null,
        url text not null,
        primary key (portal_id, item_id, url),
        foreign key (portal_id, url) references link,
        foreign key (portal_id, item_id) references publication
      );
      create index item_link_url on item_link (portal_id, url);

      alter table link enable row level security;
      alter table link force row level security;
      alter table item_link enable row level security;
      alter table item_link force row level security;
      grant select, insert, delete on link, item_link to editing, jobs;
      grant update (state, fault, failures, failed_since, checked_at, due_at) on link to jobs;
      grant select on link, item_link to supervision;
      create policy link_editing on link to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy link_due on link for select to jobs using (scope.portal() is null);
      create policy link_supervision on link for select to supervision using (portal_id in (select unnest(scope.portals())));
      create policy item_link_editing on item_link to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy item_link_supervision on item_link for select to supervision using (portal_id in (select unnest(scope.portals())));
    `);
    // What is public already; the policies are forced on the owner too.
    const tables = ['publication', 'link', 'item_link'];
    for (const table of tables) await runner.query(`alter table ${table} no force row level security`);
    await runner.query(`
      create temporary table found on commit drop as
        select distinct p.portal_id, p.item_id, replace(m[1], '&amp;', '&') as url
        from publication p, regexp_matches(p.html, 'href="(https?://[^"]+)"', 'g') m where p.html is not null;
      insert into link (portal_id, url, due_at) select distinct portal_id, url, now() from found where octet_length(url) <= 2000;
      insert into item_link select portal_id, item_id, url from found where octet_length(url) <= 2000;
    `);
    for (const table of tables) await runner.query(`alter table ${table} force row level security`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table item_link, link');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public copies and where they are listed. Nothing private is ever in these tables. */
export class Delivery2026112205000 implements MigrationInterface {
  readonly name = 'Delivery2026112205000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table publication (
        portal_id uuid not null references portal,
        item_id uuid not null,
        revision_id uuid not null,
        kind text not null,
        locale text not null check (locale in ('vi', 'en')),
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        title text,
        summary text,
        html text,
        text text,
        hash bytea not null,
        author_id uuid not null references person,
        first_published_at timestamptz not null,
        published_at timestamptz not null,
        withdrawn_at timestamptz,
        primary key (portal_id, item_id),
        unique (portal_id, slug),
        check ((withdrawn_at is null) = (title is not null and summary is not null and html is not null and text is not null))
      );
      comment on table publication is 'public copy of an approved revision; withdrawn: only the address and the hour remain (410)';

      create table placement (
        portal_id uuid not null,
        item_id uuid not null,
        section_id uuid not null,
        mark text not null check (mark in ('own', 'repost', 'push', 'promoted')),
        placed_at timestamptz not null,
        primary key (portal_id, item_id, section_id),
        foreign key (portal_id, item_id) references publication,
        foreign key (portal_id, section_id) references section
      );
      create index placement_latest on placement (portal_id, placed_at desc, item_id desc);
      create index placement_section on placement (portal_id, section_id, placed_at desc, item_id desc);
      comment on column placement.placed_at is 'first publication: a later correction keeps the place (R-346)';

      alter table publication enable row level security;
      alter table publication force row level security;
      alter table placement enable row level security;
      alter table placement force row level security;

      grant select, insert, update (revision_id, title, summary, html, text, hash, published_at, withdrawn_at) on publication to editing, jobs;
      grant select on publication to delivery;
      create policy publication_editing on publication to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy publication_delivery on publication for select to delivery using (true);

      grant select, insert, delete on placement to editing, jobs;
      grant select on placement to delivery, supervision;
      create policy placement_editing on placement to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy placement_delivery on placement for select to delivery using (true);
      create policy placement_supervision on placement for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table placement, publication');
  }
}

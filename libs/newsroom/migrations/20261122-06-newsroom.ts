import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items with their draft (autosaved) and their sealed revisions. */
export class Newsroom2026112206000 implements MigrationInterface {
  readonly name = 'Newsroom2026112206000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table item (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        kind text not null,
        locale text not null default 'vi' check (locale in ('vi', 'en')),
        state text not null check (state in ('draft', 'submitted', 'appraising', 'returned', 'approved', 'scheduled', 'published', 'withdrawn', 'archived')),
        section_id uuid not null,
        author_id uuid not null references person,
        revision_id uuid,
        publish_at timestamptz,
        public_since date,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (portal_id, id),
        foreign key (portal_id, section_id) references section,
        check ((state = 'scheduled') = (publish_at is not null)),
        check (state not in ('submitted', 'appraising', 'approved', 'scheduled', 'published') or revision_id is not null)
      );
      create index item_state on item (portal_id, state, updated_at desc, id desc);
      create index item_recent on item (portal_id, updated_at desc, id desc);
      create index item_author on item (portal_id, author_id, updated_at desc, id desc);
      comment on column item.public_since is 'civil day on which what is public now counted as published; null: nothing is public';
      comment on column item.revision_id is 'the sealed revision that the current state speaks of';

      create table draft (
        portal_id uuid not null,
        item_id uuid not null,
        version integer not null check (version > 0),
        title text not null,
        summary text not null,
        body jsonb not null,
        editor_ids uuid[] not null,
        edited_by uuid not null references person,
        edited_at timestamptz not null,
        primary key (portal_id, item_id),
        foreign key (portal_id, item_id) references item
      );
      comment on column draft.version is 'optimistic lock: a save names the version it started from';
      comment on column draft.editor_ids is 'everybody whose words are in it since the last publication; none of them may approve it (R-022)';

      create table revision (
        portal_id uuid not null,
        id uuid not null default uuidv7(),
        item_id uuid not null,
        number integer not null check (number > 0),
        title text not null check (title <> ''),
        summary text not null,
        body jsonb not null,
        html text not null,
        text text not null,
        hash bytea not null,
        editor_ids uuid[] not null,
        sealed_by uuid not null references person,
        sealed_at timestamptz not null,
        primary key (portal_id, id),
        unique (portal_id, item_id, number),
        foreign key (portal_id, item_id) references item
      );
      alter table item add foreign key (portal_id, revision_id) references revision;
      comment on table revision is 'immutable: no role may update or delete it';
      comment on column revision.hash is 'SHA-256 over title, summary, html and text: what the board approved is byte for byte what appears';

      alter table item enable row level security;
      alter table item force row level security;
      alter table draft enable row level security;
      alter table draft force row level security;
      alter table revision enable row level security;
      alter table revision force row level security;

      grant select, insert, update (state, section_id, revision_id, publish_at, public_since, updated_at) on item to editing;
      grant select, update (state, revision_id, publish_at, public_since, updated_at) on item to jobs;
      create policy item_editing on item to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      grant select, insert, update (version, title, summary, body, editor_ids, edited_by, edited_at) on draft to editing;
      create policy draft_editing on draft to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      grant select, insert on revision to editing;
      grant select on revision to jobs;
      create policy revision_editing on revision to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      create function publication_is_revision() returns trigger language plpgsql as $$
      begin
        if new.withdrawn_at is null and not exists (
          select from public.revision r join public.item i on i.portal_id = r.portal_id and i.id = r.item_id
          where r.portal_id = new.portal_id and r.id = new.revision_id and r.item_id = new.item_id
            and (r.title, r.summary, r.html, r.text, r.hash) = (new.title, new.summary, new.html, new.text, new.hash)
            and (i.kind, i.locale, i.author_id) = (new.kind, new.locale, new.author_id)
        ) then
          raise exception using errcode = 'integrity_constraint_violation',
            message = 'publication ' || new.item_id || ' is not word for word the revision that it names';
        end if;
        return new;
      end $$;
      comment on function publication_is_revision() is 'what is public is a sealed revision, whatever a process asks for';
      revoke execute on function publication_is_revision() from public;
      create trigger publication_is_revision before insert or update on publication
        for each row when (current_user in ('editing', 'jobs')) execute function publication_is_revision();
    `);
    // A job that a killed worker held is taken up again after a minute; none of them runs longer than a moment.
    for (const queue of ['tell-author', 'publish-scheduled']) {
      await runner.query('select pgboss.create_queue($1, $2)', [
        queue,
        { policy: 'standard', retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 60 },
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger publication_is_revision on publication; drop function publication_is_revision();
      alter table item drop constraint item_portal_id_revision_id_fkey; drop table revision, draft, item`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['site_import', 'site_import_chunk', 'site_import_entry', 'site_import_item', 'site_import_picture', 'site_import_author'] as const;

/** What an import makes, which the worker reaches nothing else of. */
const ofImports = ['draft', 'item_file'] as const;

/** What the worker writes for imports alone, and is kept from otherwise. */
const byImport = {
  item: 'insert or update of section_id',
  site_import_item: 'insert or update of import_id',
  draft: 'insert or update',
  revision: 'insert',
  file: 'insert',
} as const;

/** What nobody at a desk needs. */
const ofWorker: readonly string[] = ['site_import_picture', 'site_import_author'];

/**
 * Imports of old sites. What an entry became is kept by its origin for good, so that the same entry in another file is known. The worker
 * takes entries in on the decision of a person: it may write items, drafts, revisions and files only in the name of whoever runs an import
 * in that portal at that moment and still has the right to, and only of items that this import made (ADR 41).
 */
export class NewsroomSiteImport2026112669000 implements MigrationInterface {
  readonly name = 'NewsroomSiteImport2026112669000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table site_import (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        name text not null check (name <> '' and char_length(name) <= 500),
        format text check (format in ('wxr', 'feed', 'csv', 'crawl')),
        host text check (char_length(host) <= 253),
        state text not null check (state in ('reading', 'refused', 'planned', 'running', 'paused', 'done', 'cancelled', 'undoing', 'undone')),
        refusal jsonb,
        section_id uuid not null,
        sections jsonb not null default '{}',
        is_draft_only boolean not null default false,
        created_by uuid not null references person,
        run_by uuid references person,
        created_at timestamptz not null,
        planned_at timestamptz,
        running_since timestamptz,
        ended_at timestamptz,
        primary key (portal_id, id),
        foreign key (portal_id, section_id) references section,
        check (state not in ('running', 'done') or run_by is not null)
      );
      create index site_import_person on site_import (created_by);
      create index site_import_runner on site_import (run_by);
      create index site_import_section on site_import (portal_id, section_id);
      comment on table site_import is 'what an old site held, on its way into a portal';
      comment on column site_import.name is 'name of the file, or address of the site';
      comment on column site_import.format is 'null: not known before the file was read';
      comment on column site_import.run_by is 'who decided that what was public there is public here: who started it, or went on with it, last';
      comment on column site_import.host is 'host of the old site, for what names none';
      comment on column site_import.refusal is 'why it cannot be read, or why it stopped: code and details of the error';
      comment on column site_import.section_id is 'where entries go whose section is not decided';
      comment on column site_import.sections is 'section by the name at the old site, as a person decided';
      comment on column site_import.is_draft_only is 'true: nothing of it becomes public by the import';

      create table site_import_chunk (
        portal_id uuid not null,
        import_id uuid not null,
        number integer not null check (number >= 0),
        bytes bytea not null check (octet_length(bytes) between 1 and 1048576),
        primary key (portal_id, import_id, number),
        foreign key (portal_id, import_id) references site_import
      );
      alter table site_import_chunk alter column bytes set storage external;
      comment on table site_import_chunk is 'the file in pieces, until it was read: no process holds it whole';

      create table site_import_entry (
        portal_id uuid not null,
        import_id uuid not null,
        number integer not null check (number > 0),
        origin text not null check (char_length(origin) <= 1000),
        title text not null,
        path text check (path ~ '^/' and char_length(path) <= 500),
        published_at timestamptz,
        section text not null,
        pictures integer not null default 0,
        action text not null check (action in ('unread', 'publish', 'draft', 'unchanged', 'skipped', 'error')),
        state text not null check (state in ('none', 'waiting', 'done', 'failed', 'undone')),
        address text check (char_length(address) <= 1000),
        changed_on text not null default '',
        faults jsonb not null default '[]',
        spec jsonb,
        item_id uuid,
        attempt_count integer not null default 0,
        done_at timestamptz,
        primary key (portal_id, import_id, number),
        foreign key (portal_id, import_id) references site_import,
        foreign key (portal_id, item_id) references item,
        check ((action in ('publish', 'draft')) = (state <> 'none'))
      );
      create index site_import_entry_waiting on site_import_entry (portal_id, import_id, number) where state = 'waiting' or action = 'unread';
      create index site_import_entry_item on site_import_entry (portal_id, item_id);
      comment on table site_import_entry is 'an entry of an old site: what it says, what it would become, what became of it';
      comment on column site_import_entry.origin is 'by what it is known again, in any file of any format';
      comment on column site_import_entry.action is 'unread: its page is not fetched yet; skipped: its page is no article';
      comment on column site_import_entry.spec is 'everything that the item is made of; forgotten once it is';

      create table site_import_item (
        portal_id uuid not null references portal,
        origin text not null check (char_length(origin) <= 1000),
        item_id uuid not null,
        import_id uuid not null,
        draft_version integer not null,
        undone_at timestamptz,
        primary key (portal_id, origin),
        unique (portal_id, item_id),
        foreign key (portal_id, item_id) references item,
        foreign key (portal_id, import_id) references site_import
      );
      create index site_import_item_import on site_import_item (portal_id, import_id, item_id);
      comment on table site_import_item is 'what an entry of an old site became; again brings nothing twice';
      comment on column site_import_item.draft_version is 'version of the draft as it came in: a later one was edited by a person';

      create table site_import_picture (
        portal_id uuid not null,
        address text not null check (char_length(address) <= 1000),
        file_id uuid not null,
        primary key (portal_id, address),
        foreign key (portal_id, file_id) references file
      );
      create index site_import_picture_file on site_import_picture (portal_id, file_id);
      comment on table site_import_picture is 'pictures of old sites that the portal has: each is fetched once';

      create table site_import_author (
        portal_id uuid not null references portal,
        name text not null check (name <> '' and char_length(name) <= 120),
        person_id uuid not null references person,
        primary key (portal_id, name)
      );
      create index site_import_author_person on site_import_author (person_id);
      comment on table site_import_author is 'people who signed at an old site: names without an account';
    `);
    for (const table of tables) {
      const [name, roles] = ofWorker.includes(table) ? [`${table}_jobs`, 'jobs'] : [`${table}_editing`, 'editing, jobs'];
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${name} on ${table} to ${roles} using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      `);
    }
    await runner.query(`
      grant select, insert, update (state, refusal, section_id, sections, is_draft_only, run_by, running_since, ended_at) on site_import to editing;
      grant select, update (state, format, host, refusal, sections, planned_at, running_since, ended_at) on site_import to jobs;
      grant insert on site_import_chunk to editing;
      grant select, delete on site_import_chunk to jobs;
      grant select on site_import_entry to editing;
      grant select, insert, update (origin, title, path, published_at, section, pictures, action, state, faults, spec, item_id, attempt_count, done_at)
        on site_import_entry to jobs;
      grant select on site_import_item to editing;
      grant select, insert, update (import_id, draft_version, undone_at) on site_import_item to jobs;
      grant select, insert, update (file_id) on site_import_picture to jobs;
      grant select, insert on site_import_author to jobs;

      grant insert, update (section_id) on item to jobs;
      grant select, insert, update (version, title, summary, body, editor_ids, edited_by, edited_at) on draft to jobs;
      alter policy draft_editing on draft to editing, jobs;
      grant insert on revision to jobs;
      grant select, insert, delete on item_file to jobs;
      alter policy item_file_editing on item_file to editing, jobs;
      grant insert on file to jobs;
      grant select on file_quota to jobs;
      alter policy file_quota_editing on file_quota to editing, jobs;
    `);
    for (const table of ofImports)
      await runner.query(`
        create policy ${table}_import on ${table} as restrictive to jobs
          using (exists (select from site_import_item k where k.portal_id = ${table}.portal_id and k.item_id = ${table}.item_id));
        comment on policy ${table}_import on ${table} is 'drafts that people write are none of the worker''s business: it sees what imports made';
      `);
    await runner.query(`
      create policy site_import_worker on site_import as restrictive for update to jobs with check (state <> 'running');
      comment on policy site_import_worker on site_import is 'the worker stops imports and ends them; that one runs, a person says';
      create policy portal_grant_import on portal_grant for select to jobs using (
        covers_unit_id is not null
        and person_id in (select i.run_by from site_import i where i.portal_id = scope.portal() and i.state = 'running'));
      comment on policy portal_grant_import on portal_grant is 'whether whoever runs an import here still administers the province';

      create function may_import_site(who uuid) returns boolean language sql stable as $$
        select exists (
          select from (select (now() at time zone interval '7 hours')::date as today) d, public.portal_grant g
          where g.person_id = who and g.role in ('portal_admin', 'province_admin') and g.starts_on <= d.today and (g.ends_on is null or g.ends_on >= d.today)
            and case when g.covers_unit_id is null then g.portal_id = scope.portal()
                     else exists (select from public.portal p
                                  left join public.unit_place l on l.unit_id = p.unit_id and l.valid_from <= d.today and (l.valid_to is null or l.valid_to > d.today)
                                  join public.unit_closure c on c.descendant_id = coalesce(l.place_id, p.unit_id) and c.ancestor_id = g.covers_unit_id
                                  where p.portal_id = scope.portal() and c.valid_from <= d.today and (c.valid_to is null or c.valid_to > d.today)) end)
      $$;
      comment on function may_import_site(uuid) is 'whether a person may bring an old site into the scope''s portal today: roles with portal:import-site';
      create function runs_site_import(who uuid, of_item uuid) returns boolean language sql stable as $$
        select public.may_import_site(who) and exists (
          select from public.site_import i
          where i.portal_id = scope.portal() and i.state = 'running' and i.run_by = who
            and (of_item is null or exists (
              select from public.site_import_item k where k.portal_id = i.portal_id and k.item_id = of_item and k.import_id = i.id)))
      $$;
      comment on function runs_site_import(uuid, uuid) is 'whether a person who may runs an import in the scope''s portal now, which brought the item';
      create function by_site_import() returns trigger language plpgsql as $$
      declare
        is_run boolean;
      begin
        case tg_table_name
          when 'item' then
            is_run := exists (
              select from public.site_import i
              where i.portal_id = scope.portal() and i.state = 'running'
                and public.runs_site_import(i.run_by, case when tg_op = 'UPDATE' then new.id end));
            if tg_op = 'INSERT' then is_run := is_run and new.state = 'draft' and new.revision_id is null and new.public_since is null; end if;
          when 'site_import_item' then
            -- what a person made has the record of its making; what an import makes has none before its draft stands
            is_run := exists (
              select from public.site_import i
              where i.portal_id = scope.portal() and i.id = new.import_id and i.state = 'running' and public.may_import_site(i.run_by));
            if tg_op = 'INSERT' then
              is_run := is_run and not exists (
                select from public.step_record s where s.portal_id = new.portal_id and s.subject_type = 'item' and s.subject_id = new.item_id);
            end if;
          when 'draft' then is_run := public.runs_site_import(new.edited_by, new.item_id);
          when 'revision' then is_run := public.runs_site_import(new.sealed_by, new.item_id);
          when 'file' then is_run := public.runs_site_import(new.uploaded_by, null);
        end case;
        if is_run is not true then
          raise exception using errcode = 'integrity_constraint_violation',
            message = 'the worker writes only what an import brings, in the name of the person who runs it and still may';
        end if;
        return new;
      end $$;
      comment on function by_site_import() is 'the worker makes items, drafts, revisions and files only for whoever runs an import in the portal at that moment';
      revoke execute on function may_import_site(uuid), runs_site_import(uuid, uuid), by_site_import() from public;
      grant execute on function may_import_site(uuid), runs_site_import(uuid, uuid) to jobs;
    `);
    for (const [table, change] of Object.entries(byImport))
      await runner.query(
        `create trigger ${table}_by_site_import before ${change} on ${table} for each row when (current_user = 'jobs') execute function by_site_import()`,
      );
    for (const [queue, seconds] of [
      ['read-site-import', 600],
      ['run-site-import', 120],
      ['undo-site-import', 120],
      ['forget-site-import', 60],
    ] as const)
      await runner.query('select pgboss.create_queue($1, $2)', [
        queue,
        { policy: 'standard', retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: seconds },
      ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const queue of ['read-site-import', 'run-site-import', 'undo-site-import', 'forget-site-import'])
      await runner.query('select pgboss.delete_queue($1)', [queue]);
    await runner.query(`
      ${Object.keys(byImport)
        .map((table) => `drop trigger ${table}_by_site_import on ${table};`)
        .join(' ')}
      drop function by_site_import(), runs_site_import(uuid, uuid), may_import_site(uuid);
      drop policy portal_grant_import on portal_grant;
      ${ofImports.map((table) => `drop policy ${table}_import on ${table};`).join(' ')}
      alter policy file_quota_editing on file_quota to editing;
      revoke select on file_quota from jobs;
      revoke insert on file from jobs;
      alter policy item_file_editing on item_file to editing;
      revoke select, insert, delete on item_file from jobs;
      revoke insert on revision from jobs;
      alter policy draft_editing on draft to editing;
      revoke select, insert, update (version, title, summary, body, editor_ids, edited_by, edited_at) on draft from jobs;
      revoke insert, update (section_id) on item from jobs;
      drop table ${[...tables].reverse().join(', ')};
    `);
  }
}

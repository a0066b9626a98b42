import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures and files in items: in the draft, sealed into the revision, public only as the revision says. */
export class NewsroomFiles2026112644000 implements MigrationInterface {
  readonly name = 'NewsroomFiles2026112644000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table revision add column cover jsonb, add column files text[] not null default '{}';
      comment on column revision.cover is 'the cover with its renditions, as it will be shown';
      comment on column revision.files is 'names of everything that its HTML and cover show: what publishing makes public, and nothing else';

      create table item_file (
        portal_id uuid not null,
        file_id uuid not null,
        item_id uuid not null,
        place text not null check (place in ('draft', 'revision')),
        primary key (portal_id, file_id, item_id, place),
        foreign key (portal_id, file_id) references file,
        foreign key (portal_id, item_id) references item
      );
      create index item_file_item on item_file (portal_id, item_id, place);
      comment on table item_file is 'where a file is used: in the draft of an item, or in one of its sealed revisions';

      alter table item_file enable row level security;
      alter table item_file force row level security;
      grant select, insert, delete on item_file to editing;
      create policy item_file_editing on item_file to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      create or replace function publication_is_revision() returns trigger language plpgsql as $$
      begin
        if new.withdrawn_at is null and not exists (
          select from public.revision r join public.item i on i.portal_id = r.portal_id and i.id = r.item_id
          where r.portal_id = new.portal_id and r.id = new.revision_id and r.item_id = new.item_id
            and (r.title, r.summary, r.html, r.text, r.hash) = (new.title, new.summary, new.html, new.text, new.hash)
            and r.cover is not distinct from new.cover
            and (i.kind, i.locale, i.author_id) = (new.kind, new.locale, new.author_id)
        ) then
          raise exception using errcode = 'integrity_constraint_violation',
            message = 'publication ' || new.item_id || ' is not word for word the revision that it names';
        end if;
        return new;
      end $$;

      create function file_is_approved() returns trigger language plpgsql as $$
      begin
        if new.withdrawn_at is null and not exists (
          select from public.publication p
          join public.revision r on r.portal_id = p.portal_id and r.id = p.revision_id
          join public.rendition n on n.portal_id = p.portal_id and n.file_id = new.file_id and n.name = new.name
          join public.file f on f.portal_id = n.portal_id and f.id = n.file_id
          where p.portal_id = new.portal_id and p.item_id = new.item_id and p.withdrawn_at is null
            and new.name = any (r.files) and f.state = 'clean' and (n.type, n.size) = (new.type, new.size)
        ) then
          raise exception using errcode = 'integrity_constraint_violation',
            message = 'file ' || new.name || ' is not in the revision that is public of item ' || new.item_id;
        end if;
        return new;
      end $$;
      comment on function file_is_approved() is 'only what the public revision of an item holds is public because of it, whatever a process asks for';
      revoke execute on function file_is_approved() from public;
      create trigger file_is_approved before insert or update on publication_file
        for each row when (current_user in ('editing', 'jobs')) execute function file_is_approved();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger file_is_approved on publication_file; drop function file_is_approved();
      create or replace function publication_is_revision() returns trigger language plpgsql as $$
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
      drop table item_file;
      alter table revision drop column cover, drop column files;
    `);
  }
}

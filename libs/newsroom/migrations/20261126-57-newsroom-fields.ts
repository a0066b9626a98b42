import type { MigrationInterface, QueryRunner } from 'typeorm';

const isRevision = (details: string): string => `
      create or replace function publication_is_revision() returns trigger language plpgsql as $$
      begin
        if new.withdrawn_at is null and not exists (
          select from public.revision r join public.item i on i.portal_id = r.portal_id and i.id = r.item_id
          where r.portal_id = new.portal_id and r.id = new.revision_id and r.item_id = new.item_id
            and (r.title, r.summary, r.html, r.text, r.hash) = (new.title, new.summary, new.html, new.text, new.hash)
            and r.cover is not distinct from new.cover${details}
            and (i.kind, i.locale, i.author_id) = (new.kind, new.locale, new.author_id)
        ) then
          raise exception using errcode = 'integrity_constraint_violation',
            message = 'publication ' || new.item_id || ' is not word for word the revision that it names';
        end if;
        return new;
      end $$;`;

/** Values of the fields that a kind of item has: in the draft, and sealed with the text. */
export class NewsroomFields2026112657000 implements MigrationInterface {
  readonly name = 'NewsroomFields2026112657000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table draft add column fields jsonb not null default '{}' check (jsonb_typeof(fields) = 'object');
      comment on column draft.fields is 'values of the fields of its kind by name; those of another kind go when it is saved';
      grant update (fields) on draft to editing;

      alter table revision add column fields jsonb not null default '{}' check (jsonb_typeof(fields) = 'object'), add column details jsonb;
      comment on column revision.fields is 'values of the fields as they were handed in';
      comment on column revision.details is 'the same with their labels and words, as it will be public';
      comment on column revision.hash is 'SHA-256 over title, summary, html, text and, where there are any, details: what the board approved is byte for byte what appears';
      ${isRevision(`
            and r.details is not distinct from new.details`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${isRevision('')}
      alter table revision drop column fields, drop column details;
      revoke update (fields) on draft from editing;
      alter table draft drop column fields;
    `);
  }
}

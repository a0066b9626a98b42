import type { MigrationInterface, QueryRunner } from 'typeorm';

const queues = ['send-letter', 'deliver-letter', 'look-at-answer', 'take-answer'];

/** What the worker writes files for: imports as before, and the file of a letter that is on its way to the portal. */
const byImport = (ofFile: string): string => `
      create or replace function by_site_import() returns trigger language plpgsql as $$
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
          when 'file' then is_run := ${ofFile};
        end case;
        if is_run is not true then
          raise exception using errcode = 'integrity_constraint_violation',
            message = 'the worker writes only what an import brings, in the name of the person who runs it and still may';
        end if;
        return new;
      end $$;`;

/**
 * Letters from one portal to another that ask to have something posted (R-033, ADR 48). The sender keeps sent_letter, the receiver its
 * posting_request; the worker carries each to the other side, in the scope of one portal at a time.
 */
export class NewsroomLetters2026112710000 implements MigrationInterface {
  readonly name = 'NewsroomLetters2026112710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sent_letter (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        state text not null check (state in ('sent', 'asked', 'accepted', 'posted', 'declined', 'undelivered')),
        sender text not null check (sender <> ''),
        to_portal_id uuid not null check (to_portal_id <> portal_id),
        to_name text not null check (to_name <> ''),
        letter_number text not null,
        letter_date date,
        subject text not null check (subject <> ''),
        words text not null,
        wanted_on date,
        file_id uuid,
        item_id uuid,
        created_by uuid not null references person,
        sent_on date not null,
        question text,
        reply text,
        replies integer not null default 0 check (replies >= 0),
        answer text,
        answered_on date,
        posted_slug text,
        primary key (portal_id, id),
        foreign key (portal_id, file_id) references file,
        foreign key (portal_id, item_id) references item,
        check (state <> 'asked' or question is not null),
        check ((replies > 0) = (reply is not null)),
        check ((state in ('accepted', 'posted', 'declined')) = (answered_on is not null)),
        check ((state = 'posted') = (posted_slug is not null))
      );
      create index sent_letter_list on sent_letter (portal_id, sent_on desc, id desc);
      create index sent_letter_arriving on sent_letter (to_portal_id, id) where state = 'sent';
      create index sent_letter_file on sent_letter (portal_id, file_id) where file_id is not null;
      comment on table sent_letter is 'a letter of this portal that asks another to post something, and what that one answered';
      comment on column sent_letter.to_portal_id is 'the portal that is asked; no key, so that each can be moved and restored by itself';
      comment on column sent_letter.item_id is 'a public item of this portal that the other may take over';
      comment on column sent_letter.file_id is 'the letter itself, in the library of this portal; the other gets a copy of its own';
      comment on column sent_letter.replies is 'how many questions were answered';
      comment on column sent_letter.posted_slug is 'where it stands at the other portal; null: not public there';

      alter table sent_letter enable row level security;
      alter table sent_letter force row level security;
      grant select, insert, update (state, reply, replies) on sent_letter to editing;
      grant select, update (state, question, answer, answered_on, posted_slug) on sent_letter to jobs;
      create policy sent_letter_editing on sent_letter to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy sent_letter_arriving on sent_letter for select to jobs using (to_portal_id = scope.portal() and state = 'sent');
      comment on policy sent_letter_arriving on sent_letter is 'the worker reads what is on its way to the portal';

      alter table posting_request
        alter column recorded_by drop not null,
        add column from_portal_id uuid check (from_portal_id <> portal_id),
        add column letter_id uuid,
        add column words text not null default '',
        add column origin_item_id uuid,
        add column is_taken_over boolean not null default false,
        add column missing_file text,
        add column questions integer not null default 0 check (questions >= 0),
        add column question text,
        add column reply text,
        add column posted_slug text,
        drop constraint posting_request_state_check,
        drop constraint posting_request_check1,
        drop constraint posting_request_check2,
        add constraint posting_request_state_check check (state in ('received', 'asked', 'accepted', 'declined')),
        add constraint posting_request_answered_check check ((state in ('received', 'asked')) = (answered_on is null)),
        add constraint posting_request_accepted_check check ((state = 'accepted') = (item_id is not null or is_taken_over)),
        add constraint posting_request_taken_check check (not is_taken_over or (origin_item_id is not null and item_id is null)),
        add constraint posting_request_letter_check check ((letter_id is null) = (from_portal_id is null)),
        add constraint posting_request_recorded_check check (recorded_by is not null or letter_id is not null),
        add constraint posting_request_question_check check ((questions > 0) = (question is not null)),
        add constraint posting_request_asked_check check (state <> 'asked' or (letter_id is not null and questions > 0));
      create unique index posting_request_letter on posting_request (portal_id, from_portal_id, letter_id) where letter_id is not null;
      create index posting_request_item on posting_request (portal_id, (coalesce(item_id, origin_item_id))) where letter_id is not null and state = 'accepted';
      comment on column posting_request.from_portal_id is 'the portal that sent it; null: it came on paper and was recorded here';
      comment on column posting_request.origin_item_id is 'a public item of the sender that may be taken over';
      comment on column posting_request.missing_file is 'name of a file of the letter that could not be taken in';
      comment on column posting_request.posted_slug is 'where what was made of it stands; null: not public';

      grant insert on posting_request to jobs;
      grant select (from_portal_id, letter_id, item_id, origin_item_id, is_taken_over, questions, question, answer, posted_slug) on posting_request to jobs;
      grant update (reply, due_on, posted_slug) on posting_request to jobs;
      grant update (is_taken_over, questions, question) on posting_request to editing;
      create policy posting_request_sender on posting_request for select to jobs using (from_portal_id = scope.portal());
      comment on policy posting_request_sender on posting_request is 'the worker carries the answer to the portal that sent the letter';

      create function brings_letter(who uuid) returns boolean language sql stable as $$
        select exists (select from public.sent_letter l where l.to_portal_id = scope.portal() and l.state = 'sent' and l.file_id is not null and l.created_by = who)
      $$;
      comment on function brings_letter(uuid) is 'whether a letter with a file is on its way to the scope''s portal in the name of a person';
      revoke execute on function brings_letter(uuid) from public;
      grant execute on function brings_letter(uuid) to jobs;
      ${byImport('public.runs_site_import(new.uploaded_by, null) or public.brings_letter(new.uploaded_by)')}
    `);
    for (const queue of queues)
      await runner.query('select pgboss.create_queue($1, $2)', [
        queue,
        { policy: 'standard', retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: queue === 'deliver-letter' ? 600 : 60 },
      ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const queue of queues) await runner.query('select pgboss.delete_queue($1)', [queue]);
    await runner.query(`
      ${byImport('public.runs_site_import(new.uploaded_by, null)')}
      drop function brings_letter(uuid);
      drop policy posting_request_sender on posting_request;
      revoke insert on posting_request from jobs;
      revoke select (from_portal_id, letter_id, item_id, origin_item_id, is_taken_over, questions, question, answer, posted_slug) on posting_request from jobs;
      revoke update (reply, due_on, posted_slug) on posting_request from jobs;
      revoke update (is_taken_over, questions, question) on posting_request from editing;
      drop index posting_request_item, posting_request_letter;
      delete from posting_request where letter_id is not null;
      alter table posting_request
        drop constraint posting_request_state_check,
        drop constraint posting_request_answered_check,
        drop constraint posting_request_accepted_check,
        drop constraint posting_request_taken_check,
        drop constraint posting_request_letter_check,
        drop constraint posting_request_recorded_check,
        drop constraint posting_request_question_check,
        drop constraint posting_request_asked_check,
        drop column from_portal_id, drop column letter_id, drop column words, drop column origin_item_id, drop column is_taken_over, drop column missing_file,
        drop column questions, drop column question, drop column reply, drop column posted_slug,
        alter column recorded_by set not null,
        add constraint posting_request_state_check check (state in ('received', 'accepted', 'declined')),
        add constraint posting_request_check1 check ((state = 'received') = (answered_on is null)),
        add constraint posting_request_check2 check ((state = 'accepted') = (item_id is not null));
      drop table sent_letter;
    `);
  }
}

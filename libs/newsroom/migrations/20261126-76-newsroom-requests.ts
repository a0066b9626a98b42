import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = ['waiting', 'late', 'returned', 'approved', 'withdrawn', 'pushed', 'offered', 'answered'];
const kindsNow = [...kinds, 'requested', 'request_answered'];
const within = (all: readonly string[]): string => all.map((kind) => `'${kind}'`).join(', ');

/** Letters by which units ask a portal to post something: recorded, taken up with an item made of them, or declined. */
export class NewsroomRequests2026112676000 implements MigrationInterface {
  readonly name = 'NewsroomRequests2026112676000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table posting_request (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        state text not null check (state in ('received', 'accepted', 'declined')),
        sender text not null check (sender <> ''),
        letter_number text not null,
        letter_date date,
        subject text not null check (subject <> ''),
        wanted_on date,
        file_id uuid,
        received_on date not null,
        due_on date not null check (due_on >= received_on),
        recorded_by uuid not null references person,
        item_id uuid,
        answer text,
        answered_on date,
        primary key (portal_id, id),
        foreign key (portal_id, file_id) references file,
        foreign key (portal_id, item_id) references item,
        check ((state = 'received') = (answered_on is null)),
        check ((state = 'accepted') = (item_id is not null)),
        check (state <> 'declined' or answer is not null)
      );
      create index posting_request_waiting on posting_request (portal_id, due_on, id) where answered_on is null;
      create index posting_request_answered on posting_request (portal_id, answered_on desc, id desc) where answered_on is not null;
      create index posting_request_received on posting_request (portal_id, received_on);
      create index posting_request_file on posting_request (portal_id, file_id) where file_id is not null;
      comment on table posting_request is 'a letter of a unit that asks to have something posted, and what was answered';
      comment on column posting_request.file_id is 'the letter itself, in the library of the portal; it is not public by this';
      comment on column posting_request.wanted_on is 'day by which the unit would like to see it posted';
      comment on column posting_request.due_on is 'last day on which the answer is in time, by working days';
      comment on column posting_request.answered_on is 'day of the first answer';

      alter table posting_request enable row level security;
      alter table posting_request force row level security;
      grant select, insert, update (state, item_id, answer, answered_on) on posting_request to editing;
      grant select (portal_id, id, state, recorded_by, received_on, due_on, answered_on), update (state) on posting_request to jobs;
      create policy posting_request_editing on posting_request to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      alter table notice_choice drop constraint notice_choice_kind_check;
      alter table notice_choice add constraint notice_choice_kind_check check (kind in (${within(kindsNow)}));
    `);
    await runner.query('select pgboss.create_queue($1, $2)', [
      'tell-request',
      { policy: 'standard', retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 60 },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select pgboss.delete_queue('tell-request');
      delete from notice_choice where kind in ('requested', 'request_answered');
      alter table notice_choice drop constraint notice_choice_kind_check;
      alter table notice_choice add constraint notice_choice_kind_check check (kind in (${within(kinds)}));
      drop table posting_request;
    `);
  }
}

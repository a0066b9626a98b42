import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `'waiting', 'late', 'returned', 'approved', 'withdrawn', 'pushed', 'offered', 'answered'`;

/** Notices by e-mail: what a person chose, and one letter a day of what is new and what waits. */
export class NewsroomDigests2026112663000 implements MigrationInterface {
  readonly name = 'NewsroomDigests2026112663000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice_choice (
        portal_id uuid not null references portal,
        person_id uuid not null references person,
        kind text not null check (kind in (${kinds})),
        mail text not null check (mail in ('daily', 'never')),
        primary key (portal_id, person_id, kind)
      );
      comment on table notice_choice is 'whether a kind of notice comes by e-mail; without a row: in the letter of the day';

      create table digest (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        person_id uuid not null references person,
        day date not null,
        waiting integer not null check (waiting >= 0),
        late integer not null check (late between 0 and waiting),
        unread integer not null check (unread >= 0),
        primary key (portal_id, id),
        unique (portal_id, person_id, day)
      );
      comment on table digest is 'the letter of a day to a person: how much waits, is late, is unread; no title';

      alter table notice_choice enable row level security;
      alter table notice_choice force row level security;
      alter table digest enable row level security;
      alter table digest force row level security;
      grant select, insert, update (mail) on notice_choice to editing;
      grant select on notice_choice to jobs;
      create policy notice_choice_own on notice_choice to editing using (portal_id = scope.portal() and person_id = scope.person())
        with check (portal_id = scope.portal() and person_id = scope.person());
      create policy notice_choice_jobs on notice_choice for select to jobs using (portal_id = scope.portal());
      grant select, insert on digest to jobs;
      create policy digest_jobs on digest to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      create policy notice_due on notice for select to jobs using (scope.portal() is null and read_at is null);
      comment on policy notice_due on notice is 'outside of any portal the worker sees which portals have something to write of';
      create policy work_item_due on work_item for select to jobs using (scope.portal() is null and closed_at is null);

      alter table mail drop constraint mail_kind_check;
      alter table mail add constraint mail_kind_check check (kind in ('invitation', 'directive', 'escalation', 'webhook', 'digest'));
      select pgboss.create_queue('send-digests', '{"policy": "standard", "retryLimit": 3, "retryDelay": 60, "expireInSeconds": 300}');
      select pgboss.create_queue('digest-portal', '{"policy": "standard", "retryLimit": 12, "retryDelay": 2, "retryBackoff": true, "retryDelayMax": 600, "expireInSeconds": 60}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select pgboss.delete_queue('digest-portal');
      select pgboss.delete_queue('send-digests');
      delete from mail where kind = 'digest';
      alter table mail drop constraint mail_kind_check;
      alter table mail add constraint mail_kind_check check (kind in ('invitation', 'directive', 'escalation', 'webhook'));
      drop policy work_item_due on work_item;
      drop policy notice_due on notice;
      drop table digest, notice_choice;
    `);
  }
}

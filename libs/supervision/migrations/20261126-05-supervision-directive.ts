import type { MigrationInterface, QueryRunner } from 'typeorm';

const queues = ['tell-directive', 'remind-directive', 'check-directives', 'tell-supervisors'];

/**
 * Urging (đôn đốc): what was sent to a portal, with the figures that were the reason, by when, and how it ended; when it is
 * reminded of; and which supervisors were told that it stayed late. Letters by e-mail get two more kinds.
 */
export class SupervisionDirective2026112605000 implements MigrationInterface {
  readonly name = 'SupervisionDirective2026112605000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directive (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        round_id uuid not null,
        from_portal_id uuid not null references portal,
        letterhead jsonb not null,
        state text not null default 'sent' check (state in ('sent', 'seen', 'answered', 'done')),
        reasons jsonb not null check (jsonb_array_length(reasons) > 0),
        deadline date not null,
        letter_number text not null default '' check (length(letter_number) <= 60),
        note text not null default '' check (length(note) <= 2000),
        sent_by uuid not null references person,
        sent_at timestamptz not null,
        seen_by uuid references person,
        seen_at timestamptz,
        answered_by uuid references person,
        answered_at timestamptz,
        answer text not null default '' check (length(answer) <= 2000),
        escalated_at timestamptz,
        done_at timestamptz,
        ended_by text check (ended_by in ('turned', 'closed')),
        end_values jsonb,
        primary key (portal_id, id),
        check ((state = 'done') = (done_at is not null)),
        check ((done_at is null) = (ended_by is null)),
        check ((answered_at is null) = (answer = ''))
      );
      create index directive_open on directive (portal_id) where state <> 'done';
      create index directive_round on directive (portal_id, round_id);
      comment on table directive is 'urging of a portal: reasons as they stood when it was sent, deadline, what became of it';
      comment on column directive.round_id is 'shared by what was sent in one go';
      comment on column directive.from_portal_id is 'portal whose supervisors sent it, and hear when it stays late';
      comment on column directive.letterhead is 'superior, issuer and place as the letter says them';
      comment on column directive.reasons is 'list of measure, value and limit, frozen; it ends when none of the measures is beyond its limit any more';
      comment on column directive.end_values is 'measure to value at the end';

      create table directive_reminder (
        portal_id uuid not null references portal,
        directive_id uuid not null,
        day_offset smallint not null,
        due_on date not null,
        sent_at timestamptz,
        primary key (portal_id, directive_id, day_offset),
        foreign key (portal_id, directive_id) references directive
      );
      comment on table directive_reminder is 'when a directive is reminded of; sent once, never once it is done';
      comment on column directive_reminder.day_offset is 'days after the deadline; negative: before it';

      create table directive_escalation (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        directive_id uuid not null,
        about_portal_id uuid not null references portal,
        about_unit_id uuid not null references unit,
        person_id uuid not null references person,
        told_at timestamptz not null,
        primary key (portal_id, id),
        unique (portal_id, directive_id, person_id)
      );
      comment on table directive_escalation is 'tells a supervisor that a portal stayed late; unique by directive and person, so a job that runs twice tells once';
      comment on column directive_escalation.portal_id is 'the portal that the supervisor holds the right in, not the late one';
    `);
    for (const table of ['directive', 'directive_reminder', 'directive_escalation'])
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
    await runner.query(`
      grant select, insert, update (state, seen_by, seen_at, answered_by, answered_at, answer) on directive to editing;
      grant select, update (state, escalated_at, done_at, ended_by, end_values) on directive to jobs;
      grant select on directive to supervision;
      create policy directive_editing on directive to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy directive_supervision on directive for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));

      grant select, insert on directive_reminder to editing;
      grant select, update (sent_at) on directive_reminder to jobs;
      grant select on directive_reminder to supervision;
      create policy directive_reminder_editing on directive_reminder to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy directive_reminder_supervision on directive_reminder for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));

      grant select, insert on directive_escalation to jobs;
      grant select on directive_escalation to supervision;
      create policy directive_escalation_jobs on directive_escalation to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy directive_escalation_own on directive_escalation for select to supervision
        using (portal_id = any ((select scope.portals())::uuid[]) and person_id = scope.person());

      alter table mail drop constraint mail_kind_check;
      alter table mail add constraint mail_kind_check check (kind in ('invitation', 'directive', 'escalation'));
    `);
    for (const queue of queues)
      await runner.query('select pgboss.create_queue($1, $2)', [queue, { policy: 'standard', retryLimit: 20, retryDelay: 30, retryBackoff: true }]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const queue of queues) await runner.query('select pgboss.delete_queue($1)', [queue]);
    await runner.query(`
      alter table mail drop constraint mail_kind_check;
      alter table mail no force row level security;
      delete from mail where kind <> 'invitation';
      alter table mail force row level security;
      alter table mail add constraint mail_kind_check check (kind in ('invitation'));
      drop table directive_escalation, directive_reminder, directive;
    `);
  }
}

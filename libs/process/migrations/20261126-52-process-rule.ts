import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which way items go in a portal, by section and kind (ADR 35); until when a step may wait; approvals of own words by a waiver.
 * A rule is never changed: the next one ends it, and what was handed in before goes on by the one it was handed in under.
 */
export class ProcessRule2026112652000 implements MigrationInterface {
  readonly name = 'ProcessRule2026112652000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table process_rule (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        section_id uuid,
        kind text check (kind ~ '^[a-z][a-z_]*$'),
        preset text not null check (preset in ('one_person', 'approve', 'appraise', 'spokesperson')),
        appraise_days integer check (appraise_days between 1 and 30),
        approve_days integer not null check (approve_days between 1 and 30),
        publish_days integer not null check (publish_days between 1 and 30),
        set_by uuid not null references person,
        set_at timestamptz not null,
        ended_at timestamptz,
        primary key (portal_id, id),
        foreign key (portal_id, section_id) references section on delete cascade,
        check ((preset = 'appraise') = (appraise_days is not null))
      );
      create unique index process_rule_in_force on process_rule (portal_id, section_id, kind) nulls not distinct where ended_at is null;
      create index process_rule_section on process_rule (portal_id, section_id) where section_id is not null;
      comment on table process_rule is 'steps and deadlines of items, for a section or a kind or all; the closest one holds';
      comment on column process_rule.preset is 'one_person: may approve own words by a waiver; approve: author and approver; appraise: also an appraisal before; spokesperson: decided by the spokesperson alone, within 24 hours';
      comment on column process_rule.approve_days is 'working days';

      alter table process_rule enable row level security;
      alter table process_rule force row level security;
      grant select, insert, update (ended_at) on process_rule to editing;
      create policy process_rule_editing on process_rule to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      alter table work_item add due_at timestamptz, add escalated_at timestamptz;
      grant update (escalated_at) on work_item to jobs;
      comment on column work_item.due_at is 'when the step is late; null: its process sets no deadline';
      comment on column work_item.escalated_at is 'when those above were told that it is late';

      alter table step_record add is_waived boolean not null default false;
      comment on column step_record.is_waived is 'somebody approved words of their own, by the regulation of the board (R-022)';
    `);
    await runner.query('select pgboss.create_queue($1, $2)', [
      'escalate-work',
      { policy: 'standard', retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 60 },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select pgboss.delete_queue('escalate-work');
      alter table step_record drop column is_waived;
      revoke update (escalated_at) on work_item from jobs;
      alter table work_item drop column due_at, drop column escalated_at;
      drop table process_rule;
    `);
  }
}

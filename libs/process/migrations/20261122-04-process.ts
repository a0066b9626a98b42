import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every subject that is worked on shares: steps taken, work that waits, counted events, the audit, notices to people. */
export class Process2026112204000 implements MigrationInterface {
  readonly name = 'Process2026112204000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table step_record (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        subject_type text not null,
        subject_id uuid not null,
        step text not null,
        from_state text not null,
        to_state text not null,
        person_id uuid references person,
        revision_id uuid,
        reason text,
        at timestamptz not null,
        primary key (portal_id, id)
      );
      create index step_record_subject on step_record (portal_id, subject_type, subject_id, id);
      comment on table step_record is 'who took which step with which revision, when and why; never changed';
      comment on column step_record.from_state is 'of a creation: the state it began in';
      comment on column step_record.person_id is 'null: the system, on the authority of an earlier step (a scheduled publication)';

      create table work_item (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        subject_type text not null,
        subject_id uuid not null,
        step text not null,
        person_id uuid references person,
        since timestamptz not null,
        closed_at timestamptz,
        primary key (portal_id, id)
      );
      create unique index work_item_open on work_item (portal_id, subject_type, subject_id) where closed_at is null;
      comment on table work_item is 'what waits for whom since when; no title, no text: supervisors read it';
      comment on column work_item.step is 'the step that is waited for: whoever may take it has it in their queue';
      comment on column work_item.person_id is 'set when it waits for one person (a returned item for its author)';

      create table fact_pending (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        belongs_on date not null,
        entered_on date not null,
        measure text not null,
        dimensions jsonb not null default '{}',
        amount integer not null check (abs(amount) = 1),
        step_id uuid not null,
        primary key (portal_id, id),
        foreign key (portal_id, step_id) references step_record
      );
      create index fact_pending_measure on fact_pending (portal_id, measure, belongs_on);
      comment on table fact_pending is 'counted events, append only; civil days in Asia/Ho_Chi_Minh';
      comment on column fact_pending.belongs_on is 'day the event belongs to; a withdrawal belongs to the day of its publication';
      comment on column fact_pending.entered_on is 'day it was entered, so a figure as of a date never changes';

      create table audit_entry (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        at timestamptz not null,
        person_id uuid references person,
        act text not null,
        subject_type text not null,
        subject_id uuid not null,
        request_id uuid not null,
        details jsonb not null default '{}',
        primary key (portal_id, id)
      );
      create index audit_entry_subject on audit_entry (portal_id, subject_type, subject_id, id);
      comment on column audit_entry.details is 'ids, codes and states only; never text or personal data';

      create table notice (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        person_id uuid not null references person,
        step_id uuid not null,
        created_at timestamptz not null,
        read_at timestamptz,
        primary key (portal_id, id),
        unique (portal_id, step_id, person_id),
        foreign key (portal_id, step_id) references step_record
      );
      create index notice_person on notice (portal_id, person_id, id);
      comment on table notice is 'tells a person of a step; unique by step and person, so a job that runs twice tells once';

      alter table step_record enable row level security;
      alter table step_record force row level security;
      alter table work_item enable row level security;
      alter table work_item force row level security;
      alter table fact_pending enable row level security;
      alter table fact_pending force row level security;
      alter table audit_entry enable row level security;
      alter table audit_entry force row level security;
      alter table notice enable row level security;
      alter table notice force row level security;

      grant select, insert on step_record to editing, jobs;
      create policy step_record_editing on step_record to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      grant select, insert, update (closed_at) on work_item to editing, jobs;
      grant select on work_item to supervision;
      create policy work_item_editing on work_item to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy work_item_supervision on work_item for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));

      grant insert on fact_pending to editing;
      grant select, insert on fact_pending to jobs;
      grant select on fact_pending to supervision;
      create policy fact_pending_editing on fact_pending for insert to editing with check (portal_id = scope.portal());
      create policy fact_pending_jobs on fact_pending to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy fact_pending_supervision on fact_pending for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));

      grant insert on audit_entry to editing, jobs;
      grant select on audit_entry to editing;
      create policy audit_entry_editing on audit_entry to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());

      grant select, insert on notice to jobs;
      grant select, update (read_at) on notice to editing;
      create policy notice_jobs on notice to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy notice_own on notice to editing using (portal_id = scope.portal() and person_id = scope.person())
        with check (portal_id = scope.portal() and person_id = scope.person());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice, audit_entry, fact_pending, work_item, step_record');
  }
}

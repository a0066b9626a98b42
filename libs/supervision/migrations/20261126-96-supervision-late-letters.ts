import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = [
  ...['waiting', 'late', 'returned', 'approved', 'withdrawn', 'pushed', 'offered', 'answered', 'requested', 'request_answered', 'escalated'],
] as const;
const within = (all: readonly string[]): string => all.map((kind) => `'${kind}'`).join(', ');

/** Supervisors read of late steps in a letter of the day too, once of each, unless they do not want to. */
export class SupervisionLateLetters2026112696000 implements MigrationInterface {
  readonly name = 'SupervisionLateLetters2026112696000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table late_step add column letter_at timestamptz;
      create index late_step_unsent on late_step (told_at) where letter_at is null;
      comment on column late_step.letter_at is 'when it went into the letter of a day, or was passed over because its reader wants none; null: not yet';
      grant update (letter_at) on late_step to jobs;
      create policy late_step_unsent on late_step for select to jobs using (scope.portal() is null and letter_at is null);
      comment on policy late_step_unsent on late_step is 'outside of any portal the worker sees in which portals somebody has to be written to';

      alter table notice_choice
        drop constraint notice_choice_kind_check,
        add constraint notice_choice_kind_check check (kind in (${within([...kinds, 'late_below'])})),
        drop constraint notice_choice_counted,
        add constraint notice_choice_counted check (kind not in ('waiting', 'late', 'late_below') or (mail <> 'now' and in_app));
    `);
    await runner.query('select pgboss.create_queue($1, $2)', [
      'send-late-letters',
      { policy: 'standard', retryLimit: 3, retryDelay: 60, expireInSeconds: 300 },
    ]);
    await runner.query('select pgboss.create_queue($1, $2)', [
      'late-letters',
      { policy: 'standard', retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 60 },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const queue of ['late-letters', 'send-late-letters']) await runner.query('select pgboss.delete_queue($1)', [queue]);
    await runner.query(`
      delete from mail where kind = 'late_steps';
      delete from notice_choice where kind = 'late_below';
      alter table notice_choice
        drop constraint notice_choice_counted,
        add constraint notice_choice_counted check (kind not in ('waiting', 'late') or (mail <> 'now' and in_app)),
        drop constraint notice_choice_kind_check,
        add constraint notice_choice_kind_check check (kind in (${within(kinds)}));
      drop policy late_step_unsent on late_step;
      revoke update (letter_at) on late_step from jobs;
      alter table late_step drop column letter_at;
    `);
  }
}

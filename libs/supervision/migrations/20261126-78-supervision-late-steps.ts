import type { MigrationInterface, QueryRunner } from 'typeorm';

const queues = ['report-late-step', 'tell-late-step'];

/** Steps of the process that are late are reported to who supervises the portal, each once. */
export class SupervisionLateSteps2026112678000 implements MigrationInterface {
  readonly name = 'SupervisionLateSteps2026112678000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table late_step (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        about_portal_id uuid not null references portal,
        work_id uuid not null,
        person_id uuid not null references person,
        told_at timestamptz not null,
        primary key (portal_id, id),
        unique (portal_id, work_id, person_id)
      );
      comment on table late_step is 'tells a supervisor that a step of a portal is late; unique by work and person, so a job that runs twice tells once';
      comment on column late_step.portal_id is 'the portal that the supervisor holds the right in, not the late one';
      comment on column late_step.work_id is 'what waits in that portal; it says no title';

      alter table late_step enable row level security;
      alter table late_step force row level security;
      grant select, insert on late_step to jobs;
      create policy late_step_jobs on late_step to jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      grant select on late_step to supervision;
      create policy late_step_own on late_step for select to supervision
        using (portal_id = any ((select scope.portals())::uuid[]) and person_id = scope.person());

      create policy portal_grant_above on portal_grant for select to jobs using (scope.portal() is null and covers_unit_id is not null);
      comment on policy portal_grant_above on portal_grant is 'outside of any portal the worker sees in which portals there is somebody to report to';
    `);
    for (const queue of queues)
      await runner.query('select pgboss.create_queue($1, $2)', [
        queue,
        { policy: 'standard', retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 60 },
      ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const queue of queues) await runner.query('select pgboss.delete_queue($1)', [queue]);
    await runner.query('drop policy portal_grant_above on portal_grant; drop table late_step');
  }
}

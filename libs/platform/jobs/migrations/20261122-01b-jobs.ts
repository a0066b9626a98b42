import type { MigrationInterface, QueryRunner } from 'typeorm';
import { getConstructionPlans } from 'pg-boss';

/**
 * The tables of the job engine, made by the owner so that no process needs the right to make tables.
 * The role editing may put in jobs of the portal it is in and sees of them the id alone; the role jobs works them all, but
 * neither makes nor removes queues: one that is gone takes every change with it that enqueues into it. At its start the
 * engine asks for the queue of its own schedules by `create_queue`, whether it is there or not: of that name alone jobs may.
 */
export class Jobs2026112201500 implements MigrationInterface {
  readonly name = 'Jobs2026112201500';

  async up(runner: QueryRunner): Promise<void> {
    // The engine's plan is a transaction of its own; here it must be part of the migration's.
    const plan = getConstructionPlans('pgboss')
      .replace(/^\s*BEGIN;/, '')
      .replace(/COMMIT;\s*$/, '');
    await runner.query(plan);
    await runner.query(`
      select pgboss.create_queue('__pgboss__send-it', '{"policy": "standard"}');
      revoke execute on all functions in schema pgboss from public;
      grant usage on schema pgboss to editing, jobs;
      grant execute on function pgboss.job_now() to editing, jobs;
      grant execute on function pgboss.create_queue(text, jsonb) to jobs;
      grant select on pgboss.version, pgboss.queue to editing, jobs;
      grant update (cron_on, flow_on, monitor_backoff_on, reindex_on) on pgboss.version to jobs;
      grant insert on pgboss.queue to jobs;
      grant update (deferred_count, queued_count, ready_count, active_count, failed_count, total_count, singletons_active,
                    monitor_on, monitor_claim_on, maintain_on, ready_history) on pgboss.queue to jobs;
      grant select, insert, update, delete on pgboss.job, pgboss.job_common to jobs;
      grant select, insert, update on pgboss.schedule to jobs;
      grant select, delete on pgboss.job_dependency to jobs;
      grant insert on pgboss.job, pgboss.job_common to editing;
      grant select (id, name) on pgboss.job, pgboss.job_common to editing;
      alter table pgboss.queue enable row level security;
      create policy queue_read on pgboss.queue for select to editing, jobs using (true);
      create policy queue_counts on pgboss.queue for update to jobs using (true);
      create policy queue_of_schedules on pgboss.queue for insert to jobs with check (name = '__pgboss__send-it');
    `);
    for (const table of ['pgboss.job', 'pgboss.job_common']) {
      await runner.query(`
        alter table ${table} enable row level security;
        create policy job_editing on ${table} to editing using ((data ->> 'portalId')::uuid = scope.portal()) with check ((data ->> 'portalId')::uuid = scope.portal());
        create policy job_worker on ${table} to jobs using (true);
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema pgboss cascade');
  }
}

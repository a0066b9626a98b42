import type { MigrationInterface, QueryRunner } from 'typeorm';
import { getConstructionPlans } from 'pg-boss';

/**
 * The tables of the job engine, made by the owner so that no process needs the right to make tables.
 * The role editing may put in jobs of the portal it is in and sees of them the id alone; the role jobs works them all.
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
      grant usage on schema pgboss to editing, jobs;
      grant select on pgboss.version, pgboss.queue to editing, jobs;
      grant select, insert, update, delete on all tables in schema pgboss to jobs;
      grant insert on pgboss.job, pgboss.job_common to editing;
      grant select (id, name) on pgboss.job, pgboss.job_common to editing;
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

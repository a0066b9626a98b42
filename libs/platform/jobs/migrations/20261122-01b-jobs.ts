import type { MigrationInterface, QueryRunner } from 'typeorm';
import { getConstructionPlans } from 'pg-boss';

/**
 * The tables of the job engine, made by the owner so that no process needs the right to make tables.
 * The role editing may put a job in and see nothing of the others; the role jobs works them.
 */
export class Jobs2026112201500 implements MigrationInterface {
  readonly name = 'Jobs2026112201500';

  async up(runner: QueryRunner): Promise<void> {
    // The engine's plan is a transaction of its own; here it must be part of the migration's.
    const plan = getConstructionPlans('pgboss').replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');
    await runner.query(plan);
    await runner.query(`
      grant usage on schema pgboss to editing, jobs;
      grant select on pgboss.version, pgboss.queue to editing, jobs;
      grant select, insert, update, delete on all tables in schema pgboss to jobs;
      grant insert on pgboss.job, pgboss.job_common to editing;
      grant select (id, name) on pgboss.job, pgboss.job_common to editing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema pgboss cascade');
  }
}

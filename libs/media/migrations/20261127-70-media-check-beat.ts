import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A worker that dies while it checks a file stops beating, and another takes the file up within two minutes; its job came back after an hour. */
export class MediaCheckBeat2026112770000 implements MigrationInterface {
  readonly name = 'MediaCheckBeat2026112770000';

  async up(runner: QueryRunner): Promise<void> {
    await beat(runner, 60);
  }

  async down(runner: QueryRunner): Promise<void> {
    await beat(runner, null);
  }
}

/** Jobs carry the beat of the day on which they were put in; those that are being worked on keep theirs. */
async function beat(runner: QueryRunner, seconds: number | null): Promise<void> {
  await runner.query(`update pgboss.queue set heartbeat_seconds = $1, updated_on = pgboss.job_now() where name = 'settle-file'`, [seconds]);
  await runner.query(`update pgboss.job set heartbeat_seconds = $1 where name = 'settle-file' and state in ('created', 'retry')`, [seconds]);
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sealed revision says by which process it is decided on, whatever the portal decides meanwhile (ADR 35). */
export class NewsroomProcess2026112653000 implements MigrationInterface {
  readonly name = 'NewsroomProcess2026112653000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table revision
        add approve_days integer,
        add publish_days integer,
        add allows_own_approval boolean not null default false,
        add is_spoken boolean not null default false;
      comment on column revision.is_spoken is 'a statement that the spokesperson alone decides on and publishes (R-037, R-375)';
      comment on column revision.approve_days is 'working days in which it is to be approved, as of the day on which it was sealed; null: no deadline';
      comment on column revision.allows_own_approval is 'whoever wrote it may approve it: rule and regulation said so when it was sealed';
    `);
    await runner.query('select pgboss.create_queue($1, $2)', [
      'tell-late',
      { policy: 'standard', retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 60 },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select pgboss.delete_queue('tell-late');
      alter table revision drop column approve_days, drop column publish_days, drop column allows_own_approval, drop column is_spoken;
    `);
  }
}

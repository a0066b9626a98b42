import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A film that was checked waits while it is made into what every browser plays. */
export class MediaFilms2026112694000 implements MigrationInterface {
  readonly name = 'MediaFilms2026112694000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table file drop constraint file_state_check,
        add constraint file_state_check check (state in ('arriving', 'quarantine', 'converting', 'clean', 'refused', 'duplicate', 'removed')),
        add constraint file_converting_check check (state <> 'converting' or (hash is not null and kind = 'video' and type is not null));
      comment on column file.state is 'arriving: being sent; quarantine: being checked; converting: a checked film that is being made anew; duplicate: the portal has the same bytes already, see copy_of; removed: thrown away by a person';
    `);
    // A worker that dies stops beating, and another begins the film again within two minutes; no film takes longer than four hours.
    await runner.query('select pgboss.create_queue($1, $2)', [
      'convert-film',
      { policy: 'standard', retryLimit: 200, retryDelay: 5, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 18_000, heartbeatSeconds: 60 },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('select pgboss.delete_queue($1)', ['convert-film']);
    await runner.query(`
      alter table file drop constraint file_converting_check, drop constraint file_state_check,
        add constraint file_state_check check (state in ('arriving', 'quarantine', 'clean', 'refused', 'duplicate', 'removed'));
    `);
  }
}

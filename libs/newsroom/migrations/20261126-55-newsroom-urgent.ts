import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was published urgently, and waits for the approval that follows. */
export class NewsroomUrgent2026112655000 implements MigrationInterface {
  readonly name = 'NewsroomUrgent2026112655000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table revision add urgent_days integer;
      comment on column revision.urgent_days is 'working days for an approval after an urgent publication, as of the day on which it was sealed; null: not allowed';
      alter table item add is_unapproved boolean not null default false check (not is_unapproved or state = 'published');
      comment on column item.is_unapproved is 'public by an urgent publication that the board has not approved yet';
      grant update (is_unapproved) on item to editing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table item drop column is_unapproved; alter table revision drop column urgent_days');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who supervises portals sees until when contracts of paid banners run, and by what an estimate was set; prices stay with the portal. */
export class NewsroomAdvertsBelow2026112777000 implements MigrationInterface {
  readonly name = 'NewsroomAdvertsBelow2026112777000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select (starts_on, ends_on) on advert_contract to supervision;
      grant select (portal_id, id, because) on advert_estimate to supervision;
      create policy advert_estimate_supervision on advert_estimate for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy advert_estimate_supervision on advert_estimate;
      revoke select (portal_id, id, because) on advert_estimate from supervision;
      revoke select (starts_on, ends_on) on advert_contract from supervision;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of public papers, and which seat looks after which section by a public notice, for the page of the board. */
export class PeoplePublicDuties2026112787000 implements MigrationInterface {
  readonly name = 'PeoplePublicDuties2026112787000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select (text) on board_paper to delivery;
      grant select on board_duty to delivery;
      create policy board_duty_delivery on board_duty for select to delivery
        using (exists (select from board_paper q where q.portal_id = board_duty.portal_id and q.id = board_duty.paper_id and q.is_public)
           and exists (select from board_seat s where s.portal_id = board_duty.portal_id and s.id = board_duty.seat_id and s.is_public));
      create constraint trigger board_duty_version after insert or update or delete on board_duty deferrable initially deferred
        for each row execute function portal_touched();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger board_duty_version on board_duty;
      drop policy board_duty_delivery on board_duty;
      revoke select on board_duty from delivery;
      revoke select (text) on board_paper from delivery;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who governs a subtree finds the portals of past units that stand in it now: what belongs to a province belongs to it with its past. */
export class PeoplePlaces2026112607100 implements MigrationInterface {
  readonly name = 'PeoplePlaces2026112607100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy portal_supervised on portal using (
        unit_id in (select c.descendant_id from portal_grant g join unit_closure c on c.ancestor_id = g.covers_unit_id
                    where g.person_id = scope.person()
                    union all
                    select l.unit_id from portal_grant g join unit_closure c on c.ancestor_id = g.covers_unit_id
                    join unit_place l on l.place_id = c.descendant_id
                    where g.person_id = scope.person()))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy portal_supervised on portal using (
        unit_id in (select c.descendant_id from portal_grant g join unit_closure c on c.ancestor_id = g.covers_unit_id
                    where g.person_id = scope.person()))`);
  }
}

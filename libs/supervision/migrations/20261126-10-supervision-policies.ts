import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['portal', 'portal_host', 'section', 'fact', 'fact_year', 'work_item', 'step_record', 'placement', 'publication', 'target', 'opening_balance'];
const policies = (scope: string): string => tables.map((table) => `alter policy ${table}_supervision on ${table} using (portal_id ${scope});`).join('\n');

/**
 * The scope of a supervisor as a set with a hash. As `= any (array)` the policy became a condition of the index, and each look-up of a
 * portal's rows sorted the whole array anew: over 1,500 portals 2.9 s in place of 0.17, and worse by the square. Statements name the
 * array themselves where it is to drive an index, as they all do.
 */
export class SupervisionPolicies2026112610000 implements MigrationInterface {
  readonly name = 'SupervisionPolicies2026112610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(policies('in (select unnest(scope.portals()))'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(policies('= any ((select scope.portals())::uuid[])'));
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever administers or audits a province reads the audit of every portal of it, newest first: ids, codes and states. Both lists, of one portal and of many, come out of an index in their order.
 */
export class ProvinceAudit2026112513000 implements MigrationInterface {
  readonly name = 'ProvinceAudit2026112513000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index audit_entry_newest on audit_entry (portal_id, at desc, id desc);
      create index audit_entry_at on audit_entry (at desc, id desc);

      grant select on audit_entry to supervision;
      create policy audit_entry_supervision on audit_entry for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy audit_entry_supervision on audit_entry;
      revoke select on audit_entry from supervision;
      drop index audit_entry_at, audit_entry_newest;
    `);
  }
}

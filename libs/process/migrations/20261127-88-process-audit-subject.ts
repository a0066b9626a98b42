import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done to one thing, and what one person did, is one range of an index, newest first, also over all portals of a province. */
export class ProcessAuditSubject2026112788000 implements MigrationInterface {
  readonly name = 'ProcessAuditSubject2026112788000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index audit_entry_of on audit_entry (subject_id, at desc, id desc);
      create index audit_entry_by on audit_entry (person_id, at desc, id desc);
      drop index audit_entry_subject;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index audit_entry_subject on audit_entry (portal_id, subject_type, subject_id, id);
      drop index audit_entry_of, audit_entry_by;
    `);
  }
}

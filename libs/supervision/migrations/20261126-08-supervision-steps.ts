import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever supervises counts the people who work and opens figures to their rows: steps without reasons, publications without texts. */
export class SupervisionSteps2026112608000 implements MigrationInterface {
  readonly name = 'SupervisionSteps2026112608000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select (portal_id, id, subject_type, subject_id, step, person_id, at) on step_record to supervision;
      create policy step_record_supervision on step_record for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
      create index step_record_at on step_record (portal_id, at);
      grant select (portal_id, item_id, kind, slug, title, first_published_at, withdrawn_at) on publication to supervision;
      create policy publication_supervision on publication for select to supervision using (portal_id = any ((select scope.portals())::uuid[]));
      comment on policy publication_supervision on publication is 'what is or was public; of a withdrawn one only the address and the hours remain';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy publication_supervision on publication;
      revoke select on publication from supervision;
      drop index step_record_at;
      drop policy step_record_supervision on step_record;
      revoke select on step_record from supervision;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Portals name those of the units below: who stands where in the tree is one thing that all of them share, and seldom changes. */
export class DeliveryTree2026112634000 implements MigrationInterface {
  readonly name = 'DeliveryTree2026112634000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create trigger unit_closure_shared after insert or update or delete on unit_closure for each statement execute function shared_touched()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger unit_closure_shared on unit_closure');
  }
}

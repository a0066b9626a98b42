import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An item at the head of a section, until a day. */
export class ProvincePins2026112658000 implements MigrationInterface {
  readonly name = 'ProvincePins2026112658000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table section add column pinned_item_id uuid, add column pinned_until date,
        add constraint section_pin check ((pinned_item_id is null) = (pinned_until is null)),
        add constraint section_pinned_item foreign key (portal_id, pinned_item_id) references publication;
      create index section_pinned on section (portal_id, pinned_item_id);
      comment on column section.pinned_item_id is 'stands above the others as long as it is in the section; null: none';
      comment on column section.pinned_until is 'last day of that';
      grant update (pinned_item_id, pinned_until) on section to editing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (pinned_item_id, pinned_until) on section from editing;
      alter table section drop column pinned_item_id, drop column pinned_until;
    `);
  }
}

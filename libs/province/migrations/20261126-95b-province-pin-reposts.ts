import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is pinned may be an item of another portal that stands in this one: then it has no publication here. Readers see what is pinned
 * through its placement in this portal, so an id that stands nowhere shows nothing.
 */
export class ProvincePinReposts2026112695500 implements MigrationInterface {
  readonly name = 'ProvincePinReposts2026112695500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table section drop constraint section_pinned_item;
      alter table home_pin drop constraint home_pin_portal_id_item_id_fkey;
      comment on column home_pin.item_id is 'an item that stands in the portal, of its own or of another; no key, for its text may be another portal''s';
      comment on column section.pinned_item_id is 'stands above the others as long as it is in the section, of this portal or of another; null: none';

      -- whose words an item of another portal are stands in the lists of each portal that shows it
      create constraint trigger byline_word_shared after update on byline deferrable initially deferred for each row
        when (old.is_public and old.display_name is distinct from new.display_name) execute function shared_touched();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger byline_word_shared on byline;
      alter table section no force row level security;
      alter table home_pin no force row level security;
      delete from home_pin h where not exists (select from publication p where p.portal_id = h.portal_id and p.item_id = h.item_id);
      update section s set pinned_item_id = null, pinned_until = null
        where pinned_item_id is not null and not exists (select from publication p where p.portal_id = s.portal_id and p.item_id = s.pinned_item_id);
      alter table section force row level security;
      alter table home_pin force row level security;
      alter table section add constraint section_pinned_item foreign key (portal_id, pinned_item_id) references publication;
      alter table home_pin add foreign key (portal_id, item_id) references publication;
      comment on column home_pin.item_id is null;
      comment on column section.pinned_item_id is 'stands above the others as long as it is in the section; null: none';
    `);
  }
}

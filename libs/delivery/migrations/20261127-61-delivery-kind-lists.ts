import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists of one kind, newest first, read the front of an index of their own as those of a section do (ADR 51). For that a placement of an
 * item of another portal knows its kind too: it is no text of the item, and stays what it was once something of it is public.
 */
export class DeliveryKindLists2026112761000 implements MigrationInterface {
  readonly name = 'DeliveryKindLists2026112761000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table placement drop constraint placement_card_own,
        add constraint placement_card_own check (source_portal_id is null or num_nonnulls(locale, title, summary, author_id, cover, details, published_at) = 0);
      comment on column placement.kind is 'sort of item: of the portal''s own as its publication has it, of another portal''s as placed_item has it; kept by triggers';
      comment on column placement.title is 'this and what follows, with locale: the card of the portal''s own item as its publication has it, kept by triggers; null: withdrawn, or the item of another portal';

      create function placement_kind() returns trigger language plpgsql as $$
      begin
        select g.kind into new.kind from public.placed_item g where g.portal_id = new.portal_id and g.item_id = new.item_id;
        return new;
      end $$;
      comment on function placement_kind() is 'writes the kind of an item of another portal into its placement, whatever was given; with the rights of who writes';
      revoke execute on function placement_kind() from public;

      -- The policies are forced on the owner too; versions are those of before.
      alter table placement no force row level security, disable trigger user;
      alter table placed_item no force row level security;
      update placement l set kind = g.kind from placed_item g where l.source_portal_id is not null and g.portal_id = l.portal_id and g.item_id = l.item_id;
      alter table placed_item force row level security;
      -- cards are written also where other triggers are left out: enabling all of them would make it one of those
      alter table placement force row level security, enable trigger user, enable always trigger placement_card;
      create index placement_kind on placement (portal_id, kind, placed_at desc, item_id desc);
      -- what a block of the home page shows: one range where placement_kind has four, and next to nothing to look through where there is none
      create index placement_media on placement (portal_id, placed_at desc, item_id desc) where kind in ('album', 'video', 'infographic', 'graphic');

      create trigger placement_kind before insert or update on placement for each row when (new.source_portal_id is not null) execute function placement_kind();
      alter table placement enable always trigger placement_kind;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index placement_media, placement_kind;
      drop trigger placement_kind on placement;
      drop function placement_kind();
      alter table placement no force row level security, disable trigger user;
      update placement set kind = null where source_portal_id is not null;
      alter table placement force row level security, enable trigger user, enable always trigger placement_card, drop constraint placement_card_own,
        add constraint placement_card_own check (source_portal_id is null or num_nonnulls(kind, locale, title, summary, author_id, cover, details, published_at) = 0);
      comment on column placement.kind is null;
      comment on column placement.title is 'this and what follows: the card of the portal''s own item as its publication has it, kept by triggers; null: withdrawn, or the item of another portal';
    `);
  }
}

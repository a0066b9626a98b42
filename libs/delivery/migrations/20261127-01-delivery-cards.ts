import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The card of an item lies in the row that lists it (ADR 47): a list reads one range of an index, and looks nothing up. Written from the publication
 * by triggers, whoever writes: no card can say other than its publication. Items of other portals have none, their text is never copied (ADR 38).
 */
export class DeliveryCards2026112701000 implements MigrationInterface {
  readonly name = 'DeliveryCards2026112701000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table placement drop constraint placement_check1,
        add kind text, add locale text, add title text, add summary text, add author_id uuid, add cover jsonb, add details jsonb, add published_at timestamptz,
        add constraint placement_card_own check (source_portal_id is null or num_nonnulls(kind, locale, title, summary, author_id, cover, details, published_at) = 0);
      comment on column placement.slug is 'address in this portal: of its own item that of the publication, of an item of another that of placed_item';
      comment on column placement.title is 'this and what follows: the card of the portal''s own item as its publication has it, kept by triggers; null: withdrawn, or the item of another portal';
      comment on column placement.details is 'publication.details without what pages alone show';
      comment on column placement.published_at is 'latest publication';

      create function placement_card() returns trigger language plpgsql as $$
      begin
        -- who may not write publications may not place either: that is for the policies to say, which are asked after this
        if not has_column_privilege('public.publication', 'title', 'update') then return new; end if;
        -- locked, so that of a placing and a correction at the same time the later one sees what the other wrote
        select p.slug, p.kind, p.locale, p.title, p.summary, p.author_id, p.cover, p.published_at, p.details - '{fields,schemaType}'::text[]
          into new.slug, new.kind, new.locale, new.title, new.summary, new.author_id, new.cover, new.published_at, new.details
          from public.publication p where p.portal_id = new.portal_id and p.item_id = new.item_id for share;
        return new;
      end $$;
      comment on function placement_card() is 'writes the card of a portal''s own item from its publication, whatever was given; with the rights of who writes';
      revoke execute on function placement_card() from public;

      create function publication_card() returns trigger language plpgsql as $$
      begin
        update public.placement set title = title where portal_id = new.portal_id and item_id = new.item_id and source_portal_id is null;
        return null;
      end $$;
      comment on function publication_card() is 'has the cards of a publication that changed written anew, by placement_card()';
      revoke execute on function publication_card() from public;

      create function item_gone_at(portal uuid, address text) returns timestamptz language plpgsql stable as $$
      begin
        return coalesce(
          (select p.withdrawn_at from public.publication p where p.portal_id = portal and p.slug = address),
          (select coalesce(o.withdrawn_at, case when g.state = 'removed' then g.changed_at end)
           from public.placed_item g join public.publication o on o.portal_id = g.origin_portal_id and o.item_id = g.item_id
           where g.portal_id = portal and g.slug = address));
      end $$;
      comment on function item_gone_at(uuid, text) is 'when what stood at an address of a portal was taken off; null: nothing was. With the rights of who asks, and in the snapshot of its statement; apart from it, so that a page that stands does not make ready for it';
      revoke execute on function item_gone_at(uuid, text) from public;
      grant execute on function item_gone_at(uuid, text) to delivery;

      -- The policies are forced on the owner too; versions and months are those of before.
      alter table placement no force row level security, disable trigger user;
      alter table publication no force row level security;
      update placement l set slug = p.slug, kind = p.kind, locale = p.locale, title = p.title, summary = p.summary, author_id = p.author_id, cover = p.cover,
          published_at = p.published_at, details = p.details - '{fields,schemaType}'::text[]
        from publication p where l.source_portal_id is null and p.portal_id = l.portal_id and p.item_id = l.item_id;
      alter table placement force row level security, enable trigger user;
      alter table publication force row level security;
      create index placement_address on placement (portal_id, slug);

      -- any column will do, placement_card() writes all of them: whoever may update this one alone can change nothing by it
      grant update (title) on placement to editing, jobs;
      create trigger placement_card before insert or update on placement for each row when (new.source_portal_id is null) execute function placement_card();
      create trigger publication_card after update on publication for each row
        when ((old.slug, old.kind, old.locale, old.title, old.summary, old.author_id, old.cover, old.details, old.published_at)
          is distinct from (new.slug, new.kind, new.locale, new.title, new.summary, new.author_id, new.cover, new.details, new.published_at))
        execute function publication_card();
      -- also where others are left out, as bulk loads do (session_replication_role)
      alter table placement enable always trigger placement_card;
      alter table publication enable always trigger publication_card;

      -- a card that is written anew changes no month
      drop trigger placement_counted on placement;
      create constraint trigger placement_counted after insert or delete on placement deferrable initially deferred for each row execute function placement_counted();
      create constraint trigger placement_counted_again after update on placement deferrable initially deferred for each row
        when ((old.portal_id, old.item_id, old.placed_at) is distinct from (new.portal_id, new.item_id, new.placed_at)) execute function placement_counted();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger placement_counted_again on placement;
      drop trigger placement_counted on placement;
      create constraint trigger placement_counted after insert or update or delete on placement
        deferrable initially deferred for each row execute function placement_counted();
      drop trigger publication_card on publication;
      drop trigger placement_card on placement;
      drop function item_gone_at(uuid, text), publication_card(), placement_card();
      revoke update (title) on placement from editing, jobs;
      drop index placement_address;
      alter table placement no force row level security, disable trigger user;
      update placement set slug = null where source_portal_id is null;
      alter table placement force row level security, enable trigger user, drop constraint placement_card_own,
        drop column kind, drop column locale, drop column title, drop column summary, drop column author_id, drop column cover, drop column details, drop column published_at,
        add constraint placement_check1 check ((slug is null) = (source_portal_id is null));
      comment on column placement.slug is 'address in this portal of an item of another (placed_item); null: that of the publication';
    `);
  }
}

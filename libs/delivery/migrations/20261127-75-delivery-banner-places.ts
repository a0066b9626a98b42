import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Banners of other portals stand in places of the pages as the portal's own do, and a portal puts both where it wants them: what
 * was approved says where each begins.
 */
export class DeliveryBannerPlaces2026112775000 implements MigrationInterface {
  readonly name = 'DeliveryBannerPlaces2026112775000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table banner_place (
        portal_id uuid not null references portal,
        item_id uuid not null,
        slot text not null check (slot in ('head', 'home', 'foot')),
        rank integer not null check (rank > 0),
        primary key (portal_id, item_id)
      );
      comment on table banner_place is 'where the portal put a banner, its own or one of another portal; without a row it stands where its board approved it';
      comment on column banner_place.rank is 'its order among those of the place';
      alter table banner_place enable row level security;
      alter table banner_place force row level security;
      grant select, insert, update (slot, rank) on banner_place to editing;
      grant select on banner_place to delivery;
      create policy banner_place_editing on banner_place to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy banner_place_delivery on banner_place for select to delivery using (true);
      create constraint trigger banner_place_version after insert or update or delete on banner_place
        deferrable initially deferred for each row execute function portal_touched();

      alter table placed_item add column is_banner boolean not null default false;
      comment on column placed_item.is_banner is 'what is public of it stands in a place of the pages; kept as its origin publishes';
      -- the policies are forced on the owner too; versions are those of before
      alter table placed_item no force row level security, disable trigger user;
      alter table publication no force row level security;
      update placed_item g set is_banner = true from publication b where b.portal_id = g.origin_portal_id and b.item_id = g.item_id and b.details ? 'banner';
      alter table placed_item force row level security, enable trigger user;
      alter table publication force row level security;
      create index placed_item_banner on placed_item (portal_id) where is_banner and state = 'placed';
      grant update (is_banner) on placed_item to editing, jobs;
      grant select (is_banner, forced) on placed_item to delivery;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select (forced) on placed_item from delivery;
      alter table placed_item drop column is_banner;
      drop table banner_place;
    `);
  }
}

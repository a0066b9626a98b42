import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tags that gather items across sections (ADR 44): a campaign (elections, an epidemic, R-056) has days and becomes an archive after
 * the last one; a programme goes on. A tag is never removed once an item bears it, so its address stays.
 */
export class DeliveryTags2026112681000 implements MigrationInterface {
  readonly name = 'DeliveryTags2026112681000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tag (
        portal_id uuid not null references portal,
        id uuid not null default uuidv7(),
        sort text not null check (sort in ('campaign', 'programme')),
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 90),
        name text not null check (name <> '' and char_length(name) <= 120),
        summary text not null default '' check (char_length(summary) <= 500),
        opens_on date,
        closes_on date,
        primary key (portal_id, id),
        unique (portal_id, slug),
        check (closes_on >= opens_on)
      );
      comment on table tag is 'campaigns and programmes under which items of several sections and kinds are gathered';
      comment on column tag.slug is 'its part of the public address; it never changes';
      comment on column tag.opens_on is 'first day on which it is public; null: from the beginning';
      comment on column tag.closes_on is 'last day on which items may get it; afterwards it is an archive. Null: no end';

      create table tagged_item (
        portal_id uuid not null,
        tag_id uuid not null,
        item_id uuid not null,
        placed_at timestamptz,
        primary key (portal_id, tag_id, item_id),
        foreign key (portal_id, tag_id) references tag
      );
      create index tagged_item_list on tagged_item (portal_id, tag_id, placed_at desc, item_id desc);
      create index tagged_item_of on tagged_item (portal_id, item_id, tag_id);
      comment on table tagged_item is 'items of the portal under its tags';
      comment on column tagged_item.placed_at is 'placed_at of its own placement, of which lists are made; null: nothing of the item is public';

      alter table tag enable row level security;
      alter table tag force row level security;
      alter table tagged_item enable row level security;
      alter table tagged_item force row level security;
      grant select, insert, delete, update (name, summary, opens_on, closes_on) on tag to editing;
      grant select on tag to delivery;
      grant select, insert, delete, update (placed_at) on tagged_item to editing;
      grant select, update (placed_at) on tagged_item to jobs;
      grant select on tagged_item to delivery;
      create policy tag_editing on tag to editing using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy tag_delivery on tag for select to delivery using (true);
      create policy tagged_item_editing on tagged_item to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy tagged_item_delivery on tagged_item for select to delivery using (placed_at is not null);
      create constraint trigger tag_version after insert or update or delete on tag
        deferrable initially deferred for each row execute function portal_touched();
      create constraint trigger tagged_item_version after insert or update or delete on tagged_item
        deferrable initially deferred for each row execute function portal_touched();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tagged_item; drop table tag');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Items of one portal that stand in another (ADR 38): one body, many listings. A placement names the portal whose publication it
 * lists; a row of placed_item says how the item came and where it stands with the portal, and keeps its address there.
 */
export class DeliveryPlacedItems2026112661000 implements MigrationInterface {
  readonly name = 'DeliveryPlacedItems2026112661000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table placed_item (
        portal_id uuid not null references portal,
        item_id uuid not null,
        origin_portal_id uuid not null check (origin_portal_id <> portal_id),
        mark text not null check (mark in ('repost', 'push', 'promoted')),
        forced boolean not null default false,
        state text not null check (state in ('offered', 'placed', 'declined', 'removed')),
        kind text not null,
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        section_id uuid,
        offer_id uuid,
        revision_id uuid not null,
        placed_on date,
        changed_at timestamptz not null,
        reason text,
        primary key (portal_id, item_id),
        unique (portal_id, slug),
        foreign key (portal_id, section_id) references section,
        check ((state = 'placed') <= (placed_on is not null and section_id is not null))
      );
      create index placed_item_origin on placed_item (origin_portal_id, item_id);
      create index placed_item_state on placed_item (portal_id, state, changed_at desc, item_id desc);
      comment on table placed_item is 'an item of another portal: offered to this one, standing in it, declined or taken off; its text is that of the origin, never copied';
      comment on column placed_item.forced is 'the portal may choose the section, not take it off';
      comment on column placed_item.slug is 'last part of its address here; stays, and answers 410 once it is taken off';
      comment on column placed_item.section_id is 'where it stands or stood; while offered, where it is proposed to stand';
      comment on column placed_item.offer_id is 'the push or proposal of the origin by which it came';
      comment on column placed_item.revision_id is 'revision of the origin that this portal was last told of';
      comment on column placed_item.placed_on is 'civil day on which it was last placed: where it is counted; null: it never stood here';
      comment on column placed_item.reason is 'why it was declined or taken off; the origin reads it, the public does not';

      alter table placed_item enable row level security;
      alter table placed_item force row level security;
      grant select, insert, update (mark, forced, state, section_id, offer_id, revision_id, placed_on, changed_at, reason) on placed_item to editing, jobs;
      create policy placed_item_editing on placed_item to editing, jobs using (portal_id = scope.portal()) with check (portal_id = scope.portal());
      create policy placed_item_origin on placed_item for select to editing, jobs using (origin_portal_id = scope.portal());
      comment on policy placed_item_origin on placed_item is 'who wrote an item knows where it stands';
      grant select (portal_id, item_id, origin_portal_id, mark, state, slug, changed_at, placed_on) on placed_item to delivery;
      create policy placed_item_delivery on placed_item for select to delivery using (state = 'placed' or (state = 'removed' and placed_on is not null));
      grant select (portal_id, item_id, origin_portal_id, mark, state, placed_on) on placed_item to supervision;
      create policy placed_item_supervision on placed_item for select to supervision using (portal_id in (select unnest(scope.portals())));
      create constraint trigger placed_item_version after insert or update or delete on placed_item
        deferrable initially deferred for each row execute function portal_touched();

      alter table placement add source_portal_id uuid,
        add origin_portal_id uuid not null generated always as (coalesce(source_portal_id, portal_id)) stored,
        add own_item_id uuid generated always as (case when source_portal_id is null then item_id end) stored,
        add placed_item_id uuid generated always as (case when source_portal_id is not null then item_id end) stored,
        add slug text,
        add check (mark <> 'own' or source_portal_id is null),
        add check ((slug is null) = (source_portal_id is null));
      alter table placement drop constraint placement_portal_id_item_id_fkey,
        add foreign key (portal_id, own_item_id) references publication,
        add foreign key (portal_id, placed_item_id) references placed_item;
      comment on column placement.source_portal_id is 'portal whose publication is listed; null: this one''s own';
      comment on column placement.origin_portal_id is 'the same, this portal where it is its own';
      comment on column placement.own_item_id is 'the item where it is the portal''s own: no key points into another portal, so that one can be restored or moved by itself';
      comment on column placement.placed_item_id is 'the item where it is another portal''s';
      comment on column placement.slug is 'address in this portal of an item of another (placed_item); null: that of the publication';

      create index publication_file_anywhere on publication_file (name) where withdrawn_at is null;
      create policy publication_placed on publication for select to editing, jobs using (
        withdrawn_at is null and exists (
          select from placed_item g where g.portal_id = scope.portal() and g.origin_portal_id = publication.portal_id and g.item_id = publication.item_id));
      comment on policy publication_placed on publication is 'a portal in which an item stands, or is offered, reads what is public of it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy publication_placed on publication;
      drop index publication_file_anywhere;
      alter table placement no force row level security;
      delete from placement where source_portal_id is not null;
      alter table placement force row level security;
      alter table placement drop column slug, drop column placed_item_id, drop column own_item_id, drop column origin_portal_id, drop column source_portal_id,
        add constraint placement_portal_id_item_id_fkey foreign key (portal_id, item_id) references publication;
      drop table placed_item;
    `);
  }
}

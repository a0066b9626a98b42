import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a portal reposts is found there too: by one row of its own, with the words of the text that stands in the portal of origin. The
 * index by weeks, through which a province is searched, leaves these rows out: an item that stands in 200 portals is found there once, and
 * no search reads the other 199.
 */
export class DeliverySearchPlaced2026112695000 implements MigrationInterface {
  readonly name = 'DeliverySearchPlaced2026112695000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table placed_item add unique (portal_id, item_id, origin_portal_id);
      alter table search_row drop constraint search_row_portal_id_item_id_fkey,
        add column source_portal_id uuid, add column slug text, add column mark text check (mark in ('repost', 'push', 'promoted')),
        add check ((slug is null) = (source_portal_id is null)), add check ((mark is null) = (source_portal_id is null)), add check (source_portal_id is null or part = 0),
        add foreign key (portal_id, item_id, source_portal_id) references placed_item (portal_id, item_id, origin_portal_id);
      comment on column search_row.source_portal_id is 'portal whose publication is found; null: this one''s own. No key points into another portal';
      comment on column search_row.slug is 'address in this portal of an item of another (placed_item); null: that of the publication';
      comment on column search_row.mark is 'how an item of another portal came (placed_item); null: it is the portal''s own';
      drop index search_row_words;
      create index search_row_words on search_row using gin (
        portal_id,
        (floor(extract(epoch from (placed_at at time zone interval '0')) / 7862400)::int),
        (case when source_portal_id is null then floor(extract(epoch from (placed_at at time zone interval '0')) / 604800)::int end),
        vector
      ) where part = 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table search_row no force row level security;
      delete from search_row where source_portal_id is not null;
      alter table search_row force row level security;
      drop index search_row_words;
      alter table search_row drop column source_portal_id, drop column slug, drop column mark, add foreign key (portal_id, item_id) references publication;
      create index search_row_words on search_row using gin (
        portal_id,
        (floor(extract(epoch from (placed_at at time zone interval '0')) / 7862400)::int),
        (floor(extract(epoch from (placed_at at time zone interval '0')) / 604800)::int),
        vector
      ) where part = 0;
      alter table placed_item drop constraint placed_item_portal_id_item_id_origin_portal_id_key;
    `);
  }
}

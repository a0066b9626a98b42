import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A portal is searched by words that are its own (ADR 54): in the index the code of the portal stands in front of each, so a search walks down to lists
 * of that portal alone and not to those of the whole country. A province is searched by the words themselves, week by week.
 */
export class DeliveryPortalWords2026112801000 implements MigrationInterface {
  readonly name = 'DeliveryPortalWords2026112801000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function portal_code(portal uuid) returns text language sql immutable strict parallel safe return right(portal::text, 6);
      comment on function portal_code(uuid) is 'what stands in front of a word of this portal in the index of words; two portals may have the same: it decides what is looked at, never what is found';

      create function portal_words(portal uuid, words tsvector) returns tsvector language sql immutable strict parallel safe cost 1000
        return (select array_to_tsvector(array_agg(own.code || word.lexeme)) from (select portal_code(portal) as code offset 0) own, unnest(words) word);
      comment on function portal_words(uuid, tsvector) is 'the words of a portal, each behind its code, without places';

      create function portal_query(portal uuid, query text) returns tsquery language sql immutable strict parallel safe
        return replace(regexp_replace(query, '''([^'']+)''', '''' || portal_code(portal) || '\\1''', 'g'), '<->', '&')::tsquery;
      comment on function portal_query(uuid, text) is 'a tsquery without weights and beginnings, its words in apostrophes, as portal_words is asked; of words that are to follow each other: that all are there';

      -- What is new goes into its place at once: a list of what is to be put there later is read by every search, whole.
      create index search_row_portal_words on search_row using gin (
        (portal_code(portal_id) || (floor(extract(epoch from (placed_at at time zone interval '0')) / 7862400)::int)::text),
        portal_words(portal_id, vector)
      ) with (fastupdate = off) where part = 0;
      -- analysing would make the words of thousands of rows
      alter index search_row_portal_words alter 1 set statistics 0, alter 2 set statistics 0;
      create index search_row_week_words on search_row using gin (
        (case when source_portal_id is null then floor(extract(epoch from (placed_at at time zone interval '0')) / 604800)::int end),
        vector
      ) with (fastupdate = off) where part = 0;
      -- last: searches wait for it
      drop index search_row_words;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index search_row_words on search_row using gin (
        portal_id,
        (floor(extract(epoch from (placed_at at time zone interval '0')) / 7862400)::int),
        (case when source_portal_id is null then floor(extract(epoch from (placed_at at time zone interval '0')) / 604800)::int end),
        vector
      ) where part = 0;
      drop index search_row_week_words, search_row_portal_words;
      drop function portal_query(uuid, text), portal_words(uuid, tsvector), portal_code(uuid);
    `);
  }
}

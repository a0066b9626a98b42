import { provincePortals } from '../portals/province-portals.js';
import type { Statement } from '../public/statements.js';

/** Rows that are ranked: the newest that match. More than these is said in the answer (`capped`). */
export const ranked = 2_000;

const readable = `'open', 'closed'`;

/** A suspended portal shows no items; a planned one does not exist for the public. */
const oneReadable = `(select p.portal_id from portal_host h join portal p on p.portal_id = h.portal_id where h.host = $1 and p.state in (${readable}))`;

/**
 * What a match is worth: first whether the accents are as typed, then what the title says of it, whether the words follow each
 * other, and last how near each other they stand. It depends on the row alone, so that a cursor holds when items come.
 */
const score = `
        case when c.vector @@ $4::tsquery then 100000 else 0 end
        + case when c.vector @@ $5::tsquery then 5000 else 0 end
        + case when c.vector @@ $6::tsquery then 4000 else 0 end
        + case when c.vector @@ $3::tsquery then 3000 else 0 end
        + (4000 * ts_rank('{0.02, 0.1, 0.4, 1}', c.vector, $7::tsquery))::int
        + case when c.near then 1000 + (3000 * near_rank / (near_rank + 0.2))::int else 0 end`;

const statement = (portals: string, sections: string): string => `
    with candidate as materialized (
      select r.portal_id, r.item_id, r.part, r.label, r.starts, r.length, r.section_id, r.placed_at, r.near, r.vector
      from search_row r
      where ${portals} and r.vector @@ $2::tsquery
        and ($8::text is null or r.kind = $8) and r.placed_at >= $9::timestamptz and r.placed_at < $10::timestamptz
        and ($11::text is null or ${sections})
      order by r.placed_at desc, r.item_id desc limit ${String(ranked + 1)}
    ), scored as (
      select c.portal_id, c.item_id, c.part, case when c.vector @@ $5::tsquery then '' else c.label end as label, c.starts, c.length, c.section_id, c.placed_at, ${score} as score
      from candidate c
      cross join lateral (select case when c.near then ts_rank_cd('{0.1, 0.3, 0.6, 1}', c.vector, $2::tsquery) else 0 end as near_rank) how
    ), best as materialized (
      select distinct on (d.portal_id, d.item_id) d.* from scored d order by d.portal_id, d.item_id, d.score desc, d.part
    )
    select totals.total, totals.capped, page.*
    from (select count(*)::int as total, (select count(*) > ${String(ranked)} from candidate) as capped from best) totals
    left join lateral (
      select b.item_id as id, b.label as article, b.score, (extract(epoch from b.placed_at) * 1000000)::bigint::text as place,
        pub.kind, pub.slug, pub.title, pub.summary, b.placed_at as "publishedAt", substr(pub.text, b.starts + 1, b.length) as text,
        json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) as section, owner.name as "portalName", coalesce(h.host, '') as host
      from (
        select f.* from best f where (f.score, f.placed_at, f.item_id) < ($12::int, $13::timestamptz, $14::uuid)
        order by f.score desc, f.placed_at desc, f.item_id desc limit $15
      ) b
      join publication pub on pub.portal_id = b.portal_id and pub.item_id = b.item_id
      join section s on s.portal_id = b.portal_id and s.id = b.section_id
      join portal owner on owner.portal_id = b.portal_id
      left join portal_host h on h.portal_id = b.portal_id and h.is_primary
    ) page on true
    order by page.score desc, page."publishedAt" desc, page.id desc`;

/**
 * Items of a portal that match, best first; always at least one row, whose `total` counts them all and whose `id` is null when
 * this page is empty. $1 host; $2 to $7 all, phrase, exact, in title, in head, any (ts-query.ts); $8 kind or null, $9 and $10 hours between
 * which they were placed, $11 section or null, $12 to $14 the place after which to go on, $15 how many.
 */
export const searchPortal: Statement = {
  name: 'delivery.search_portal',
  text: statement(`r.portal_id = ${oneReadable}`, `r.section_id = (select s.id from section s where s.portal_id = ${oneReadable} and s.slug = $11)`),
};

/** As {@link searchPortal}, of all portals of the province that the host's portal stands in; $16 today. */
export const searchProvince: Statement = {
  name: 'delivery.search_province',
  text: statement(
    `r.portal_id = any (array(${provincePortals('$1', '$16', readable)}))`,
    '(r.portal_id, r.section_id) in (select s.portal_id, s.id from section s where s.slug = $11)',
  ),
};

const most = 200;
const counts = (portals: string): string => `
    select v.query, found.count::int as count
    from unnest($2::text[]) v (query)
    cross join lateral (
      select count(*) from (select from search_row r where ${portals} and r.vector @@ v.query::tsquery limit ${String(most)}) few) found
    where found.count > 0`;

/** Which of these searches have matches in a portal, and how many up to 200. $1 host, $2 tsqueries. */
export const countInPortal: Statement = { name: 'delivery.search_count_portal', text: counts(`r.portal_id = ${oneReadable}`) };

/** As {@link countInPortal}, of all portals of the province; $3 today. */
export const countInProvince: Statement = {
  name: 'delivery.search_count_province',
  text: counts(`r.portal_id = any (array(${provincePortals('$1', '$3', readable)}))`),
};

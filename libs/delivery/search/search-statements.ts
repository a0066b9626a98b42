import { provincePortals } from '../portals/province-portals.js';
import type { Statement } from '../public/statements.js';
import { readablePortal, readableStates } from '../read/readable-portal.js';

/** Rows that are ranked: the newest that match. More than these is said in the answer (`capped`). */
const ranked = 2_000;

/** Rows that are read whole to see how near the words stand: the best of those by their heads, the newest first. */
const readWhole = 100;

/**
 * What a match is worth by its head, which is small: whether the accents are as typed, then what title and summary say of it. It
 * depends on the row alone, so that a cursor holds when items come.
 */
const headScore = `
        case when $4::tsquery is not null and (c.portal_id, c.item_id, c.part) in (select e.portal_id, e.item_id, e.part from exact e) then 100000 else 0 end
        + case when c.head @@ $5::tsquery then 9000 when c.head @@ $6::tsquery then 4000 else 0 end
        + case when c.head @@ $3::tsquery then 1000 else 0 end
        + (4000 * ts_rank('{0, 0, 0.4, 1}', c.head, $7::tsquery))::int
        + case when c.near then 1000 else 0 end`;

/** What it is worth besides: whether the words follow each other, and how near each other they stand. */
const textScore = `
        select case when r.vector @@ $3::tsquery then 3000 else 0 end + case when r.near then (3000 * near.rank / (near.rank + 0.2))::int else 0 end
        from search_row r cross join lateral (select ts_rank_cd('{0.1, 0.3, 0.6, 1}', r.vector, $2::tsquery) as rank) near
        where (r.portal_id, r.item_id, r.part) = (o.portal_id, o.item_id, o.part)`;

const statement = (portals: string, sections: string): string => `
    with candidate as materialized (
      select r.portal_id, r.item_id, r.part, r.placed_at, r.near, r.head
      from search_row r
      where ${portals} and r.vector @@ $2::tsquery
        and ($8::text is null or r.kind = $8) and r.placed_at >= $9::timestamptz and r.placed_at < $10::timestamptz
        and ($11::text is null or ${sections})
      order by r.placed_at desc, r.item_id desc limit ${String(ranked + 1)}
    ), exact as materialized (
      select r.portal_id, r.item_id, r.part
      from search_row r
      where $4::tsquery is not null and r.portal_id in (select c.portal_id from candidate c) and r.vector @@ $4::tsquery
      order by r.placed_at desc, r.item_id desc limit ${String(ranked + 1)}
    ), headed as (
      select c.portal_id, c.item_id, c.part, c.placed_at, ${headScore} as score
      from candidate c
      where c.part = 0 or not c.head @@ $5::tsquery
    ), ordered as (
      select *, row_number() over (order by score desc, placed_at desc, item_id desc, part) as place from headed
    ), scored as (
      select o.portal_id, o.item_id, o.part, o.placed_at, o.score + case when o.place > ${String(readWhole)} then 0 else (${textScore}) end as score
      from ordered o
    ), best as materialized (
      select distinct on (portal_id, item_id) * from scored order by portal_id, item_id, score desc, part
    )
    select totals.total, totals.capped, page.*
    from (select count(*)::int as total, (select count(*) > ${String(ranked)} from candidate) as capped from best) totals
    left join lateral (
      select b.item_id as id, found.label as article, b.score, (extract(epoch from b.placed_at) * 1000000)::bigint::text as place,
        pub.kind, pub.slug, pub.title, pub.summary, b.placed_at as "publishedAt", substr(pub.text, found.starts + 1, found.length) as text,
        json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) as section, owner.name as "portalName", coalesce(h.host, '') as host
      from (
        select f.* from best f where (f.score, f.placed_at, f.item_id) < ($12::int, $13::timestamptz, $14::uuid)
        order by f.score desc, f.placed_at desc, f.item_id desc limit $15
      ) b
      join search_row found using (portal_id, item_id, part)
      join publication pub on pub.portal_id = b.portal_id and pub.item_id = b.item_id
      join section s on s.portal_id = b.portal_id and s.id = found.section_id
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
  text: statement(`r.portal_id = ${readablePortal}`, `r.section_id = (select s.id from section s where s.portal_id = ${readablePortal} and s.slug = $11)`),
};

/** As {@link searchPortal}, of all portals of the province that the host's portal stands in; $16 today. */
export const searchProvince: Statement = {
  name: 'delivery.search_province',
  text: statement(
    `r.portal_id = any (array(${provincePortals('$1', '$16', readableStates)}))`,
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
export const countInPortal: Statement = { name: 'delivery.search_count_portal', text: counts(`r.portal_id = ${readablePortal}`) };

/** As {@link countInPortal}, of all portals of the province; $3 today. */
export const countInProvince: Statement = {
  name: 'delivery.search_count_province',
  text: counts(`r.portal_id = any (array(${provincePortals('$1', '$3', readableStates)}))`),
};

import type { Statement } from '../public/statements.js';
import { readablePortal } from '../read/readable-portal.js';

// an instant of microseconds, so that a cursor names the place exactly
const placeColumn = `to_char(pl.placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place`;

/** An item that stands in several sections is one entry: its rows come one after the other, so nothing is sorted. */
const entries = (ofSection: string): string => `
    select distinct on (pl.placed_at, pl.item_id)
      pub.item_id as id, pub.kind, pub.slug, pub.locale, pub.title, pub.summary, coalesce(b.display_name, '') as author,
      pl.placed_at as "publishedAt", pub.published_at as "updatedAt",
      json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) as section, ${placeColumn}
    from placement pl
    join publication pub on pub.portal_id = pl.portal_id and pub.item_id = pl.item_id
    join section s on s.portal_id = pl.portal_id and s.id = pl.section_id
    left join byline b on b.portal_id = pub.portal_id and b.person_id = pub.author_id
    where pl.portal_id = ${readablePortal} and (pl.placed_at, pl.item_id) < ($3::timestamptz, $4::uuid) and pl.placed_at >= $5::timestamptz ${ofSection}
    order by pl.placed_at desc, pl.item_id desc limit $2`;

/** $1 host, $2 how many, $3 and $4 the place after which to go on, $5 the earliest instant (`-infinity`: from the beginning). */
export const entriesOfPortal: Statement = { name: 'delivery.entries', text: entries('') };

/** As {@link entriesOfPortal}, of one section: $6 its address. */
export const entriesOfSection: Statement = {
  name: 'delivery.entries_of_section',
  text: entries(`
      and pl.section_id = (select wanted.id from section wanted where wanted.portal_id = ${readablePortal} and wanted.slug = $6)`),
};

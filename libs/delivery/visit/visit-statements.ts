import { authorName } from '../public/author-name.js';
import type { Statement } from '../public/statements.js';
import { showsItems, readablePortal } from '../read/readable-portal.js';

/** $1 host names. Portals that readers see there. */
export const portalsOfHosts: Statement = {
  name: 'delivery.portals_of_hosts',
  text: `
    select h.host, h.portal_id as "portalId" from portal_host h join portal p on p.portal_id = h.portal_id
    where h.host = any ($1::text[]) and ${showsItems('p')}`,
};

/** $1 host, $2 today's date. At most one row. */
export const shownVisits: Statement = {
  name: 'delivery.shown_visits',
  text: `
    select case when s.day = $2::date then s.online else 0 end as online, case when s.day = $2::date then s.today else 0 end::integer as today,
      s.total::float8 as total, s.since::text as since, s.counted_at as "countedAt"
    from visit_shown s where s.portal_id = ${readablePortal}`,
};

/** $1 host, $2 days. What was read most, by place; an item that was withdrawn since is left out. */
export const popularItems: Statement = {
  name: 'delivery.popular_items',
  text: `
    select pub.item_id as id, pub.kind, pub.slug, pub.title, pub.summary, pub.cover, pub.locale, ${authorName('pub')} as author,
      pl.placed_at as "publishedAt", pub.published_at as "updatedAt", json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) as section, m.views::integer as views
    from popular_item m
    join publication pub on pub.portal_id = m.portal_id and pub.item_id = m.item_id
    join placement pl on pl.portal_id = pub.portal_id and pl.item_id = pub.item_id and pl.mark = 'own'
    join section s on s.portal_id = pl.portal_id and s.id = pl.section_id
    where m.portal_id = ${readablePortal} and m.days = $2::smallint
    order by m.place`,
};

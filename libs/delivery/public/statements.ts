import { instantJson } from '../hot/fields.js';
import { readablePortal } from '../read/readable-portal.js';
import { monthsOf } from './archive.fields.js';
import { authorName } from './author-name.js';
import { eachItemOnce, itemConditions, type Narrowing } from './item-conditions.js';

/** A statement that PostgreSQL prepares once for each connection, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const sectionJson = (alias: string) => `json_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name)`;

const ownerName = `coalesce((select u.name from portal_owner o join unit u on u.id = o.unit_id
        where o.portal_id = p.portal_id and o.valid_from <= $2::date and (o.valid_to is null or o.valid_to > $2::date)), '')`;

/** The licence that holds today, the latest first. */
const licenceJson = `(select json_build_object('number', l.number, 'issuedOn', l.issued_on, 'issuedBy', l.issued_by, 'validUntil', l.valid_until)
        from portal_licence l where l.portal_id = p.portal_id and $2::date between l.issued_on and l.valid_until order by l.issued_on desc limit 1)`;

const suspensionJson = `(select json_build_object('startsAt', n.starts_at, 'expectedUntil', n.expected_until, 'reason', n.reason)
        from portal_suspension n where n.portal_id = p.portal_id and n.ended_at is null)`;

/** Portals that go on from a closed one (only a closed one has any); those that are not public yet are left out. */
const heirsJson = `(select coalesce(json_agg(json_build_object('name', heir.name, 'host', coalesce(hh.host, '')) order by heir.name), '[]')
        from portal_heir e join portal heir on heir.portal_id = e.heir_portal_id and heir.state <> 'planned'
        left join portal_host hh on hh.portal_id = heir.portal_id and hh.is_primary
        where e.portal_id = p.portal_id)`;

/** $1 host, $2 today's date. At most one row; the sections are those of the menu of that day. */
export const portalByHost: Statement = {
  name: 'delivery.portal_by_host',
  text: `
    select p.portal_id as id, p.kind, p.name, p.superior_name as "superiorName", p.banner_line as "bannerLine", p.state, p.palette, p.emblem, p.contact,
      ${ownerName} as owner, ${licenceJson} as licence, ${suspensionJson} as suspension, ${heirsJson} as heirs,
      coalesce((select main.host from portal_host main where main.portal_id = p.portal_id and main.is_primary), h.host) as host,
      (select json_build_object('host', m.host, 'site', m.site_id) from monitoring_code m where m.portal_id = p.portal_id) as monitoring,
      (select coalesce(json_agg(${sectionJson('s')} order by s.position, s.id), '[]')
       from section s where s.portal_id = p.portal_id and s.in_menu
         and coalesce(s.opens_on <= $2::date, true) and coalesce(s.closes_on >= $2::date, true)) as sections
    from portal_host h join portal p on p.portal_id = h.portal_id
    where h.host = $1 and p.state <> 'planned'`,
};

/** $1 host. A row when readers reach a portal there, whatever its state after planning. */
export const servedHost: Statement = {
  name: 'delivery.served_host',
  text: `select p.name from portal_host h join portal p on p.portal_id = h.portal_id where h.host = $1 and p.state <> 'planned'`,
};

// what a list shows, from placement pl, publication pub and section s
const cardColumns = `pub.item_id as id, pub.kind, pub.slug, pub.title, pub.summary, pub.locale, ${authorName('pub')} as author,
  ${instantJson('pl.placed_at')} as "publishedAt", ${instantJson('pub.published_at')} as "updatedAt", ${sectionJson('s')} as section, pub.cover`;
const joinCard = `
  join publication pub on pub.portal_id = pl.portal_id and pub.item_id = pl.item_id
  join section s on s.portal_id = pl.portal_id and s.id = pl.section_id`;
const newestFirst = 'order by pl.placed_at desc, pl.item_id desc';
// microseconds, so that a cursor names the place exactly
const placeColumn = '(extract(epoch from pl.placed_at) * 1000000)::bigint::text as place';

const lists = new Map<string, Statement>();

/** $1 host, $2 how many, then a value for each of `names` but `residual`, in the order of {@link narrowing}. */
export function listOfItems(names: readonly Narrowing[]): Statement {
  const key = names.join('_');
  const known = lists.get(key);
  if (known) return known;
  const placed: readonly Narrowing[] = names.filter((name) => name !== 'residual');
  const value = (name: Narrowing): string => `$${String(placed.indexOf(name) + 3)}`;
  const conditions = [`pl.portal_id = ${readablePortal}`, ...itemConditions((name) => names.includes(name), value, readablePortal)];
  const made = {
    name: `delivery.list_of_items.${key}`,
    text: `
    select ${eachItemOnce((name) => names.includes(name))} ${cardColumns}, ${placeColumn}
    from placement pl ${joinCard}
    where ${conditions.join(' and ')}
    ${newestFirst} limit $2`,
  };
  lists.set(key, made);
  return made;
}

/** Later pages: $3 and $4 the place after which to go on. */
export const latestItems = listOfItems(['placedAt', 'itemId']);

/** As {@link latestItems}, of one section: $5 its address. */
export const latestItemsOfSection = listOfItems(['placedAt', 'itemId', 'section']);

/** The months in which a portal published, with how many; $1 host. */
export const archiveMonths: Statement = { name: 'delivery.archive_months', text: monthsOf(`pl.portal_id = ${readablePortal}`) };

/** As {@link archiveMonths}, of one section: $2 its address. */
export const archiveMonthsOfSection: Statement = {
  name: 'delivery.archive_months_of_section',
  text: monthsOf(
    [
      `pl.portal_id = ${readablePortal}`,
      ...itemConditions(
        (name) => name === 'section',
        () => '$2',
        readablePortal,
      ),
    ].join(' and '),
  ),
};

/**
 * $1 host, $2 address. At most one row; of a withdrawn item only `slug` and `withdrawnAt` have values.
 * Related items come in the order of their index, so they are aggregated as they come.
 */
export const itemBySlug: Statement = {
  name: 'delivery.item_by_slug',
  text: `
    select item.item_id as id, item.kind, item.slug, item.locale, item.title, item.summary, item.cover, item.html, item.text, encode(item.hash, 'hex') as hash,
      item.first_published_at as "publishedAt", item.published_at as "updatedAt", item.withdrawn_at as "withdrawnAt",
      coalesce(b.display_name, '') as author, own.section,
      (select coalesce(json_agg(row_to_json(card)), '[]') from (
         select ${cardColumns}
         from placement pl ${joinCard}
         where pl.portal_id = item.portal_id and pl.section_id = own.section_id and pl.item_id <> item.item_id
         ${newestFirst} limit 5) card) as related
    from publication item
    left join byline b on b.portal_id = item.portal_id and b.person_id = item.author_id
    left join lateral (
      select place.section_id, ${sectionJson('home')} as section
      from placement place join section home on home.portal_id = place.portal_id and home.id = place.section_id
      where place.portal_id = item.portal_id and place.item_id = item.item_id and place.mark = 'own' limit 1) own on true
    where item.portal_id = ${readablePortal} and item.slug = $2`,
};

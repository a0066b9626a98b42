import { bannerIsPaid, bannerRank, bannerSlot, ofBanner, standingBanners } from '../banner/standing-banners.js';
import { sourceJson } from '../placed/source.fields.js';
import { authorName } from '../public/author-name.js';
import { ofCard, withCard } from '../public/card.js';
import { showsItems } from '../read/readable-portal.js';
import { mediaKinds } from './media-kinds.js';

/**
 * Rows of what stands around the texts of the portal `p` of a statement, of which the host was looked up already. $2 and $3 are places
 * that look.fields.ts names anew.
 */
const ofPortal = 'where p.portal_id is not null';

/** Banners of a portal at a time, over all places. */
const mostBanners = 12;

/** A section that stands in menus on the day $2. */
const isOpen = (alias: string): string =>
  `${alias}.in_menu and coalesce(${alias}.opens_on <= $2::date, true) and coalesce(${alias}.closes_on >= $2::date, true)`;
/** A section as JSON. @param id SQL of its id, where the row `alias` calls it otherwise */
const sectionObject = (alias: string, id = `${alias}.id`): string =>
  `json_build_object('id', ${id}, 'slug', ${alias}.slug, 'name', ${alias}.name, 'nameEn', ${alias}.name_en)`;
const sectionJson = (alias: string): string => `case when ${alias}.id is null then null else ${sectionObject(alias)} end`;

/** An entry of the menu `m`, joined with its section `s`; an empty label is the name of the section. In English that name stands for the portal's own word too. */
const entry = (m: string, s: string): string =>
  `'label', coalesce(nullif(${m}.label, ''), ${s}.name), 'labelEn', coalesce(${s}.name_en, ''), 'section', ${sectionJson(s)}, 'address', ${m}.address`;
/** Left out while its section is closed. */
const isShown = (m: string, s: string): string => `(${m}.section_id is null or (${s}.id is not null and ${isOpen(s)}))`;

const menuJson = `(select coalesce(json_agg(json_build_object(${entry('m', 's')}, 'entries',
        (select coalesce(json_agg(json_build_object(${entry('below', 't')}) order by below.position, below.id), '[]')
         from menu_entry below left join section t on t.portal_id = below.portal_id and t.id = below.section_id
         where below.portal_id = m.portal_id and below.parent_id = m.id and ${isShown('below', 't')})) order by m.position, m.id), '[]')
      from menu_entry m left join section s on s.portal_id = m.portal_id and s.id = m.section_id
      where m.portal_id = p.portal_id and m.parent_id is null and ${isShown('m', 's')})`;

/**
 * Banners that stand on the pages of a portal on the day $2: its own, and those of other portals that stand here. Paid ones only where a
 * decision of this portal allows them (R-140). What must stand here is among them, however many there are (R-142); then they are put in
 * the order that the portal gave them, else in that of their boards.
 */
const bannersJson = `(select coalesce(json_agg(json_build_object('slot', q.slot, 'slug', q.slug, 'title', q.title, 'address', q.address, 'picture', q.cover, 'isPaid', q.paid)
          order by q.rank nulls last, q.published_at desc, q.item_id), '[]')
        from (select b.item_id, b.slug, b.title, b.cover, b.published_at, ${bannerSlot} as slot, ${ofBanner('address')} as address,
                     ${bannerRank} as rank, ${bannerIsPaid} as paid
              from ${standingBanners('p.portal_id')}
              where $2::date between (${ofBanner('startsOn')})::date and (${ofBanner('endsOn')})::date
                and (not ${bannerIsPaid} or exists (select from portal own where own.portal_id = p.portal_id and own.adverts_decision is not null))
              order by b.forced desc, 8 nulls last, b.published_at desc, b.item_id limit ${String(mostBanners)}) q)`;

/** $2 today's date. At most one row: what every page of the portal shows around its text. */
export const lookRow = `
    select ${menuJson} as menu,
      (select json_build_object('title', f.title, 'theme', f.theme, 'address', f.address) from festival_banner f
       where f.portal_id = p.portal_id and $2::date between f.starts_on and f.ends_on order by f.starts_on desc, f.id limit 1) as banner,
      (select json_build_object('text', n.text, 'address', n.address) from urgent_notice n
       where n.portal_id = p.portal_id and $2::date between n.starts_on and n.ends_on order by n.starts_on desc, n.id limit 1) as notice,
      (select json_build_object('holder', t.holder, 'code', t.code, 'address', t.address) from trust_label t
       where t.portal_id = p.portal_id and t.starts_on <= $2::date and coalesce(t.ends_on >= $2::date, true) order by t.starts_on desc, t.id limit 1) as "trustLabel",
      ${bannersJson} as banners
    ${ofPortal}`;

const linkJson = `json_build_object('name', l.name, 'address', l.address)`;
/** Linked sites of a portal by group, groups in the order of their first site. */
const linksJson = (portal: string): string => `(select coalesce(json_agg(json_build_object('name', g.group_name, 'links', g.links) order by g.first), '[]')
      from (select l.group_name, min(l.position) as first, json_agg(${linkJson} order by l.position, l.id) as links
            from linked_site l where l.portal_id = ${portal} and l.place = 'links' group by l.group_name) g)`;
const shortcutsJson = (portal: string): string => `(select coalesce(json_agg(${linkJson} order by l.position, l.id), '[]')
      from linked_site l where l.portal_id = ${portal} and l.place = 'shortcuts')`;

/** Portals of the units below the portal's own unit on the day $2, departments first, then communes, each by name. */
const portalsBelow = (portal: string): string => `(select coalesce(json_agg(json_build_object('name', q.name, 'host', q.host, 'kind', q.unit_kind)
        order by q.rank, q.sort, q.name), '[]')
      from (select below.name, kh.host, u.kind as unit_kind, case u.kind when 'department' then 1 when 'district' then 2 else 3 end as rank, vn_fold(below.name) as sort
            from portal own
            join unit_closure c on c.ancestor_id = own.unit_id and c.depth > 0 and c.valid_from <= $2::date and coalesce(c.valid_to > $2::date, true)
            join unit u on u.id = c.descendant_id
            join portal below on below.unit_id = u.id and below.state in ('open', 'suspended')
            join portal_host kh on kh.portal_id = below.portal_id and kh.is_primary
            where own.portal_id = ${portal}) q)`;

/** At most one row: linked sites by group, and shortcuts. */
export const linksRow = `select ${linksJson('p.portal_id')} as groups, ${shortcutsJson('p.portal_id')} as shortcuts ${ofPortal}`;

/** At most one row: lines of the contact page, and what the portal says of its accessibility. */
export const contactsRow = `
    select (select coalesce(json_agg(json_build_object('name', c.name, 'duty', c.duty, 'phone', c.phone, 'email', c.email) order by c.position, c.id), '[]')
       from contact_line c where c.portal_id = p.portal_id) as lines,
      (select json_build_object('level', a.level, 'assessedOn', a.assessed_on, 'knownFaults', a.known_faults, 'complaints', a.complaints)
       from access_statement a where a.portal_id = p.portal_id) as accessibility
    ${ofPortal}`;

/** $2 path and query of the site before. At most one row: what a person said goes before what came with an import. */
export const oldAddressRow = `
    select case when o.path is null then '/tin/' || pub.slug else o.address end as address, ${sectionJson('s')} as section
    from (values (1)) one (row)
    left join old_address o on o.portal_id = p.portal_id and o.path = $2
    left join section s on s.portal_id = o.portal_id and s.id = o.section_id
    left join moved_item m on m.portal_id = p.portal_id and m.path = $2
    left join publication pub on pub.portal_id = m.portal_id and pub.item_id = m.item_id
    where o.path is not null or pub.slug is not null`;

// the card of placement pl, in the section of which the names are at hand
const card = (section: string): string =>
  `json_build_object('id', pl.item_id, 'kind', ${ofCard('kind')}, 'slug', pl.slug, 'title', ${ofCard('title')}, 'summary', ${ofCard('summary')}, 'locale', ${ofCard('locale')},
                     'author', ${authorName('pl.origin_portal_id', ofCard('author_id'))}, 'publishedAt', pl.placed_at, 'updatedAt', ${ofCard('published_at')},
                     'section', ${section}, 'cover', ${ofCard('cover')}, 'source', ${sourceJson('pl.source_portal_id', 'pub.slug', 'pl.mark')('all')},
                     'fields', coalesce(${ofCard('details')} -> 'card', '[]'), 'validUntil', ${ofCard('details')} -> 'validUntil')`;
const here = '(select here.portal_id from here)';
const leadCard = card(sectionObject('s'));

/** True of a section whose head is pinned on the day $2. */
const isPinned = (s: string): string => `coalesce(${s}.pinned_until >= $2::date, false)`;

/** The cards of section `s` that are not among the highlights: what is pinned at its head, then the newest; null when there are none. */
const cardsOf = (s: string, lines: string): string => {
  const line = (first: string): string => `select ${first} as first, pl.placed_at, pl.item_id,
            ${card(sectionObject(s))} as card
          from placement pl${withCard}
          where pl.portal_id = ${here} and pl.section_id = ${s}.id and not exists (select from lead where lead.item_id = pl.item_id)`;
  return `(select json_agg(newest.card order by newest.first desc, newest.placed_at desc, newest.item_id desc) from (
          (${line('true')} and pl.item_id = ${s}.pinned_item_id and ${isPinned(s)})
          union all
          (${line('false')} and (pl.item_id is distinct from ${s}.pinned_item_id or not ${isPinned(s)})
          order by pl.placed_at desc, pl.item_id desc limit ${lines})
          order by first desc, placed_at desc, item_id desc limit ${lines}) newest)`;
};

/** The newest photos, films and graphics that are not among the highlights, each once; the kinds written out, as the index placement_media has them. */
const mediaCards = `(select json_agg(newest.card order by newest.placed_at desc, newest.item_id desc) from (
          select distinct on (pl.placed_at, pl.item_id) pl.placed_at, pl.item_id, ${leadCard} as card
          from placement pl${withCard}
          join section s on s.portal_id = pl.portal_id and s.id = pl.section_id
          where pl.portal_id = ${here} and pl.kind in (${mediaKinds.map((kind) => `'${kind}'`).join(', ')})
            and not exists (select from lead where lead.item_id = pl.item_id)
          order by pl.placed_at desc, pl.item_id desc limit b.lines) newest)`;

/**
 * $2 today's date, $3 the layout in force as JSON: kind, place, lines, required, standard of each kind of block.
 * One row: every block of the home page with its cards. A portal that arranged nothing gets the standard blocks; one that did
 * gets its own, and the required ones besides. What is pinned leads the highlights, or its section; items of the highlights do not
 * stand again further down.
 */
export const homeRow = `
    with here as materialized (select p.portal_id where ${showsItems('p')}),
    arranged as materialized (
      select b.id, b.kind, b.position, b.shown, b.title, b.section_id, b.lines from home_block b where b.portal_id = ${here}),
    block as materialized (
      select k.kind, k.place, coalesce(a.position, 0) as position, coalesce(a.title, '') as title, a.section_id, coalesce(a.lines, k.lines) as lines
      from jsonb_to_recordset($3::jsonb) as k (kind text, place integer, lines integer, required boolean, standard boolean)
      left join arranged a on a.kind = k.kind
      where case when a.id is null then k.required or (k.standard and not exists (select from arranged)) else a.shown or k.required end),
    highlights as materialized (select coalesce(max(b.lines), 0) as lines from block b where b.kind = 'highlights'),
    pinned as materialized (
      select pl.item_id, pl.placed_at, ${leadCard} as card
      from home_pin h cross join lateral (
        select l.* from placement l where l.portal_id = h.portal_id and l.item_id = h.item_id order by l.source_portal_id nulls first, l.mark = 'own' desc, l.section_id limit 1) pl${withCard}
      join section s on s.portal_id = pl.portal_id and s.id = pl.section_id
      where h.portal_id = ${here} and h.pinned_until >= $2::date and (select lines from highlights) > 0),
    lead as materialized (
      select true as first, item_id, placed_at, card from pinned
      union all
      (select false, pl.item_id, pl.placed_at, ${leadCard}
      from placement pl${withCard}
      join section s on s.portal_id = pl.portal_id and s.id = pl.section_id
      where pl.portal_id = ${here} and not exists (select from pinned where pinned.item_id = pl.item_id) and (${ofCard('details')} ? 'banner') is not true
      order by pl.placed_at desc, pl.item_id desc limit (select lines from highlights) - (select count(*) from pinned))),
    filled as (
      select b.kind, b.place, b.position, 0 as nth, b.title, s.id as section_id, s.slug, s.name, s.name_en,
        case when b.kind = 'highlights' then (select json_agg(lead.card order by lead.first desc, lead.placed_at desc, lead.item_id desc) from lead)
             when b.kind = 'media' then ${mediaCards}
             when s.id is not null then ${cardsOf('s', 'b.lines')} end as cards
      from block b left join section s on s.portal_id = ${here} and s.id = b.section_id and ${isOpen('s')}
      where b.kind <> 'sections' and (b.kind <> 'section' or s.id is not null)
      union all
      select 'section', b.place, b.position, first.position, '', first.id, first.slug, first.name, first.name_en, first.cards
      from block b cross join lateral (
        select s.id, s.slug, s.name, s.name_en, s.position, latest.cards
        from section s cross join lateral (select ${cardsOf('s', 'b.lines')} as cards) latest
        where s.portal_id = ${here} and ${isOpen('s')} and latest.cards is not null
          and not exists (select from block other where other.section_id = s.id)
        order by s.position, s.id limit 4) first
      where b.kind = 'sections'),
    whole as (
      select f.place, f.position, f.nth, json_build_object('kind', f.kind, 'title', f.title,
        'section', case when f.section_id is null then null else ${sectionObject('f', 'f.section_id')} end,
        'cards', coalesce(f.cards, '[]'),
        'links', case when f.kind = 'links' then ${linksJson(here)} else '[]' end,
        'shortcuts', case when f.kind = 'shortcuts' then ${shortcutsJson(here)} else '[]' end,
        'portals', case when f.kind = 'portals' then ${portalsBelow(here)} else '[]' end) as block
      from filled f)
    select (select coalesce(json_agg(whole.block order by whole.place, whole.position, whole.nth), '[]') from whole) as blocks from here`;

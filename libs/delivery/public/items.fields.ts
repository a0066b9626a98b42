import { askedOnce, asksFor, cursorJson, instantJson, objectJson, type Asked, type Fields } from '../hot/fields.js';
import type { RootField, Use } from '../hot/root-field.js';
import { coverJson } from '../files/cover.fields.js';
import { sourceJson } from '../placed/source.fields.js';
import { detailJson, fieldsJson } from '../kind/item-field.fields.js';
import { topicJson } from '../topic/item-topic.js';
import { authorName } from './author-name.js';
import { ofCard, withCard } from './card.js';
import { eachItemOnce, itemConditions, kindsAsked, newestFirstOf } from './item-conditions.js';
import { readItems, type ItemsArguments } from './read-items.js';
import { sectionFields } from './portal.fields.js';
import { showsItems } from '../read/readable-portal.js';

const cardFields = (section: Fields): Fields => ({
  id: 'pl.item_id',
  kind: ofCard('kind'),
  slug: 'pl.slug',
  title: ofCard('title'),
  summary: ofCard('summary'),
  locale: ofCard('locale'),
  author: authorName('pl.origin_portal_id', ofCard('author_id')),
  section: (asked) => objectJson('Section', section, asked),
  topic: topicJson('pl.topic'),
  publishedAt: instantJson('pl.placed_at'),
  cover: coverJson(ofCard('cover')),
  updatedAt: instantJson(ofCard('published_at')),
  source: sourceJson('pl.source_portal_id', 'pub.slug', 'pl.mark'),
  fields: fieldsJson(`${ofCard('details')} -> 'card'`),
  validUntil: detailJson(ofCard('details'), 'validUntil'),
});

/** What a list shows of the item of a placement, from {@link placedCards}. */
export const cardJson = (asked: Asked): string => objectJson('ItemCard', cardFields(sectionFields('s')), asked);
/** The same in a list of one section, from {@link placedItems}. @param section its fields */
export const cardInSection = (asked: Asked, section: Fields): string => objectJson('ItemCard', cardFields(section), asked);

/** Placements that show, with their card. */
const itemsOf = (placements: string): string => `${placements}${withCard}`;
/**
 * The same with their section. Those of the portal `p` are read once, in whatever store, where by key each item would look its own up; `left`,
 * though each has one: no list is to begin with the sections. The portal is written a second way: it decides how rows are found, never which.
 */
const cardsOf = (placements: string): string => `${itemsOf(placements)}
  left join (select ofPortal.* from section ofPortal where row(ofPortal.portal_id) = row(p.portal_id) offset 0) s on s.id = pl.section_id`;
export const placedItems = itemsOf('placement pl');
export const placedCards = cardsOf('placement pl');
/** The same of the rows `tg` of one tag. */
const taggedCards = cardsOf(`tagged_item tg join placement pl on pl.portal_id = tg.portal_id and pl.item_id = tg.item_id and pl.mark = 'own'`);
export const newestFirst = 'order by pl.placed_at desc, pl.item_id desc';

// microseconds, so that it names the place exactly
const cursor = cursorJson('(extract(epoch from pl.placed_at) * 1000000)::bigint', 'pl.item_id');

const edgeFields: Fields = { cursor, node: cardJson };

/** Where items are looked for: in a portal that shows any. */
function conditions({ has, value }: Use): string {
  return [`${has('tag') ? 'tg' : 'pl'}.portal_id = p.portal_id and ${showsItems('p')}`, ...itemConditions(has, value, 'p.portal_id')].join(' and ');
}

/** Rows of a list with their cards, and which of them it takes. */
function listed(use: Use): { readonly cards: string; readonly where: string } {
  const kinds = use.has('tag') ? [] : kindsAsked(use.has, use.value);
  if (kinds.length < 2) return { cards: use.has('tag') ? taggedCards : placedCards, where: conditions(use) };
  // of several kinds each is a range of placement_kind of its own, as long as the list at most; put in order they are a few rows, however many there are
  const rangeOf = (kind: string): string =>
    `(select ${eachItemOnce(use.has)} pl.* from ${placedItems} where ${conditions(use)} and pl.kind = ${kind} ${newestFirstOf(use.has)} limit ${use.value('first')}::int + 1)`;
  return { cards: cardsOf(`(${kinds.map(rangeOf).join(' union all ')}) pl`), where: 'true' };
}

/** What is said of the section that was asked for as a whole: what stands at its head today, and whether its days are over. */
function sectionState(use: Use): Fields {
  if (!use.has('section') || use.has('tag')) return { pinned: 'null::json', closedOn: 'null::date' };
  // what is pinned stands at the head of the whole section, not of some kinds in it
  const isWhole = kindsAsked(use.has, use.value).length === 0;
  const pinned = (asked: Asked): string => `(select ${cardJson(asked)} from section head join (${placedCards})
        on pl.portal_id = head.portal_id and pl.section_id = head.id and pl.item_id = head.pinned_item_id
      where head.portal_id = p.portal_id and head.slug = ${use.value('section')} and ${showsItems('p')} and head.pinned_until >= ${use.day()}::date)`;
  return {
    pinned: isWhole ? pinned : 'null::json',
    closedOn: () => `case when max(c.closes) < ${use.day()}::date then max(c.closes) end`,
  };
}

/** `items(host, ...)` as a part of a statement. */
export const itemsRoot: RootField = {
  read: (args) => readItems(args as unknown as ItemsArguments),
  json(use) {
    const { asked } = use;
    const ofSection = sectionState(use);
    const once = eachItemOnce(use.has);
    const { cards, where } = listed(use);
    const order = newestFirstOf(use.has);
    const first = `${use.value('first')}::int`;
    const edges = askedOnce(asked, 'ItemConnection', 'edges');
    const edge = edges ? objectJson('ItemEdge', edgeFields, edges) : 'null::json';
    // one row also where nothing of the page is asked for but its type
    const page = (fields: Fields, rows: string): string => `(select ${objectJson('ItemConnection', fields, asked)} from (${rows}) c having true)`;
    if (!asksFor(asked, 'ItemConnection', 'pageInfo')) {
      return page(
        { ...ofSection, edges: `coalesce(json_agg(c.edge), '[]')` },
        `select ${once} ${edge} as edge, s.closes_on as closes from ${cards} where ${where} ${order} limit ${first}`,
      );
    }
    // one more than asked for tells whether there is a next page
    const pageFields: Fields = {
      hasNextPage: `count(*) > ${first}`,
      endCursor: `(array_agg(c.place))[least(count(*), ${first})]`,
    };
    return page(
      {
        ...ofSection,
        edges: `coalesce(json_agg(c.edge) filter (where c.number <= ${first}), '[]')`,
        pageInfo: (info) => objectJson('PageInfo', pageFields, info),
      },
      `select r.*, row_number() over () as number
       from (select ${once} ${edge} as edge, s.closes_on as closes, ${cursor} as place from ${cards} where ${where} ${order} limit ${first} + 1) r`,
    );
  },
};

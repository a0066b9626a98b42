import { asksFor, instantJson, isSelection, objectJson, type Fields } from '../hot/fields.js';
import type { RootField } from '../hot/root-field.js';
import { coverJson } from '../files/cover.fields.js';
import { detailJson, fieldsJson } from '../kind/item-field.fields.js';
import { isSlug } from '../publish/slug.js';
import { authorName } from './author-name.js';
import { cardJson, newestFirst, placedCards } from './items.fields.js';
import { sectionFields } from './portal.fields.js';
import { showsItems } from '../read/readable-portal.js';

const itemFields: Fields = {
  id: 'item.item_id',
  kind: 'item.kind',
  slug: 'item.slug',
  locale: 'item.locale',
  title: 'item.title',
  summary: 'item.summary',
  cover: coverJson('item.cover'),
  html: 'item.html',
  text: 'item.text',
  fields: fieldsJson(`item.details -> 'fields'`),
  validUntil: detailJson('item.details', 'validUntil'),
  schemaType: detailJson('item.details', 'schemaType'),
  hash: `encode(item.hash, 'hex')`,
  author: authorName('item'),
  section: (asked) =>
    `(select ${objectJson('Section', sectionFields('home'), asked)} from section home where home.portal_id = own.portal_id and home.id = own.section_id)`,
  publishedAt: instantJson('item.first_published_at'),
  updatedAt: instantJson('item.published_at'),
  // in the order of their index, so they are aggregated as they come
  related: (asked) => `(select coalesce(json_agg(c.card), '[]') from (select ${cardJson(asked)} as card from ${placedCards}
      where pl.portal_id = item.portal_id and pl.section_id = own.section_id and pl.item_id <> item.item_id ${newestFirst} limit 5) c)`,
};
const withdrawnFields: Fields = { slug: 'item.slug', withdrawnAt: instantJson('item.withdrawn_at') };

const ownPlace = `
  left join lateral (select place.portal_id, place.section_id from placement place
    where place.portal_id = item.portal_id and place.item_id = item.item_id and place.mark = 'own' limit 1) own on true`;

/** `item(host, slug)` as a part of a statement. */
export const itemRoot: RootField = {
  read: ({ slug }) => (typeof slug === 'string' && isSlug(slug) ? { slug } : null),
  json({ asked, value }) {
    const needsPlace = asksFor(asked, 'Item', 'section', 'related');
    // An item that stands nowhere has no section to show: that is a fault, and the generic path says so.
    const fault = asksFor(asked, 'Item', 'section') ? 'when own.section_id is null then null' : '';
    return `(select case when item.item_id is null then 'null'::json
        when item.withdrawn_at is not null then ${objectJson('WithdrawnItem', withdrawnFields, isSelection(asked) ? asked : 'all')}
        ${fault} else ${objectJson('Item', itemFields, asked)} end
      from (select) one left join publication item on item.portal_id = p.portal_id and item.slug = ${value('slug')} and ${showsItems('p')}
      ${needsPlace ? ownPlace : ''})`;
  },
};

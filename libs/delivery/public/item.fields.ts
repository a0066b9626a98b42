import { asksFor, instantJson, isSelection, objectJson, type Fields } from '../hot/fields.js';
import type { RootField } from '../hot/root-field.js';
import { coverJson } from '../files/cover.fields.js';
import { sourceJson } from '../placed/source.fields.js';
import { detailJson, fieldsJson } from '../kind/item-field.fields.js';
import { isSlug } from '../publish/slug.js';
import { authorName } from './author-name.js';
import { cardInSection, newestFirst, placedItems } from './items.fields.js';
import { topicJson } from '../topic/item-topic.js';
import { itemTags } from '../tag/tag.fields.js';
import { showsItems } from '../read/readable-portal.js';

/** Of the item's own place: its section is that of all related ones. */
const ownSection: Fields = { id: 'own.section_id', slug: 'own.slug', name: 'own.name' };

const itemFields: Fields = {
  id: 'item.item_id',
  kind: 'item.kind',
  slug: 'item.address',
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
  section: (asked) => objectJson('Section', ownSection, asked),
  topic: topicJson('own.topic'),
  publishedAt: instantJson('item.first_published_at'),
  updatedAt: instantJson('item.published_at'),
  source: sourceJson('item.source_portal_id', 'item.slug', 'item.mark'),
  tags: itemTags('item.item_id'),
  // in the order of their index, so they are aggregated as they come
  related: (asked) => `(select coalesce(json_agg(c.card), '[]') from (select ${cardInSection(asked, ownSection)} as card from ${placedItems}
      where pl.portal_id = p.portal_id and pl.section_id = own.section_id and pl.item_id <> item.item_id ${newestFirst} limit 5) c)`,
};
const withdrawnFields: Fields = { slug: 'item.address', withdrawnAt: instantJson('coalesce(item.withdrawn_at, item.removed_at)') };

const ownPlace = `
  left join lateral (select place.section_id, place.topic, s.slug, s.name from placement place
    join section s on s.portal_id = place.portal_id and s.id = place.section_id
    where place.portal_id = p.portal_id and place.item_id = item.item_id and (place.mark = 'own' or item.source_portal_id is not null) limit 1) own on true`;

/** The publication of an address: the portal's own, else that of another portal whose item stands or stood here. The second is not looked for where the first is. */
const publicationAt = (slug: string): string => `
  left join lateral (
    select pub.*, pub.slug as address, null::uuid as source_portal_id, null::text as mark, null::timestamptz as removed_at
    from publication pub where pub.portal_id = p.portal_id and pub.slug = ${slug}
    union all
    select pub.*, g.slug, g.origin_portal_id, g.mark, case when g.state = 'removed' then g.changed_at end
    from placed_item g join publication pub on pub.portal_id = g.origin_portal_id and pub.item_id = g.item_id
    where g.portal_id = p.portal_id and g.slug = ${slug}
    limit 1) item on ${showsItems('p')}`;

/** `item(host, slug)` as a part of a statement. */
export const itemRoot: RootField = {
  read: ({ slug }) => (typeof slug === 'string' && isSlug(slug) ? { slug } : null),
  json({ asked, value }) {
    const needsPlace = asksFor(asked, 'Item', 'section', 'topic', 'related');
    // An item that stands nowhere has no section to show: that is a fault, and the generic path says so.
    const fault = asksFor(asked, 'Item', 'section') ? 'when own.section_id is null then null' : '';
    return `(select case when item.item_id is null then 'null'::json
        when item.withdrawn_at is not null or item.removed_at is not null then ${objectJson('WithdrawnItem', withdrawnFields, isSelection(asked) ? asked : 'all')}
        ${fault} else ${objectJson('Item', itemFields, asked)} end
      from (select) one ${publicationAt(value('slug'))}
      ${needsPlace ? ownPlace : ''})`;
  },
};

import { instantJson, isSelection, objectJson, type Fields } from '../hot/fields.js';
import type { RootField } from '../hot/root-field.js';
import { coverJson } from '../files/cover.fields.js';
import { sourceJson } from '../placed/source.fields.js';
import { detailJson, fieldsJson } from '../kind/item-field.fields.js';
import { isSlug } from '../publish/slug.js';
import { authorName } from './author-name.js';
import { sectionFields } from './portal.fields.js';
import { cardInSection, newestFirst, placedItems } from './items.fields.js';
import { topicJson } from '../topic/item-topic.js';
import { itemTags } from '../tag/tag.fields.js';
import { showsItems } from '../read/readable-portal.js';

/** Its section is that of all related ones. */
const ownSection: Fields = sectionFields('s');

const itemFields: Fields = {
  id: 'item.item_id',
  kind: 'item.kind',
  slug: 'own.slug',
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
  author: authorName('item.portal_id', 'item.author_id'),
  section: (asked) => objectJson('Section', ownSection, asked),
  topic: topicJson('own.topic'),
  publishedAt: instantJson('item.first_published_at'),
  updatedAt: instantJson('item.published_at'),
  source: sourceJson('own.source_portal_id', 'item.slug', 'own.mark'),
  tags: itemTags('item.item_id'),
  // in the order of their index, so they are aggregated as they come
  related: (asked) => `(select coalesce(json_agg(c.card), '[]') from (select ${cardInSection(asked, ownSection)} as card from ${placedItems}
      where pl.portal_id = p.portal_id and pl.section_id = s.id and pl.item_id <> item.item_id ${newestFirst} limit 5) c)`,
};

const withdrawnFields = (slug: string): Fields => ({ slug: `${slug}::text`, withdrawnAt: instantJson('gone.at') });
/** When what stood at an address was taken off: asked once, and only where nothing stands there; offset 0 keeps the two who read it from asking each. */
const goneFrom = (slug: string): string => `
  left join lateral (select case when item.item_id is null and ${showsItems('p')} then item_gone_at(p.portal_id, ${slug}) end as at offset 0) gone on true`;

/** The place at an address, of the portal's own item or of another portal's, with its section and its publication. By keys, whatever the tables hold. */
const standingAt = (slug: string): string => `
  left join lateral (select pl.item_id, pl.section_id, pl.topic, pl.slug, pl.mark, pl.origin_portal_id, pl.source_portal_id from placement pl
    where pl.portal_id = p.portal_id and pl.slug = ${slug} and (pl.mark = 'own' or pl.source_portal_id is not null) limit 1) own on ${showsItems('p')}
  left join section s on s.portal_id = p.portal_id and s.id = own.section_id
  left join publication item on item.portal_id = own.origin_portal_id and item.item_id = own.item_id and item.withdrawn_at is null`;

/** `item(host, slug)` as a part of a statement. */
export const itemRoot: RootField = {
  read: ({ slug }) => (typeof slug === 'string' && isSlug(slug) ? { slug } : null),
  json({ asked, value }) {
    const slug = value('slug');
    return `(select case when item.item_id is not null then ${objectJson('Item', itemFields, asked)}
        when gone.at is not null then ${objectJson('WithdrawnItem', withdrawnFields(slug), isSelection(asked) ? asked : 'all')}
        else 'null'::json end
      from (select) one ${standingAt(slug)}${goneFrom(slug)})`;
  },
};

import { objectJson, type Asked, type Fields } from '../hot/fields.js';
import type { RootField } from '../hot/root-field.js';
import { showsItems } from '../read/readable-portal.js';

/** `tags(host)` as a part of a statement: those that are open, newest first, then the archive. One that has not begun is not public yet. */
export const tagsRoot: RootField = {
  read: () => ({}),
  json: (use) => {
    const isClosed = `coalesce(t.closes_on < ${use.day()}::date, false)`;
    const fields: Fields = {
      sort: { enumValue: 't.sort' },
      slug: 't.slug',
      name: 't.name',
      nameEn: 't.name_en',
      summary: 't.summary',
      opensOn: 't.opens_on',
      closesOn: 't.closes_on',
      isClosed,
      count: `(select count(*)::int from tagged_item n where n.portal_id = t.portal_id and n.tag_id = t.id and n.placed_at is not null)`,
    };
    return `(select coalesce(json_agg(${objectJson('Tag', fields, use.asked)}
        order by ${isClosed}, t.sort, case when ${isClosed} then t.closes_on else t.opens_on end desc nulls last, t.slug), '[]')
      from tag t where t.portal_id = p.portal_id and ${showsItems('p')} and coalesce(t.opens_on <= ${use.day()}::date, true))`;
  },
};

const itemTagFields: Fields = { sort: { enumValue: 't.sort' }, slug: 't.slug', name: 't.name', nameEn: 't.name_en' };

/** Tags that the portal `p` gave an item, one that is public, in the order in which the portal opened them. @param itemId SQL of its id */
export const itemTags =
  (itemId: string) =>
  (asked: Asked): string => `(select coalesce(json_agg(c.tag), '[]') from (select ${objectJson('ItemTag', itemTagFields, asked)} as tag
      from tagged_item g join tag t on t.portal_id = g.portal_id and t.id = g.tag_id
      where g.portal_id = p.portal_id and g.item_id = ${itemId} and g.placed_at is not null order by g.tag_id) c)`;

import type { Recount } from './recount.js';

/** What is public now, the portal's own and that of others, on the day since which it counts, in the place and under the topic where it stands. */
export const itemsPublished: Recount = {
  measure: 'items_published',
  dimensions: ['kind', 'section', 'topic', 'mark'],
  sql: `
    select coalesce(i.public_since, (p.first_published_at at time zone interval '7 hours')::date) as day, 1 as amount,
           p.kind, l.section_id::text as section, case when l.item_id is not null then coalesce(l.topic, 'other') end as topic, l.mark
    from publication p
    left join item i on i.portal_id = p.portal_id and i.id = p.item_id
    left join placement l on l.portal_id = p.portal_id and l.item_id = p.item_id
    where p.portal_id = scope.portal() and p.withdrawn_at is null
    union all
    select g.placed_on, 1, g.kind, g.section_id::text, coalesce(l.topic, 'other'), g.mark
    from placed_item g left join placement l on l.portal_id = g.portal_id and l.item_id = g.item_id and l.section_id = g.section_id
    where g.portal_id = scope.portal() and g.state = 'placed'`,
};

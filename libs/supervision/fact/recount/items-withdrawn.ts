import type { Recount } from './recount.js';

/** Steps that took something off the site. Where it stood is not kept: the placement is gone. */
export const itemsWithdrawn: Recount = {
  measure: 'items_withdrawn',
  dimensions: ['kind'],
  sql: `
    select (s.at at time zone interval '7 hours')::date as day, 1 as amount, i.kind
    from step_record s join item i on i.portal_id = s.portal_id and i.id = s.subject_id
    where s.portal_id = scope.portal() and s.subject_type = 'item' and s.step = 'withdraw'`,
};

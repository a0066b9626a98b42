import type { Recount } from './recount.js';

/** Urgent publications. Section and kind of an item may have changed since. */
export const itemsUrgent: Recount = {
  measure: 'items_urgent',
  dimensions: [],
  sql: `
    select (at at time zone interval '7 hours')::date as day, 1 as amount
    from step_record where portal_id = scope.portal() and subject_type = 'item' and step = 'rush'`,
};

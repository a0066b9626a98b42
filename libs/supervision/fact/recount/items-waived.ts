import type { Recount } from './recount.js';

/** Approvals of own words. Section and kind of an item may have changed since. */
export const itemsWaived: Recount = {
  measure: 'items_waived',
  dimensions: [],
  sql: `
    select (at at time zone interval '7 hours')::date as day, 1 as amount
    from step_record where portal_id = scope.portal() and subject_type = 'item' and is_waived`,
};

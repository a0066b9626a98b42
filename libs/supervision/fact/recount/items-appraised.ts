import type { Recount } from './recount.js';

/** Appraisals. Section and kind of an item may have changed since. */
export const itemsAppraised: Recount = {
  measure: 'items_appraised',
  dimensions: [],
  sql: `
    select (at at time zone interval '7 hours')::date as day, 1 as amount
    from step_record where portal_id = scope.portal() and subject_type = 'item' and step = 'appraise'`,
};

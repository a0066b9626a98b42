import type { Recount } from './recount.js';

/** Steps that were late. Section and kind of an item may have changed since. */
export const stepsLate: Recount = {
  measure: 'steps_late',
  dimensions: [],
  sql: `
    select (at at time zone interval '7 hours')::date as day, 1 as amount
    from step_record where portal_id = scope.portal() and subject_type in ('item', 'request') and step = 'escalate'`,
};

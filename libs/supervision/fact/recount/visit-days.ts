import type { Recount } from './recount.js';

/** Sums of days of readers. The ledger takes today's in each hour: of a day it does not hold whole, what was handed to it. */
const ofVisitDays = (measure: string, column: 'visits' | 'views' | 'seconds'): Recount => ({
  measure,
  dimensions: [],
  sql: `select day, case when entered then ${column} else entered_${column} end as amount from visit_day where portal_id = scope.portal()`,
});

export const visits: Recount = ofVisitDays('visits', 'visits');
export const pageViews: Recount = ofVisitDays('page_views', 'views');
export const visitSeconds: Recount = ofVisitDays('visit_seconds', 'seconds');

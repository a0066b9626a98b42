import type { Recount } from './recount.js';

/** Money that came in for paid banners and was not cancelled, on its day. */
export const advertRevenue: Recount = {
  measure: 'advert_revenue',
  dimensions: [],
  sql: `select received_on as day, amount from advert_receipt where portal_id = scope.portal() and state = 'received'`,
};

/** The estimate of each year that holds. */
export const advertEstimate: Recount = {
  measure: 'advert_estimate',
  dimensions: [],
  sql: `
    select make_date(year, 1, 1) as day, amount from (
      select distinct on (year) year, amount from advert_estimate where portal_id = scope.portal() order by year, recorded_at desc, id desc) held
    where amount > 0`,
};

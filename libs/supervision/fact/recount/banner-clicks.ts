import type { Recount } from './recount.js';

export const bannerClicks: Recount = {
  measure: 'banner_clicks',
  dimensions: [],
  sql: 'select day, 1 as amount from banner_click where portal_id = scope.portal() and entered',
};

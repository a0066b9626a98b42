import { itemsOfMonth } from '#delivery';

/** How a sum by month that lists are made of is counted again. Nothing of it is in the ledger. */
export interface MonthRecount {
  /** What differences call it. */
  readonly measure: string;
  /** What `value` is; null: the sum is of the whole month. */
  readonly dimension: string | null;
  /** Answers `month` (its first day), `value` ('' without a dimension) and `figure`, as text, for the portal of the scope and the role `jobs`. */
  readonly kept: string;
  /** The same, counted from the rows, as `rows`. It must not call what keeps the sums: that would compare it with itself. */
  readonly counted: string;
}

const text = (items: string, latest: string): string =>
  `format('%s, %s', ${items}, to_char(${latest} at time zone interval '7 hours', 'YYYY-MM-DD HH24:MI:SS.US'))`;

const placed = `
  select date_trunc('month', placed_at at time zone interval '7 hours')::date as month, '' as value, ${text('count(distinct item_id)', 'max(placed_at)')} as rows
  from placement where portal_id = scope.portal() group by 1`;

/** What stands in the lists of a portal, and when the latest of it was placed: its archive and the lists of portals show it. */
const itemsListed: MonthRecount = {
  measure: 'items_listed',
  dimension: null,
  kept: `select month, '' as value, ${text('items', 'latest_at')} as figure from portal_month where portal_id = scope.portal() and items > 0`,
  counted: placed,
};

/** The latest of those months, as it lies in the row of the portal's version. */
const latestListed: MonthRecount = {
  measure: 'items_listed_latest',
  dimension: null,
  kept: `select latest_month as month, '' as value, ${text('latest_items', 'latest_at')} as figure from portal_version where portal_id = scope.portal() and latest_month is not null`,
  counted: `${placed} order by month desc limit 1`,
};

/** Of a month with a day that the ledger does not hold whole the sums wait for that day. */
const isEntered = (month: string): string => `not exists (
  select from visit_day v where v.portal_id = scope.portal() and not v.entered and date_trunc('month', v.day)::date = ${month})`;

const itemViews: MonthRecount = {
  measure: 'item_views',
  dimension: 'item',
  kept: `select month, item_id::text as value, views::text as figure from item_view_month where portal_id = scope.portal() and ${isEntered('month')}`,
  counted: `
    select month, item_id::text as value, views::text as rows from (
      select date_trunc('month', day)::date as month, item_id, sum(views) as views,
        row_number() over (partition by date_trunc('month', day) order by sum(views) desc, item_id) as place
      from item_view_day where portal_id = scope.portal() group by date_trunc('month', day), item_id) ranked
    where place <= ${String(itemsOfMonth)} and ${isEntered('month')}`,
};

const referrerVisits: MonthRecount = {
  measure: 'referrer_visits',
  dimension: 'host',
  kept: `select month, host as value, visits::text as figure from referrer_month where portal_id = scope.portal() and ${isEntered('month')}`,
  counted: `
    select month, value, visits::text as rows from (
      select date_trunc('month', day)::date as month, host as value, sum(visits) as visits from referrer_day where portal_id = scope.portal() group by 1, 2) summed
    where ${isEntered('month')}`,
};

/** Every sum by month. A new one is an entry here. */
export const monthRecounts: readonly MonthRecount[] = [itemsListed, latestListed, itemViews, referrerVisits];

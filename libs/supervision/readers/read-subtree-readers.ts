import { isId, likeText, type OpenScope } from '#platform/db';
import { decodeCursor, encodeCursor, type PageInfo } from '#platform/http';
import { addDays, monthStart, nextMonthStart, type CivilDate } from '#platform/time';
import { endOf } from '#web/figures';
import { lastDayOf, type Period } from '../period/index.js';
import { factYears } from '../sum/monthly.js';

export interface PortalReadingOf {
  readonly portalId: string;
  readonly name: string;
  readonly visits: number;
  readonly views: number;
  readonly averageSeconds: number | null;
  readonly online: number;
}

/** What readers did in the portals of a subtree. */
export interface SubtreeReadersOf {
  readonly visits: number;
  readonly views: number;
  readonly averageSeconds: number | null;
  readonly leftOut: number;
  readonly online: number;
  readonly portalCount: number;
  readonly byMonth: boolean;
  /** Days with readers or, `byMonth`, the first days of months. */
  readonly days: readonly { readonly day: CivilDate; readonly visits: number; readonly views: number }[];
  /** A page of them, the most visited first. */
  readonly portals: {
    readonly edges: readonly { readonly cursor: string; readonly node: PortalReadingOf }[];
    readonly pageInfo: PageInfo;
    readonly totalCount: number;
  };
  /** First day of the month that the lists are of. */
  readonly listedMonth: CivilDate;
  readonly items: readonly {
    readonly id: string;
    readonly portalId: string;
    readonly portal: string;
    readonly title: string;
    readonly slug: string;
    readonly views: number;
  }[];
  readonly referrers: readonly { readonly host: string; readonly visits: number }[];
}

export interface SubtreeReadersAsked {
  readonly period: Period;
  /** Civil day of now: what pages say of yesterday's readers is nobody who is there. */
  readonly today: CivilDate;
  /** Narrows the list of portals, and no sum. */
  readonly search?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

/** A row a portal and day is read of so many days, then one a portal and year: each day of 15,000 portals for a year would be five million. */
const longestByDay = 31;
const listed = 20;
/** More than are shown, for what was taken off since its month was summed. */
const candidates = 5 * listed;

const mine = 'portal_id = any ((select scope.portals())::uuid[])';

/**
 * Readers of the scope's portals in a period, together and each by itself. One statement, so that the parts add up: days of `visit_day`, whole months of
 * longer periods from the sums of the ledger with what it does not hold yet, and lists from sums of months. No day of an item is read.
 * @param scope of the role `supervision`
 * @throws CURSOR_INVALID
 */
export async function readSubtreeReaders({ manager }: OpenScope, { period, today, search, first, after }: SubtreeReadersAsked): Promise<SubtreeReadersOf> {
  const [end, listedMonth] = [endOf(period), monthStart(lastDayOf(period, today))];
  const byMonth = addDays(period.from, longestByDay) < end;
  const whole = byMonth ? wholeMonths(period.from, end, today) : null;
  const [firstWhole, pastWhole] = whole ?? [period.from, period.from];
  const at = after == null ? [] : decodeCursor(after, 3, ([visits, , id]) => /^\d{1,16}$/.test(visits ?? '') && isId(id ?? ''));
  const [row] = await manager.query<
    [Omit<SubtreeReadersOf, 'portals' | 'byMonth' | 'listedMonth'> & { readonly found: number; readonly portals: PortalReadingOf[] }]
  >(statement, [
    period.from,
    end,
    firstWhole,
    pastWhole,
    byMonth,
    today,
    listedMonth,
    likeText(search),
    at[0] ?? null,
    at[1] ?? null,
    at[2] ?? null,
    first + 1,
  ]);
  const { found, portals, ...sums } = row;
  const edges = portals.slice(0, first).map((node) => ({ cursor: encodeCursor([String(node.visits), node.name, node.portalId]), node }));
  const pageInfo = { hasNextPage: portals.length > edges.length, endCursor: edges.at(-1)?.cursor ?? null };
  return { ...sums, byMonth, listedMonth, portals: { edges, pageInfo, totalCount: found } };
}

/** The months that lie in a span as a whole, half-open; the month of today counts as whole, for nothing belongs to a day to come. */
function wholeMonths(from: CivilDate, end: CivilDate, today: CivilDate): readonly [CivilDate, CivilDate] | null {
  const first = from === monthStart(from) ? from : nextMonthStart(from);
  const past = end > today ? nextMonthStart(today) : monthStart(end);
  return first < past ? [first, past] : null;
}

/**
 * $1 first day, $2 day after the last, $3 and $4 the same of the whole months in between, $5 whether by month, $6 today, $7 month of the lists, $8 words,
 * $9 to $11 visits, name and id of the portal after which the page begins, $12 how many portals.
 */
const statement = `
  with counted as materialized (
    select portal_id, day, visits, views, seconds from visit_day where ${mine} and $1::date < $3::date and day >= $1::date and day < $3::date
    union all
    select portal_id, day, visits, views, seconds from visit_day where ${mine} and day >= $4::date and day < $2::date
    union all
    select portal_id, day, visits - entered_visits, views - entered_views, seconds - entered_seconds
    from visit_day where ${mine} and not entered and $3::date < $4::date and day >= $3::date and day < $4::date
    union all
    select y."portalId", m.day, case y.fact when 'visits' then amount end, case y.fact when 'page_views' then amount end, case y.fact when 'visit_seconds' then amount end
    from (${factYears("'{visits,page_views,visit_seconds}'", 'extract(year from $3::date)', 'extract(year from $4::date - 1)')}) y
    cross join lateral (select make_date(y.year, month::integer, 1) as day, amount from unnest(y.months) with ordinality u (amount, month)) m
    where $3::date < $4::date and m.day >= $3::date and m.day < $4::date and amount <> 0
  ), of_portal as (
    select p.portal_id, p.name, coalesce(c.visits, 0) as visits, coalesce(c.views, 0) as views, c.seconds, coalesce(s.online, 0) as online
    from portal p
    left join visit_shown s on s.portal_id = p.portal_id and s.day = $6::date
    left join (select portal_id, sum(visits) as visits, sum(views) as views, sum(seconds) as seconds from counted group by 1) c on c.portal_id = p.portal_id
    where p.${mine} and (p.state <> 'planned' or c.visits > 0)
  ), found as (
    select * from of_portal where $8::text is null or vn_fold(name) like '%' || vn_fold($8) || '%'
  )
  select sum.visits::float8 as visits, sum.views::float8 as views, (sum.seconds / nullif(sum.visits, 0))::float8 as "averageSeconds",
    coalesce((select sum(left_out) from visit_day where ${mine} and left_out > 0 and day >= $1::date and day < $2::date), 0)::float8 as "leftOut",
    sum.online::integer as online, sum.portals::integer as "portalCount", (select count(*)::integer from found) as found,
    (select coalesce(json_agg(d order by d.day), '[]') from (
       select case when $5::boolean then date_trunc('month', day::timestamp)::date else day end as day, sum(visits)::float8 as visits, sum(views)::float8 as views
       from counted group by 1) d) as days,
    (select coalesce(json_agg(json_build_object('portalId', portal_id, 'name', name, 'visits', visits::float8, 'views', views::float8,
       'averageSeconds', (seconds / nullif(visits, 0))::float8, 'online', online) order by l.visits desc, name, portal_id), '[]') from (
       select * from found where $9::numeric is null or visits < $9 or (visits = $9 and (name, portal_id) > ($10::text, $11::uuid))
       order by visits desc, name, portal_id limit $12) l) as portals,
    (select coalesce(json_agg(i), '[]') from (
       select v.item_id as id, v.portal_id as "portalId", (select o.name from portal o where o.portal_id = v.portal_id) as portal, p.title, p.slug, v.views
       from (select portal_id, item_id, views from item_view_month where ${mine} and month = $7::date
             order by views desc, item_id limit ${String(candidates)}) v
       -- one by one, so that no more are looked up than are shown
       cross join lateral (
         select title, slug from publication p where p.portal_id = v.portal_id and p.item_id = v.item_id and p.withdrawn_at is null offset 0) p
       order by v.views desc, v.item_id limit ${String(listed)}) i) as items,
    (select coalesce(json_agg(f), '[]') from (
       select host, sum(visits)::float8 as visits from referrer_month where ${mine} and month = $7::date
       group by 1 order by 2 desc, 1 limit ${String(listed)}) f) as referrers
  from (select coalesce(sum(visits), 0) as visits, coalesce(sum(views), 0) as views, sum(seconds) as seconds, coalesce(sum(online), 0) as online, count(*) as portals
        from of_portal) sum`;

import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { endOf } from '#web/figures';
import type { Period } from '../period/index.js';

/** What the readers of a portal did in a period. */
export interface ReadersOf {
  readonly visits: number;
  readonly views: number;
  /** Of a visit, in seconds; null without any. */
  readonly averageSeconds: number | null;
  readonly leftOut: number;
  readonly days: readonly { readonly day: CivilDate; readonly visits: number; readonly views: number }[];
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly slug: string;
    readonly views: number;
    readonly useful: number;
    readonly ratings: number;
  }[];
  readonly referrers: readonly { readonly host: string; readonly visits: number }[];
  readonly banners: readonly { readonly id: string; readonly title: string; readonly slug: string; readonly clicks: number }[];
  readonly ratings: number;
  readonly useful: number;
  readonly reasons: readonly { readonly reason: string; readonly ratings: number }[];
}

const listed = 20;

/**
 * Readers of one portal in a period: days, what they read and rated, and from where they came. One statement, so that the parts fit.
 * @param scope of the role `editing` in the portal, or of `supervision` over it
 */
export async function readReaders({ manager }: OpenScope, portalId: string, period: Period): Promise<ReadersOf> {
  const [row] = await manager.query<[ReadersOf]>(
    `with day as (
       select day, visits, views, seconds, left_out from visit_day where portal_id = $1 and day >= $2::date and day < $3::date
     ), rated as (
       select item_id, useful, reason from rating where portal_id = $1 and day >= $2::date and day < $3::date
     ), clicked as (
       select item_id, count(*)::integer as clicks from banner_click where portal_id = $1 and day >= $2::date and day < $3::date group by 1
     ), viewed as (
       select item_id, sum(views)::integer as views from item_view_day where portal_id = $1 and day >= $2::date and day < $3::date group by 1
     )
     select coalesce((select sum(visits) from day), 0)::float8 as visits, coalesce((select sum(views) from day), 0)::float8 as views,
       (select sum(seconds) / nullif(sum(visits), 0) from day)::float8 as "averageSeconds", coalesce((select sum(left_out) from day), 0)::float8 as "leftOut",
       (select coalesce(json_agg(json_build_object('day', day, 'visits', visits, 'views', views) order by day), '[]') from day) as days,
       (select coalesce(json_agg(i), '[]') from (
          select p.item_id as id, p.title, p.slug, coalesce(v.views, 0) as views, r.ratings, r.useful
          from publication p left join viewed v on v.item_id = p.item_id
          cross join lateral (select count(*)::integer as ratings, count(*) filter (where useful)::integer as useful from rated where item_id = p.item_id) r
          where p.portal_id = $1 and p.withdrawn_at is null and p.item_id in (select item_id from viewed union select item_id from rated)
          order by v.views desc nulls last, r.ratings desc, p.item_id limit ${String(listed)}) i) as items,
       (select coalesce(json_agg(f), '[]') from (
          select host, sum(visits)::integer as visits from referrer_day where portal_id = $1 and day >= $2::date and day < $3::date
          group by 1 order by 2 desc, 1 limit ${String(listed)}) f) as referrers,
       (select coalesce(json_agg(b), '[]') from (
          select p.item_id as id, p.title, coalesce(l.slug, p.slug) as slug, c.clicks from clicked c
          left join placement l on l.portal_id = $1 and l.item_id = c.item_id and l.source_portal_id is not null
          join publication p on p.portal_id = coalesce(l.source_portal_id, $1) and p.item_id = c.item_id
          order by c.clicks desc, p.item_id limit ${String(listed)}) b) as banners,
       (select count(*) from rated)::integer as ratings, (select count(*) from rated where useful)::integer as useful,
       (select coalesce(json_agg(w), '[]') from (select reason, count(*)::integer as ratings from rated where reason is not null group by 1 order by 2 desc, 1) w) as reasons`,
    [portalId, period.from, endOf(period)],
  );
  return row;
}

import type { OpenScope } from '#platform/db';
import { addDays, type CivilDate } from '#platform/time';
import { endOf } from '#web/figures';
import type { Period } from '../period/index.js';

/** What readers did in the portals of a subtree. */
export interface SubtreeReadersOf {
  readonly visits: number;
  readonly views: number;
  readonly averageSeconds: number | null;
  readonly leftOut: number;
  readonly online: number;
  readonly listedFrom: CivilDate;
  readonly days: readonly { readonly day: CivilDate; readonly visits: number; readonly views: number }[];
  readonly portals: readonly {
    readonly portalId: string;
    readonly name: string;
    readonly visits: number;
    readonly views: number;
    readonly averageSeconds: number | null;
    readonly online: number;
  }[];
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

const listed = 20;
/** Items and hosts of each day are many: lists look at so many last days of a period, or until today while it runs; a whole month of it. */
const listedDays = 31;

const mine = 'portal_id = any ((select scope.portals())::uuid[])';

/**
 * Readers of the scope's portals in a period, together and each by itself. One statement, so that the parts add up.
 * @param scope of the role `supervision`
 * @param today civil day of now: what pages say of yesterday's readers is nobody who is there
 */
export async function readSubtreeReaders({ manager }: OpenScope, period: Period, today: CivilDate): Promise<SubtreeReadersOf> {
  const end = endOf(period);
  const tomorrow = addDays(today, 1);
  const lately = addDays(end < tomorrow ? end : tomorrow, -listedDays);
  const [row] = await manager.query<[SubtreeReadersOf]>(
    `with day as (
       select portal_id, day, visits, views, seconds, left_out from visit_day where ${mine} and day >= $1::date and day < $2::date
     ), of_portal as (
       select p.portal_id, p.name, coalesce(d.visits, 0)::float8 as visits, coalesce(d.views, 0)::float8 as views, d.seconds,
         coalesce((select online from visit_shown s where s.portal_id = p.portal_id and s.day = $4::date), 0) as online
       from portal p left join (select portal_id, sum(visits) as visits, sum(views) as views, sum(seconds) as seconds from day group by 1) d on d.portal_id = p.portal_id
       where p.${mine} and (p.state <> 'planned' or d.visits > 0)
     ), viewed as (
       select portal_id, item_id, sum(views)::integer as views from item_view_day where ${mine} and day >= $3::date and day < $2::date group by 1, 2
     )
     select coalesce((select sum(visits) from day), 0)::float8 as visits, coalesce((select sum(views) from day), 0)::float8 as views,
       (select sum(seconds) / nullif(sum(visits), 0) from day)::float8 as "averageSeconds", coalesce((select sum(left_out) from day), 0)::float8 as "leftOut",
       coalesce((select sum(online) from of_portal), 0)::integer as online, ($3::date)::text as "listedFrom",
       (select coalesce(json_agg(d order by d.day), '[]') from (select day, sum(visits)::float8 as visits, sum(views)::float8 as views from day group by 1) d) as days,
       (select coalesce(json_agg(json_build_object('portalId', portal_id, 'name', name, 'visits', visits, 'views', views,
          'averageSeconds', (seconds / nullif(visits, 0)::numeric)::float8, 'online', online) order by visits desc, name, portal_id), '[]') from of_portal) as portals,
       (select coalesce(json_agg(i), '[]') from (
          select p.item_id as id, p.portal_id as "portalId", o.name as portal, p.title, p.slug, v.views
          from viewed v join publication p on p.portal_id = v.portal_id and p.item_id = v.item_id and p.withdrawn_at is null
          join portal o on o.portal_id = v.portal_id
          order by v.views desc, p.item_id limit ${String(listed)}) i) as items,
       (select coalesce(json_agg(f), '[]') from (
          select host, sum(visits)::integer as visits from referrer_day where ${mine} and day >= $3::date and day < $2::date
          group by 1 order by 2 desc, 1 limit ${String(listed)}) f) as referrers`,
    [period.from, end, lately > period.from ? lately : period.from, today],
  );
  return row;
}

import { isDeepStrictEqual } from 'node:util';
import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { onlineMs } from './count-views.js';

/** Figures of the public pages are made anew as often at most; between, the pages of the portal stay as they are kept. */
const shownForMs = 5 * 60_000;

/**
 * Writes what the public pages say of visits: online, today, and all since the opening balance or the first day. Nothing is written
 * where nothing changed.
 * @returns true when the pages say something else now
 */
export async function showVisits({ manager }: OpenScope, now: Date, today: CivilDate): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `with opening as (
       select on_day, amount from opening_balance where portal_id = scope.portal() and measure = 'visits' and on_day <= $2
       order by on_day desc, entered_at desc, id desc limit 1
     ), made as (
       select (select count(*) from visit_open where portal_id = scope.portal() and last_at > $1::timestamptz - $3 * interval '1 ms')::integer as online,
         coalesce((select visits from visit_day where portal_id = scope.portal() and day = $2), 0) as today,
         coalesce((select amount from opening), 0)
           + coalesce((select sum(visits) from visit_day where portal_id = scope.portal() and day >= coalesce((select on_day from opening), date '-infinity')), 0) as total,
         coalesce((select on_day from opening), (select min(day) from visit_day where portal_id = scope.portal()), $2) as since
     ), shown as (
       insert into visit_shown as s (portal_id, counted_at, day, online, today, total, since)
       select scope.portal(), $1, $2, online, today, total, since from made
       on conflict (portal_id) do update
         set counted_at = excluded.counted_at, day = excluded.day, online = excluded.online, today = excluded.today, total = excluded.total, since = excluded.since
         where (s.day, s.online, s.today, s.total, s.since) is distinct from (excluded.day, excluded.online, excluded.today, excluded.total, excluded.since)
           and s.counted_at <= $1::timestamptz - $4 * interval '1 ms'
       returning 1
     )
     select 1 from shown`,
    [now, today, onlineMs, shownForMs],
  );
  return rows.length > 0;
}

/** How many items stand in a list of the most read. */
const places = 10;

/** Makes the lists of what was read most in 7 and in 30 days anew; written only where one differs. */
export async function showPopular({ manager }: OpenScope, today: CivilDate): Promise<void> {
  for (const days of [7, 30]) {
    const [lists] = await manager.query<[{ made: object[]; shown: object[] }]>(
      `select (select coalesce(json_agg(m order by place), '[]') from (
                 select row_number() over (order by sum(v.views) desc, v.item_id desc) as place, v.item_id as id, sum(v.views)::integer as views
                 from item_view_day v join publication p on p.portal_id = v.portal_id and p.item_id = v.item_id and p.withdrawn_at is null
                 where v.portal_id = scope.portal() and v.day > $1::date - $2::integer and v.day <= $1::date
                 group by v.item_id order by 1 limit ${String(places)}) m) as made,
              (select coalesce(json_agg(s order by place), '[]') from (
                 select place, item_id as id, views::integer as views from popular_item where portal_id = scope.portal() and days = $2) s) as shown`,
      [today, days],
    );
    if (isDeepStrictEqual(lists.made, lists.shown)) continue;
    await manager.query('delete from popular_item where portal_id = scope.portal() and days = $1', [days]);
    await manager.query(
      `insert into popular_item (portal_id, days, place, item_id, views)
       select scope.portal(), $1, m.place, m.id, m.views from json_to_recordset($2) m (place smallint, id uuid, views bigint)`,
      [days, JSON.stringify(lists.made)],
    );
  }
}

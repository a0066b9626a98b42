import { likeText, type OpenScope } from '#platform/db';
import { checkFirst, pageOfPlaces, placeAfter } from '#platform/http';
import { civilDateOf, monthStart, nextMonthStart } from '#platform/time';
import type { PortalOverview, PortalOverviewConnection } from './overview.types.js';

interface Row {
  id: string;
  name: string;
  superiorName: string;
  state: string;
  host: string;
  itemsThisMonth: string;
  waiting: string;
  waitingSince: Date | null;
  lastPublishedAt: Date | null;
  total: string;
}

export interface OverviewFilter {
  readonly search?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

/**
 * Portals of the supervisor's scope, worst first: longest waiting, then longest silent. One statement over the facts, the
 * waiting work and the placements, so that every figure is of the same snapshot.
 */
export async function overview(scope: OpenScope, now: Date, filter: OverviewFilter): Promise<PortalOverviewConnection> {
  const first = checkFirst(filter.first, 500);
  const offset = placeAfter(filter.after);
  const month = monthStart(civilDateOf(now));
  const rows: Row[] = await scope.manager.query(
    `with published as (
       select portal_id, sum(amount) as amount from fact
       where portal_id = any ((select scope.portals())::uuid[]) and measure = 'items_published' and belongs_on >= $1 and belongs_on < $2
       group by portal_id
     ), waiting as (
       select portal_id, count(*) as amount, min(since) as since from work_item
       where portal_id = any ((select scope.portals())::uuid[]) and closed_at is null group by portal_id
     )
     select p.portal_id as id, p.name, p.superior_name as "superiorName", p.state, coalesce(h.host, '') as host,
            coalesce(f.amount, 0) as "itemsThisMonth", coalesce(w.amount, 0) as waiting, w.since as "waitingSince",
            l.placed_at as "lastPublishedAt", count(*) over () as total
     from portal p
     left join portal_host h on h.portal_id = p.portal_id and h.is_primary
     left join published f on f.portal_id = p.portal_id
     left join waiting w on w.portal_id = p.portal_id
     left join lateral (select placed_at from placement where portal_id = p.portal_id order by placed_at desc, item_id desc limit 1) l on true
     where p.portal_id = any ((select scope.portals())::uuid[])
       and ($3::text is null or vn_fold(p.name) like '%' || vn_fold($3) || '%')
     order by w.since nulls last, l.placed_at nulls first, p.name, p.portal_id
     offset $4 limit $5`,
    [month, nextMonthStart(month), likeText(filter.search), offset, first + 1],
  );
  return { ...pageOfPlaces(rows, { first, offset }, line), totalCount: Number(rows[0]?.total ?? 0), asOf: now };
}

function line(row: Row): PortalOverview {
  const { id, name, superiorName, state, host, waitingSince, lastPublishedAt } = row;
  return {
    portal: { id, name, superiorName, state, host },
    itemsThisMonth: Number(row.itemsThisMonth),
    waiting: Number(row.waiting),
    waitingSince,
    lastPublishedAt,
  };
}

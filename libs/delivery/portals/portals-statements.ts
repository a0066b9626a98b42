import type { Statement } from '../public/statements.js';
import { portalsUnder, provincePortals } from './province-portals.js';

/** What was published is counted in the index of the latest placements; a suspended portal shows no items. */
const listOf = (portals: string): string => `
    select p.portal_id as id, p.name, p.kind, p.state, coalesce(h.host, '') as host, json_build_object('name', u.name, 'kind', u.kind) as unit,
      month.count as "itemsThisMonth", (latest.placed_at at time zone interval '7 hours')::date::text as "lastPublishedOn"
    from (${portals}) listed
    join portal p on p.portal_id = listed.portal_id
    join unit u on u.id = p.unit_id
    left join portal_host h on h.portal_id = p.portal_id and h.is_primary
    cross join lateral (
      select count(distinct pl.item_id)::int as count from placement pl where pl.portal_id = p.portal_id and pl.placed_at >= $3::timestamptz and p.state = 'open'
    ) month
    left join lateral (
      select pl.placed_at from placement pl where pl.portal_id = p.portal_id and p.state = 'open' order by pl.placed_at desc, pl.item_id desc limit 1
    ) latest on true
    order by p.kind <> 'portal', p.name, p.portal_id`;
const listedStates = `'open', 'suspended'`;

/** $1 host, $2 today, $3 hour at which the month began. The portals of the province of a host, the province's own first. */
export const portalsOfProvince: Statement = {
  name: 'delivery.portals_of_province',
  text: listOf(provincePortals('$1', '$2', listedStates)),
};

/** As {@link portalsOfProvince}, of the units below that of the host's portal. */
export const portalsBelow: Statement = { name: 'delivery.portals_below', text: listOf(portalsUnder('$1', '$2', listedStates)) };

import type { OpenScope } from '#platform/db';
import { civilDateOf, type CivilDate } from '#platform/time';
import { endOf, plusDays, yearOf } from '#web/figures';
import { limitsOn } from '../directive/rules.js';
import type { Period } from '../period/index.js';
import { sums } from '../sum/sums.js';

/** A province with what its portals come to. */
export interface ProvinceLine {
  readonly unitId: string;
  readonly name: string;
  readonly portals: number;
  readonly open: number;
  /** Open portals without a new item for longer than allowed. */
  readonly silent: number;
  readonly published: number;
  /** Published by portals that are closed: predecessors, on no board of portals but in the sum of the province. */
  readonly publishedByClosed: number;
  readonly publishedLastYear: number;
  readonly waiting: number;
  readonly target: number;
  readonly done: number;
}

/** Every province of the scope, counted as its portals stand today: a few statements, one row a portal each. */
export async function readProvinces(scope: OpenScope, now: Date, period: Period, lastYear: Period): Promise<ProvinceLine[]> {
  const today = civilDateOf(now);
  const end = endOf(period);
  const year = yearOf(end > today ? today : plusDays(end, -1));
  const rows: { unitId: string; name: string; portals: number; open: number; silent: number; waiting: number; target: string; planned: string[] }[] =
    await scope.manager.query(
      `select t.province as "unitId", u.name, count(*)::integer as portals, count(*) filter (where p.state = 'open')::integer as open,
              count(*) filter (where p.state = 'open' and coalesce(l.day, (p.created_at at time zone interval '7 hours')::date) < $1::date - $2::integer)::integer as silent,
              coalesce(sum(w.amount), 0)::integer as waiting, coalesce(sum(g.amount), 0)::bigint as target,
              coalesce(array_agg(p.portal_id) filter (where g.amount > 0), '{}') as planned
       from portal p
       ${province('p.unit_id')}
       join unit u on u.id = t.province
       left join lateral (select f.belongs_on as day from fact f where f.portal_id = p.portal_id and f.measure = 'items_published' and f.belongs_on <= $1
         group by f.belongs_on having sum(f.amount) > 0 order by f.belongs_on desc limit 1) l on true
       left join (select portal_id, count(*) as amount from work_item where portal_id = any ((select scope.portals())::uuid[]) and subject_type = 'item' and closed_at is null group by 1) w
         on w.portal_id = p.portal_id
       left join (select distinct on (portal_id) portal_id, amount from target
         where portal_id = any ((select scope.portals())::uuid[]) and measure = 'items_published' and year = $3 order by portal_id, entered_at desc, id desc) g on g.portal_id = p.portal_id
       where p.portal_id = any ((select scope.portals())::uuid[]) and p.state <> 'closed'
       group by 1, 2 order by u.name`,
      [today, limitsOn(today).get('days_silent') ?? 0, year],
    );
  const published = await byProvince(scope, period.from, end, today);
  const before = await byProvince(scope, lastYear.from, endOf(lastYear), today);
  const planned = rows.flatMap((row) => row.planned);
  const done = await byProvince(scope, `${String(year)}-01-01` as CivilDate, end, today, planned);
  return rows.map(({ target, planned: _, ...row }) => ({
    ...row,
    target: Number(target),
    published: published.get(`${row.unitId} kept`) ?? 0,
    publishedByClosed: published.get(`${row.unitId} closed`) ?? 0,
    publishedLastYear: (before.get(`${row.unitId} kept`) ?? 0) + (before.get(`${row.unitId} closed`) ?? 0),
    done: done.get(`${row.unitId} kept`) ?? 0,
  }));
}

/** The province over a unit today; of a unit of the past, over the place where it stands now. */
const province = (unit: string): string => `
  left join lateral (select place_id from unit_place where unit_id = ${unit} and valid_from <= $1::date and (valid_to is null or valid_to > $1::date)) place on true
  join lateral (select c.ancestor_id as province from unit_closure c join unit top on top.id = c.ancestor_id and top.parent_id is null
    where c.descendant_id = coalesce(place.place_id, ${unit}) and c.valid_from <= $1::date and (c.valid_to is null or c.valid_to > $1::date)) t on true`;

async function byProvince(scope: OpenScope, from: CivilDate, to: CivilDate, today: CivilDate, only?: readonly string[]): Promise<Map<string, number>> {
  const found = await sums(
    scope,
    {
      sql: `select p.portal_id, t.province::text || case p.state when 'closed' then ' closed' else ' kept' end, $2::date, $3::date from portal p ${province('p.unit_id')}
            where p.portal_id = any ((select scope.portals())::uuid[]) and ($4::uuid[] is null or p.portal_id = any ($4::uuid[]))`,
      values: [today, from, to, only ?? null],
    },
    { facts: ['items_published'], today },
  );
  return new Map(found.map(({ key, amount }) => [key, amount]));
}

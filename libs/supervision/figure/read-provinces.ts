import type { OpenScope } from '#platform/db';
import { civilDateOf } from '#platform/time';
import { endOf, plusDays, yearOf } from '#web/figures';
import { lastPublishedDay } from '../directive/figures.js';
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

interface Row extends Pick<ProvinceLine, 'unitId' | 'name' | 'portals' | 'open' | 'silent' | 'waiting'> {
  readonly target: string;
  readonly kept: readonly string[];
  readonly closed: readonly string[];
  readonly planned: readonly string[];
}

/**
 * Every province of the scope, counted as its portals stand today, in two statements. What is looked up for a portal is looked up by
 * its key: the planner takes a scope for ten portals, and would join lists of thousands row by row.
 */
export async function readProvinces(scope: OpenScope, now: Date, period: Period, lastYear: Period): Promise<ProvinceLine[]> {
  const today = civilDateOf(now);
  const end = endOf(period);
  const year = yearOf(end > today ? today : plusDays(end, -1));
  const rows: Row[] = await scope.manager.query(statement, [today, limitsOn(today).get('days_silent') ?? 0, year]);
  const spans = rows.flatMap(({ unitId, kept, closed, planned }) => [
    ...kept.map((id) => [id, `${unitId} kept`, period.from, end]),
    ...closed.map((id) => [id, `${unitId} closed`, period.from, end]),
    ...[...kept, ...closed].map((id) => [id, `${unitId} before`, lastYear.from, endOf(lastYear)]),
    ...planned.map((id) => [id, `${unitId} done`, `${String(year)}-01-01`, end]),
  ]);
  const found = await sums(
    scope,
    { sql: 'select * from unnest($1::uuid[], $2::text[], $3::date[], $4::date[])', values: [0, 1, 2, 3].map((column) => spans.map((span) => span[column])) },
    { facts: ['items_published'], today },
  );
  const amounts = new Map(found.map(({ key, amount }) => [key, amount]));
  return rows.map(({ target, kept: _kept, closed: _closed, planned: _planned, ...row }) => {
    const amount = (what: string): number => amounts.get(`${row.unitId} ${what}`) ?? 0;
    return {
      ...row,
      target: Number(target),
      published: amount('kept'),
      publishedByClosed: amount('closed'),
      publishedLastYear: amount('before'),
      done: amount('done'),
    };
  });
}

/** The province over a unit today; of a unit of the past, over the place where it stands now. */
const statement = `
  select t.province as "unitId", u.name, count(*) filter (where p.state <> 'closed')::integer as portals, count(*) filter (where p.state = 'open')::integer as open,
         count(*) filter (where p.state = 'open' and coalesce(l.day, (p.created_at at time zone interval '7 hours')::date) < $1::date - $2::integer)::integer as silent,
         coalesce(sum(w.amount), 0)::integer as waiting, coalesce(sum(g.amount), 0)::bigint as target,
         coalesce(array_agg(p.portal_id) filter (where p.state <> 'closed'), '{}') as kept, coalesce(array_agg(p.portal_id) filter (where p.state = 'closed'), '{}') as closed,
         coalesce(array_agg(p.portal_id) filter (where g.amount > 0), '{}') as planned
  from portal p
  left join lateral (select place_id from unit_place where unit_id = p.unit_id and valid_from <= $1::date and (valid_to is null or valid_to > $1::date)) place on true
  join lateral (select c.ancestor_id as province from unit_closure c join unit top on top.id = c.ancestor_id and top.parent_id is null
    where c.descendant_id = coalesce(place.place_id, p.unit_id) and c.valid_from <= $1::date and (c.valid_to is null or c.valid_to > $1::date)) t on true
  join unit u on u.id = t.province
  left join lateral (select ${lastPublishedDay('p', '$1')} as day where p.state = 'open') l on true
  left join lateral (select count(*) as amount from work_item w where p.state <> 'closed' and w.portal_id = p.portal_id and w.subject_type = 'item' and w.closed_at is null) w on true
  left join lateral (select g.amount from target g where p.state <> 'closed' and g.portal_id = p.portal_id and g.measure = 'items_published' and g.year = $3
    order by g.entered_at desc, g.id desc limit 1) g on true
  where p.portal_id = any ((select scope.portals())::uuid[])
  group by 1, 2 having count(*) filter (where p.state <> 'closed') > 0 order by u.name`;

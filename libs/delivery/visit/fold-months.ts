import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** Items that are kept of a month: twice what a list takes from one portal, for some may be taken off later. Who reads leaves those out. */
export const itemsOfMonth = 40;

/**
 * Sums what was read and where readers came from by month, for lists over many portals: those would read each day of each item.
 * Only rows that differ are written.
 * @param months first days of the months whose days changed
 * @returns how many rows differed
 */
export async function foldMonths({ manager }: OpenScope, months: readonly CivilDate[]): Promise<number> {
  let all = 0;
  for (const month of months)
    for (const sql of folds) {
      const [row] = await manager.query<[{ changed: number }]>(sql, [month]);
      all += row.changed;
    }
  return all;
}

/** $1 first day of the month. */
const ofMonth = (alias: string): string => `${alias}.portal_id = scope.portal() and ${alias}.day >= $1::date and ${alias}.day < $1::date + interval '1 month'`;

const mostRead = `
  select v.item_id, sum(v.views)::bigint as views
  from item_view_day v where ${ofMonth('v')} group by v.item_id order by 2 desc, 1 limit ${String(itemsOfMonth)}`;

const referrers = `select r.host, sum(r.visits)::bigint as visits from referrer_day r where ${ofMonth('r')} group by r.host`;

const theMonth = 'm.portal_id = scope.portal() and m.month = $1::date';

/** Makes the rows of a month of the scope's portal those that were summed. */
const merge = (table: string, name: string, amount: string, summed: string): string => `
  with summed as materialized (${summed}), gone as (
    delete from ${table} m where ${theMonth} and not exists (select 1 from summed s where s.${name} = m.${name}) returning 1
  ), put as (
    insert into ${table} as m (portal_id, month, ${name}, ${amount}) select scope.portal(), $1::date, s.${name}, s.${amount} from summed s
    on conflict (portal_id, month, ${name}) do update set ${amount} = excluded.${amount} where m.${amount} <> excluded.${amount} returning 1
  )
  select ((select count(*) from gone) + (select count(*) from put))::integer as changed`;

const folds = [merge('item_view_month', 'item_id', 'views', mostRead), merge('referrer_month', 'host', 'visits', referrers)];

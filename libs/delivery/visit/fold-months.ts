import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** Items that are kept of a month: a list of many portals takes no more from one. */
const places = 20;

/**
 * Sums what was read and where readers came from by month, for lists over many portals: those would read each day of each item.
 * Only rows that differ are written.
 * @param months first days of the months whose days changed
 */
export async function foldMonths({ manager }: OpenScope, months: readonly CivilDate[]): Promise<void> {
  for (const month of months) {
    await manager.query(merge('item_view_month', 'item_id', 'views', mostRead), [month]);
    await manager.query(merge('referrer_month', 'host', 'visits', referrers), [month]);
  }
}

/** $1 first day of the month. */
const ofMonth = (alias: string): string => `${alias}.portal_id = scope.portal() and ${alias}.day >= $1::date and ${alias}.day < $1::date + interval '1 month'`;

const mostRead = `
  select v.item_id, sum(v.views)::bigint as views
  from item_view_day v join publication p on p.portal_id = v.portal_id and p.item_id = v.item_id and p.withdrawn_at is null
  where ${ofMonth('v')} group by v.item_id order by 2 desc, 1 limit ${String(places)}`;

const referrers = `select r.host, sum(r.visits)::bigint as visits from referrer_day r where ${ofMonth('r')} group by r.host`;

/** Makes the rows of a month of the scope's portal those that were summed. */
const merge = (table: string, name: string, amount: string, summed: string): string => `
  merge into ${table} m using (${summed}) s
  on m.portal_id = scope.portal() and m.month = $1::date and m.${name} = s.${name}
  when matched and m.${amount} <> s.${amount} then update set ${amount} = s.${amount}
  when not matched by source and m.portal_id = scope.portal() and m.month = $1::date then delete
  when not matched then insert (portal_id, month, ${name}, ${amount}) values (scope.portal(), $1::date, s.${name}, s.${amount})`;

import { holdInPortal, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { foldMonths } from '../visit/fold-months.js';

/**
 * Makes the sums by month of the scope's portal anew from the rows they count, while everything runs: what stands in its lists, what was read
 * most, where readers came from. Whoever publishes there, and the round that sums readers, waits for the end of the transaction.
 * @param scope of the role `jobs`
 * @returns how many of them were wrong
 */
export async function countMonths(scope: OpenScope): Promise<number> {
  await holdInPortal(scope, 'visit');
  const rows = await scope.manager.query<{ month: CivilDate }[]>(readMonths);
  const ofReaders = await foldMonths(
    scope,
    rows.map(({ month }) => month),
  );
  // As the trigger that counts does it: first the lock, then the count, so that it sees what those who had the lock wrote.
  await scope.manager.query('select from portal_version where portal_id = scope.portal() for update');
  const [{ changed: months }] = await scope.manager.query<[{ changed: number }]>(placed);
  const [{ changed: latest }] = await scope.manager.query<[{ changed: number }]>(noteLatest);
  if (months + latest > 0) await scope.manager.query(raise);
  return ofReaders + months + latest;
}

const monthOf = (table: string): string => `select date_trunc('month', day)::date::text from ${table} where portal_id = scope.portal()`;
const readMonths = `
  select month from (${monthOf('item_view_day')} union ${monthOf('referrer_day')}
    union select month::text from item_view_month where portal_id = scope.portal()
    union select month::text from referrer_month where portal_id = scope.portal()) each (month) order by 1`;

/** A month in which nothing stands keeps its row, with 0. */
const placed = `
  with counted as materialized (select * from months_of_portal(scope.portal(), '-infinity', 'infinity')), changed as (
    merge into portal_month m
    using (select month, items, latest_at from counted
           union all select month, 0, null from portal_month k where portal_id = scope.portal() and month not in (select month from counted)) c
    on m.portal_id = scope.portal() and m.month = c.month
    when matched and (m.items, m.latest_at) is distinct from (c.items, c.latest_at) then
      update set items = c.items, latest_at = c.latest_at, counted_by = pg_current_xact_id()
    when not matched then
      insert (portal_id, month, items, latest_at, counted_by) values (scope.portal(), c.month, c.items, c.latest_at, pg_current_xact_id())
    returning 1
  )
  select count(*)::integer as changed from changed`;

const noteLatest = `
  with changed as (
    update portal_version v set latest_month = f.month, latest_items = f.items, latest_at = f.latest_at
    from (select) one left join lateral (
      select month, items, latest_at from portal_month where portal_id = scope.portal() and items > 0 order by month desc limit 1) f on true
    where v.portal_id = scope.portal() and (v.latest_month, v.latest_items, v.latest_at) is distinct from (f.month, f.items, f.latest_at)
    returning 1
  )
  select count(*)::integer as changed from changed`;

/** Answers that are kept show the old figures until the versions rise. */
const raise = `
  update portal_version set changed_by = pg_current_xact_id(),
    version = greatest(version + 1, pg_current_xact_id()::text::bigint), listed = greatest(version + 1, pg_current_xact_id()::text::bigint)
  where portal_id = scope.portal()`;

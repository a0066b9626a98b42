import type { DataSource } from 'typeorm';
import { holdInPortal, inOwnScope, inPortal, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { countViews, type Address, type Counted, type View, type Visitor } from './count-views.js';

/** Referring hosts that are kept of a day: names that nobody visits from could be made up without end. */
const mostReferrers = 100;

interface ViewRow extends Omit<View, 'visitor' | 'address'> {
  readonly batch: string;
  readonly number: number;
  readonly visitor: string;
  readonly address: string;
}

/** Portals that have views to count, as the worker finds them outside of any portal. */
export async function portalsToCount(source: DataSource, most = 1_000): Promise<string[]> {
  const rows: { id: string }[] = await inOwnScope(source, {}, ({ manager }) =>
    manager.query(
      `with recursive next as (
         (select portal_id from page_view where not counted order by portal_id limit 1)
         union all
         select (select v.portal_id from page_view v where not v.counted and v.portal_id > n.portal_id order by v.portal_id limit 1) from next n where n.portal_id is not null)
       select portal_id as id from next where portal_id is not null limit $1`,
      [most],
    ),
  );
  return rows.map(({ id }) => id);
}

/**
 * Counts the views of a portal that wait, in transactions of at most `batch`: the mark of a view and the sums it is in change
 * together, so each is counted exactly once wherever a worker is killed.
 * @param source data source of the role `jobs`
 * @returns how many views were looked at
 */
export async function countPortal(source: DataSource, portalId: string, batch = 5_000): Promise<number> {
  let all = 0;
  for (;;) {
    const seen = await inPortal(source, portalId, (scope) => countSome(scope, batch));
    all += seen;
    if (seen < batch) return all;
  }
}

async function countSome(scope: OpenScope, batch: number): Promise<number> {
  const { manager } = scope;
  await holdInPortal(scope, 'visit');
  const views: ViewRow[] = await manager.query(
    `select v.batch, v.number, v.at, encode(v.visitor, 'hex') as visitor, encode(v.address, 'hex') as address, v.referrer, p.item_id as "itemId"
     from page_view v left join publication p on p.portal_id = v.portal_id and p.slug = v.slug
     where v.portal_id = scope.portal() and not v.counted order by v.at, v.batch, v.number limit $1`,
    [batch],
  );
  if (views.length === 0) return 0;
  const visitors = await visitorsOf(scope, [...new Set(views.map(({ visitor }) => visitor))]);
  const addresses = await addressesOf(scope, [...new Set(views.map(({ address }) => address))]);
  const counted = countViews(views, visitors, addresses);
  await manager.query(
    `update page_view v set counted = true from unnest($1::uuid[], $2::integer[]) as s (batch, number)
     where v.portal_id = scope.portal() and v.batch = s.batch and v.number = s.number`,
    [views.map((view) => view.batch), views.map(({ number }) => number)],
  );
  await keepVisitors(scope, visitors);
  await keepAddresses(scope, addresses);
  await addSums(scope, counted);
  return views.length;
}

const hashes = (keys: readonly string[]): string[] => keys.map((key) => `\\x${key}`);

async function visitorsOf({ manager }: OpenScope, keys: readonly string[]): Promise<Map<string, Visitor>> {
  const rows: (Omit<Visitor, 'minute'> & { key: string; minute: string })[] = await manager.query(
    `select encode(visitor, 'hex') as key, day::text, last_at as "lastAt", minute, in_minute as "inMinute", in_day as "inDay"
     from visit_open where portal_id = scope.portal() and visitor = any ($1::bytea[])`,
    [hashes(keys)],
  );
  return new Map(rows.map(({ key, minute, ...visitor }) => [key, { ...visitor, minute: Number(minute) }]));
}

async function addressesOf({ manager }: OpenScope, keys: readonly string[]): Promise<Map<string, Address>> {
  const rows: (Omit<Address, 'hour'> & { key: string; hour: string })[] = await manager.query(
    `select encode(address, 'hex') as key, day::text, hour, in_hour as "inHour", in_day as "inDay"
     from visit_address where portal_id = scope.portal() and address = any ($1::bytea[])`,
    [hashes(keys)],
  );
  return new Map(rows.map(({ key, hour, ...address }) => [key, { ...address, hour: Number(hour) }]));
}

async function keepVisitors({ manager }: OpenScope, visitors: ReadonlyMap<string, Visitor>): Promise<void> {
  const rows = [...visitors.values()];
  await manager.query(
    `insert into visit_open (portal_id, visitor, day, last_at, minute, in_minute, in_day)
     select scope.portal(), v.* from unnest($1::bytea[], $2::date[], $3::timestamptz[], $4::bigint[], $5::integer[], $6::integer[]) v
     on conflict (portal_id, visitor) do update
       set last_at = excluded.last_at, minute = excluded.minute, in_minute = excluded.in_minute, in_day = excluded.in_day`,
    [
      hashes([...visitors.keys()]),
      rows.map(({ day }) => day),
      rows.map(({ lastAt }) => lastAt),
      rows.map(({ minute }) => minute),
      rows.map(({ inMinute }) => inMinute),
      rows.map(({ inDay }) => inDay),
    ],
  );
}

async function keepAddresses({ manager }: OpenScope, addresses: ReadonlyMap<string, Address>): Promise<void> {
  const rows = [...addresses.values()];
  await manager.query(
    `insert into visit_address (portal_id, address, day, hour, in_hour, in_day)
     select scope.portal(), a.* from unnest($1::bytea[], $2::date[], $3::bigint[], $4::integer[], $5::integer[]) a
     on conflict (portal_id, address) do update set hour = excluded.hour, in_hour = excluded.in_hour, in_day = excluded.in_day`,
    [hashes([...addresses.keys()]), rows.map(({ day }) => day), rows.map(({ hour }) => hour), rows.map(({ inHour }) => inHour), rows.map(({ inDay }) => inDay)],
  );
}

async function addSums({ manager }: OpenScope, { days, items, referrers }: Counted): Promise<void> {
  const sums = [...days.values()];
  await manager.query(
    `insert into visit_day as d (portal_id, day, views, visits, seconds, left_out)
     select scope.portal(), s.* from unnest($1::date[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[]) s
     on conflict (portal_id, day) do update set views = d.views + excluded.views, visits = d.visits + excluded.visits,
       seconds = d.seconds + excluded.seconds, left_out = d.left_out + excluded.left_out, entered = false`,
    [
      [...days.keys()],
      sums.map(({ views }) => views),
      sums.map(({ visits }) => visits),
      sums.map(({ seconds }) => seconds),
      sums.map(({ leftOut }) => leftOut),
    ],
  );
  await manager.query(
    `insert into item_view_day as d (portal_id, day, item_id, views)
     select scope.portal(), s.* from unnest($1::date[], $2::uuid[], $3::bigint[]) s
     on conflict (portal_id, day, item_id) do update set views = d.views + excluded.views`,
    split(items),
  );
  await manager.query(
    `insert into referrer_day as d (portal_id, day, host, visits)
     select scope.portal(), s.* from unnest($1::date[], $2::text[], $3::bigint[]) s (day, host, visits)
     where exists (select from referrer_day k where k.portal_id = scope.portal() and k.day = s.day and k.host = s.host)
       or (select count(*) from referrer_day k where k.portal_id = scope.portal() and k.day = s.day) < ${String(mostReferrers)}
     on conflict (portal_id, day, host) do update set visits = d.visits + excluded.visits`,
    split(referrers),
  );
}

/** Days, names and amounts of sums keyed `2026-11-26 name`. */
function split(sums: ReadonlyMap<string, number>): [days: CivilDate[], names: string[], amounts: number[]] {
  const keys = [...sums.keys()].map((key) => key.split(' ') as [CivilDate, string]);
  return [keys.map(([day]) => day), keys.map(([, name]) => name), [...sums.values()]];
}

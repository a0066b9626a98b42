import type { DataSource } from 'typeorm';
import { inSubtree, runAs } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { spanSql, type Tree } from '../../libs/supervision/tree/spans.js';
import type { World } from './world.js';

/** Measures of flows that stand in the ledger. */
export const flowMeasures = ['items_published', 'items_withdrawn', 'items_approved', 'approval_minutes', 'text_bytes', 'visits'];

/** A portal for each unit that has none and meets the condition over `u`. @returns how many were made */
export async function putPortals(world: World, condition = 'true'): Promise<number> {
  const made = await world.rows(
    `with made as (
       insert into portal (unit_id, kind, state, name)
       select u.id, 'component', case when u.valid_to is null then 'open' else 'closed' end, u.name from unit u
       where ${condition} and not exists (select from portal p where p.unit_id = u.id)
       returning portal_id)
     insert into step_record (portal_id, subject_type, subject_id, step, from_state, to_state, at)
     select portal_id, 'item', uuidv7(), 'publish', 'approved', 'published', '2024-01-01' from made returning 1`,
  );
  return made.length;
}

/** A fact of every measure on a day for each portal whose unit `u` meets the condition; all but numbers of items differ from portal to portal. */
export async function putFacts(
  world: World,
  on: string,
  condition = 'true',
  more: { readonly enteredOn?: string; readonly sign?: 1 | -1 } = {},
): Promise<void> {
  await world.rows(
    `insert into fact (portal_id, belongs_on, entered_on, measure, dimensions, amount, subject_type, subject_id, step_id, folded)
     select p.portal_id, $1::date, $2::date, m, '{}', case when m like 'items\\_%' then 1 else 1 + abs(hashtextextended(p.portal_id::text || m || ($1::date)::text, 0) % 100000) end * $3::integer,
            'item', s.subject_id, s.id, false
     from portal p join unit u on u.id = p.unit_id join step_record s on s.portal_id = p.portal_id, unnest($4::text[]) m where ${condition}`,
    [on, more.enteredOn ?? on, more.sign ?? 1, flowMeasures],
  );
}

export interface SumQuery {
  readonly tree: Tree;
  readonly root?: string | null;
  readonly from?: string;
  readonly to?: string;
  readonly today?: string;
  /** Only what was entered by then. */
  readonly asOf?: string;
}

/** Sums of the ledger by child of the root (`-` for predecessors directly under it) and measure, as a supervisor over these portals reads them. */
export async function sumsUnder(source: DataSource, portals: readonly string[], query: SumQuery): Promise<Map<string, bigint>> {
  const { tree, root = null, from = '2024-01-01', to = '2027-01-01', today = '2026-11-20', asOf = '2030-01-01' } = query;
  const { sql, values } = spanSql({ tree, root, from: from as CivilDate, to: to as CivilDate, today: today as CivilDate }, 2);
  const rows: { key: string; amount: string }[] = await asSupervisor(source, portals, (manager) =>
    manager.query(
      `with span as materialized (${sql}), counted as materialized (
         select portal_id, belongs_on, measure, amount from fact where entered_on <= $1)
       select coalesce(s.child_id::text, '-') || ' ' || f.measure as key, sum(f.amount)::text as amount
       from span s join counted f on f.portal_id = s.portal_id and f.belongs_on >= s.starts_on and f.belongs_on < s.ends_on
       group by 1 order by 1`,
      [asOf, ...values],
    ),
  );
  return new Map(rows.map(({ key, amount }) => [key, BigInt(amount)]));
}

/** Sums over all children, by measure. */
export function totals(sums: ReadonlyMap<string, bigint>): Record<string, bigint> {
  const all: Record<string, bigint> = Object.fromEntries(flowMeasures.map((measure) => [measure, 0n]));
  for (const [key, amount] of sums) {
    const measure = key.split(' ')[1] ?? '';
    all[measure] = (all[measure] ?? 0n) + amount;
  }
  return all;
}

export interface DayCount {
  readonly portals: number;
  /** Portals whose spans do not hold every day of the period, and those that hold one twice. */
  readonly short: number;
  readonly twice: number;
}

/** Whether each portal has each day of the period exactly once, for the country. */
export async function countDays(source: DataSource, portals: readonly string[], tree: Tree): Promise<DayCount> {
  const period = { from: '2024-01-01' as CivilDate, to: '2027-01-01' as CivilDate, today: '2026-11-20' as CivilDate };
  const { sql, values } = spanSql({ tree, root: null, ...period }, 1);
  const rows: DayCount[] = await asSupervisor(source, portals, (manager) =>
    manager.query(
      `with span as materialized (${sql}), own as (
         select portal_id, sum(ends_on - starts_on) as days, range_agg(daterange(starts_on, ends_on)) as covered from span group by portal_id)
       select count(*)::integer as portals,
              count(*) filter (where covered <> datemultirange(daterange($1, $2)))::integer as short,
              count(*) filter (where days <> (select sum(upper(r) - lower(r)) from unnest(covered) r))::integer as twice
       from own`,
      [...values],
    ),
  );
  return rows[0] ?? { portals: 0, short: 0, twice: 0 };
}

function asSupervisor<T>(source: DataSource, portals: readonly string[], fn: (manager: DataSource['manager']) => Promise<T>): Promise<T> {
  return runAs({ requestId: '019ac000-0000-7000-8000-000000000000', personId: null }, () => inSubtree(source, portals, ({ manager }) => fn(manager)));
}

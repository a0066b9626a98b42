import type { World, WorldPortal } from './world.js';

/** Publications of a portal up to a day, by one dimension: by value. `asOf`: as the ledger stood on that day; else as it stands. */
export async function ledger(world: World, portal: WorldPortal, dimension: string, upTo: string, asOf = 'infinity'): Promise<Record<string, number>> {
  return counts(
    world,
    `select dimensions->>$2 as value, sum(amount)::integer as n from fact
     where portal_id = $1 and measure = 'items_published' and belongs_on <= $3 and entered_on <= $4 group by 1 having sum(amount) <> 0`,
    [portal.id, dimension, upTo, asOf],
  );
}

/** The same counted again from what is public now. */
export async function recount(world: World, portal: WorldPortal, dimension: 'kind' | 'section' | 'topic', upTo: string): Promise<Record<string, number>> {
  const column = { kind: 'p.kind', section: 'l.section_id::text', topic: "coalesce(l.topic, 'other')" }[dimension];
  return counts(
    world,
    `select ${column} as value, count(*)::integer as n from publication p join placement l on l.portal_id = p.portal_id and l.item_id = p.item_id
     where p.portal_id = $1 and (l.placed_at at time zone interval '7 hours')::date <= $2 group by 1`,
    [portal.id, upTo],
  );
}

/** Sums that the worker has folded, of one year. */
export async function folded(world: World, portal: WorldPortal, dimension: string, year: number): Promise<Record<string, number>> {
  return counts(
    world,
    `select value, month_sum(months, 1, 12)::integer as n from fact_year
     where portal_id = $1 and measure = 'items_published' and dimension = $2 and year = $3 and month_sum(months, 1, 12) <> 0`,
    [portal.id, dimension, year],
  );
}

async function counts(world: World, sql: string, values: unknown[]): Promise<Record<string, number>> {
  return Object.fromEntries((await world.rows<{ value: string; n: number }>(sql, values)).map(({ value, n }) => [value, n]));
}

export const sumOf = (parts: Record<string, number>): number => Object.values(parts).reduce((sum, n) => sum + n, 0);

import type { TestApi } from './api.js';
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

interface Asked {
  readonly measure?: string;
  readonly period: string;
  readonly by?: string;
  readonly asOf?: string;
}

interface Answered {
  readonly value: number;
  readonly residual: number;
  readonly parts: Record<string, number>;
}

/** What the API answers a supervisor of a portal. */
export async function figureOf(api: TestApi, person: string, portal: WorldPortal, asked: Asked): Promise<Answered> {
  const answer = await api.manage(
    person,
    `query ($measure: String!, $period: String!, $portalId: ID!, $by: FigureBy, $asOf: Date) {
       figure(measure: $measure, period: $period, portalId: $portalId, by: $by, asOf: $asOf) { value residual parts { key amount } } }`,
    { measure: 'items_published', portalId: portal.id, ...asked },
  );
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  const { value, residual, parts } = answer.data!['figure'] as { value: number; residual: number; parts: { key: string; amount: number }[] };
  return { value, residual, parts: Object.fromEntries(parts.map(({ key, amount }) => [key, amount])) };
}

/** What the board shows of a portal. */
export async function boardOf(
  api: TestApi,
  person: string,
  portal: WorldPortal,
  period: string,
): Promise<{ published: number; plan: { percent: number } | null }> {
  const answer = await api.manage(
    person,
    'query ($period: String!) { board(period: $period) { portals { edges { node { portal { id } published plan { percent } } } } } }',
    { period },
  );
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  const { portals } = answer.data!['board'] as {
    portals: { edges: { node: { portal: { id: string }; published: number; plan: { percent: number } | null } }[] };
  };
  return portals.edges.find(({ node }) => node.portal.id === portal.id)!.node;
}

export const sumOf = (parts: Record<string, number>): number => Object.values(parts).reduce((sum, n) => sum + n, 0);

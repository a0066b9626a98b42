import type pg from 'pg';

/** What PostgreSQL tells of a step of a plan. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}

export type PlanMode = 'force_generic_plan' | 'force_custom_plan';

/** The plan of a statement as the role of the connection gets it, after it ran. */
export async function planOf(client: pg.Client, text: string, values: readonly (string | number | null)[], mode: PlanMode): Promise<PlanNode> {
  await client.query(`set plan_cache_mode = ${mode}; deallocate all`);
  await client.query(`prepare shape as ${text}`);
  const literals = values.map((value) => (value === null ? 'null' : client.escapeLiteral(String(value)))).join(', ');
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, buffers, costs off, timing off, format json) execute shape(${literals})`,
  );
  return rows[0]!['QUERY PLAN'][0].Plan;
}

/** A step with all below it. */
export function planNodes(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(planNodes)];
}

/** Pages that a step and all below it touched. */
export function buffersOf(node: PlanNode): number {
  return node['Shared Hit Blocks'] + node['Shared Read Blocks'];
}

import type pg from 'pg';

/** Jobs of the engine, in the shape that the tools for tables take. */
export const jobTable = { name: 'pgboss.job', order: ['id', 'name'], ofPortal: false } as const;

/** Columns of a job that a backup keeps. */
export async function jobColumns(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute where attrelid = 'pgboss.job'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
  );
  return rows.map(({ name }) => name);
}

/**
 * Jobs that are part of a backup: those that had not ended. The row is the outbox, so without it what was asked for would never
 * be done. What the engine puts in by the clock it puts in again by itself.
 */
export function pendingJobs(portalId: string | null): string {
  const own = portalId === null ? 'true' : `data ->> 'portalId' = '${portalId}'`;
  return `state in ('created', 'retry', 'active') and name !~ '^__pgboss__' and name not in (select name from pgboss.schedule) and ${own}`;
}

/**
 * Puts staged jobs in as if none had been begun: whoever worked one in the world that was backed up is not there any more.
 * @returns how many
 */
export async function putJobs(client: pg.ClientBase, staged: string, columns: readonly string[]): Promise<number> {
  const values: Readonly<Record<string, string>> = {
    state: `'created'`,
    retry_count: '0',
    started_on: 'null',
    heartbeat_on: 'null',
    blocked: 'false',
    blocking: 'false',
    pending_dependencies: '0',
    // The engine throws away what has waited for too long; the time in the backup does not count as waiting.
    keep_until: `greatest(keep_until, start_after + interval '14 days', now() + interval '14 days')`,
  };
  const { rowCount } = await client.query(
    `insert into pgboss.job (${columns.join(', ')}) select ${columns.map((column) => values[column] ?? column).join(', ')} from ${staged} on conflict do nothing`,
  );
  return rowCount ?? 0;
}

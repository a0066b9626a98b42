import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { JobQueue } from '#platform/jobs';

/** What the proof works with: connections, and the functions of the product, from the sources (jest) or compiled (bench). */
export interface Tools {
  readonly admin: pg.Pool;
  readonly editing: DataSource;
  readonly supervision: DataSource;
  readonly jobs: DataSource;
  readonly queue: JobQueue;
  readonly asSystem: <T>(fn: () => Promise<T>) => Promise<T>;
  readonly libs: Readonly<Record<string, unknown>>;
}

export function proveBulk(
  tools: Tools,
  size: { portals: number; items: number; days: number; now: number; lanes: number },
): Promise<{
  readonly items: number;
  readonly facts: number;
  readonly sums: number;
  readonly waiting: number;
  readonly differences: readonly string[];
  readonly realSeconds: number;
  readonly bulkSeconds: number;
}>;

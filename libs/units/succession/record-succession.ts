import type { EntityManager } from 'typeorm';

export type Operation = 'merge' | 'split' | 'partition' | 'abolish' | 'rename' | 'retype' | 'reparent' | 'recode';

/** What of one unit went into which: all of it, or a part. */
export interface SuccessionPart {
  readonly predecessorId: string;
  /** The predecessor itself where it goes on; null: abolished, without an heir. */
  readonly successorId: string | null;
  readonly extent: 'whole' | 'part';
}

export interface SuccessionRecord {
  /** First day of what comes after. */
  readonly on: string;
  readonly operation: Operation;
  /** Number of the resolution. */
  readonly resolution: string;
  readonly note?: string;
  readonly parts: readonly SuccessionPart[];
}

/** Writes a succession down. @returns its id */
export async function recordSuccession(manager: EntityManager, { on, operation, resolution, note = '', parts }: SuccessionRecord): Promise<string> {
  const [{ id }]: [{ id: string }] = await manager.query(
    'insert into succession (effective_on, operation, resolution, note) values ($1, $2, $3, $4) returning id',
    [on, operation, resolution, note],
  );
  await manager.query(
    `insert into succession_part (succession_id, predecessor_id, successor_id, extent)
     select $1, p.* from unnest($2::uuid[], $3::uuid[], $4::text[]) p`,
    [id, parts.map((part) => part.predecessorId), parts.map((part) => part.successorId), parts.map((part) => part.extent)],
  );
  return id;
}

import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import type { Look, Versions } from './versions.js';

/** $1 the xmin of the look before. What had not ended then is not older than it, whatever the order of the commits. */
const look = {
  name: 'delivery.look',
  text: `select pg_snapshot_xmin(now.seen)::text as xmin, pg_snapshot_xmax(now.seen)::text as xmax, everywhere.version as shared,
      (select coalesce(json_agg(json_build_array(portal_id, version, listed)), '[]') from portal_version where changed_by >= $1::xid8) as portals
    from shared_version everywhere, pg_current_snapshot() now (seen)`,
};

interface LookRow {
  xmin: string;
  xmax: string;
  shared: string;
  portals: [id: string, version: number, listed: number][];
}

/** What took longer would be too old to believe anything by. */
const longest = 1_000;

export interface VersionPollOptions {
  /** Of the role delivery. */
  readonly url: string;
  /** Milliseconds from one look to the next. */
  readonly every: number;
  readonly versions: Versions;
  /** Told when the server turned out to be another one. */
  readonly onForgotten: () => void;
  /** Told of each look: null when the server did not answer. */
  readonly onLook: (look: Look | null, askedAt: number) => void;
}

/**
 * Looks at the versions again and again, over a connection of its own: readers that wait for theirs must not make it late. When
 * a look fails, what is held grows old, and whoever asks reads the database.
 */
export class VersionPoll {
  private readonly pool: Pool;
  private readonly end = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: VersionPollOptions) {
    this.pool = new Pool({
      connectionString: options.url,
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: longest,
      query_timeout: longest,
      application_name: 'liencong-versions',
    });
    // a connection that breaks is made anew by the next look
    this.pool.on('error', () => undefined);
  }

  /** The first look, then one after another until {@link stop}. */
  async start(): Promise<void> {
    await this.look();
    this.running = this.repeat();
  }

  async stop(): Promise<void> {
    this.end.abort();
    await this.running;
    await this.pool.end();
  }

  /** Looks once. @returns false when the database did not answer */
  async look(): Promise<boolean> {
    const { versions, onForgotten, onLook } = this.options;
    const askedAt = performance.now();
    const found = await this.ask(versions.since).catch(() => null);
    onLook(found, askedAt);
    if (found && versions.take(found, askedAt)) onForgotten();
    return found !== null;
  }

  private async ask(since: bigint): Promise<Look | null> {
    const { rows } = await this.pool.query<LookRow>({ ...look, values: [String(since)] });
    const [row] = rows;
    if (!row) return null;
    const { xmin, xmax, shared, portals } = row;
    return {
      xmin: BigInt(xmin),
      xmax: BigInt(xmax),
      shared: Number(shared),
      portals: portals.map(([id, version]) => [id, version]),
      listed: portals.map(([id, , listed]) => [id, listed]),
    };
  }

  private async repeat(): Promise<void> {
    const { every } = this.options;
    for (let next = performance.now() + every; ; next = Math.max(next + every, performance.now())) {
      await wait(Math.max(0, next - performance.now()), undefined, { signal: this.end.signal, ref: false }).catch(() => undefined);
      if (this.end.signal.aborted) return;
      await this.look();
    }
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import type { Look, Versions } from './versions.js';

/** $1 the xmin of the look before. What had not ended then is not older than it, whatever the order of the commits. */
const look = {
  name: 'delivery.look',
  text: `select pg_snapshot_xmin(now.seen)::text as xmin, pg_snapshot_xmax(now.seen)::text as xmax, everywhere.version as shared,
      (select coalesce(json_agg(json_build_array(portal_id, version)), '[]') from portal_version where changed_by >= $1::xid8) as portals
    from shared_version everywhere, pg_current_snapshot() now (seen)`,
};

interface LookRow {
  xmin: string;
  xmax: string;
  shared: string;
  portals: [string, number][];
}

/**
 * Looks at the versions again and again, over a connection of its own: readers that wait for theirs must not make it late. When
 * a look fails, what is held grows old, and whoever asks reads the database.
 */
export class VersionPoll {
  private readonly pool: Pool;
  private readonly end = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /**
   * @param url of the role delivery
   * @param every ms from one look to the next
   * @param onForgotten told when the server turned out to be another one
   */
  constructor(
    url: string,
    private readonly every: number,
    private readonly versions: Versions,
    private readonly onForgotten: () => void,
  ) {
    this.pool = new Pool({
      connectionString: url,
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 2_000,
      query_timeout: 2_000,
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
    const askedAt = performance.now();
    try {
      const { rows } = await this.pool.query<LookRow>({ ...look, values: [String(this.versions.since)] });
      const [row] = rows;
      if (!row) return false;
      const found: Look = { xmin: BigInt(row.xmin), xmax: BigInt(row.xmax), shared: Number(row.shared), portals: row.portals };
      if (this.versions.take(found, askedAt)) this.onForgotten();
      return true;
    } catch {
      return false;
    }
  }

  private async repeat(): Promise<void> {
    for (let next = performance.now() + this.every; ; next = Math.max(next + this.every, performance.now())) {
      await wait(Math.max(0, next - performance.now()), undefined, { signal: this.end.signal, ref: false }).catch(() => undefined);
      if (this.end.signal.aborted) return;
      await this.look();
    }
  }
}

import type { Pool, PoolClient, QueryArrayConfig, QueryConfig } from 'pg';

/** How often what waits is looked at, in ms. */
const tick = 250;

interface Waiting {
  readonly until: number;
  readonly end: (error: Error) => void;
}

/**
 * Asks over a pool and gives up what is not answered in time. One clock looks at all that wait. The driver's own `query_timeout` is a timer for
 * each question, and such timers keep every answer out of reach of V8's short collections: only a whole one frees them, every few seconds, and
 * each stops all readers for a tenth of a second.
 */
export class Timely {
  /** One place for each connection; free ones are undefined. A Set would leave its tables behind, and answers with them (HotReader). */
  private readonly waiting: (Waiting | undefined)[] = [];
  private clock: NodeJS.Timeout | undefined;

  /** @param patience ms; up to a quarter of a second more may pass */
  constructor(private readonly patience: number) {}

  /** @throws what the server or the driver says; 'Query read timeout' when no answer came in time: the connection is given up then */
  rows<Row>(pool: Pool, question: QueryConfig | QueryArrayConfig): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      const done = (rows: unknown[]): void => {
        resolve(rows as Row[]);
      };
      // Not by its promise: between the pool's letting go and the next step of a promise nobody would hear that the connection broke, and
      // Node ends a process for that.
      pool.connect((error, client) => {
        if (client) this.ask(client, question, done, reject);
        else reject(error ?? new Error('no connection'));
      });
    });
  }

  private ask(client: PoolClient, question: QueryConfig | QueryArrayConfig, resolve: (rows: unknown[]) => void, reject: (error: Error) => void): void {
    const end = (error: Error | null, rows: unknown[] = []): void => {
      if (this.waiting[place] !== waiting) return;
      this.waiting[place] = undefined;
      client.off('error', end);
      // as the pool itself does: whatever went wrong, the connection is not asked again
      client.release(error ?? undefined);
      if (error) reject(error);
      else resolve(rows);
    };
    const waiting = { until: performance.now() + this.patience, end };
    const free = this.waiting.indexOf(undefined);
    const place = free < 0 ? this.waiting.length : free;
    this.waiting[place] = waiting;
    this.watch();
    client.on('error', end);
    try {
      client.query(question as QueryConfig, (error: Error | null, result: { rows: unknown[] } | undefined) => {
        end(error, result?.rows);
      });
    } catch (error) {
      end(error as Error);
    }
  }

  /** Runs while somebody waits, and does not hold a process that ends. */
  private watch(): void {
    this.clock ??= setInterval(() => {
      const now = performance.now();
      for (const each of this.waiting) if (each && each.until <= now) each.end(new Error('Query read timeout'));
      if (this.waiting.some(Boolean)) return;
      clearInterval(this.clock);
      this.clock = undefined;
    }, tick).unref();
  }
}

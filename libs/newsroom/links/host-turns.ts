import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { inOwnScope } from '#platform/db';

/** Lets one question at a time go to a host. */
export interface HostTurns {
  run<T>(host: string, ask: () => Promise<T>): Promise<T>;
}

export interface TurnOptions {
  /** Between two questions to one host, in ms. */
  readonly pause: number;
  /** Longest question, in ms. */
  readonly patience: number;
  readonly signal?: AbortSignal;
}

/** The turn could not be had: that tells nothing of what was to be asked. */
export class NoTurnError extends Error {
  constructor(cause: unknown) {
    super('no turn', { cause });
    this.name = 'NoTurnError';
  }
}

/** A question that hangs is given up after its patience; its connection is closed a little later. */
const marginMs = 5_000;
const keptFor = '1 day';

interface Taken {
  readonly isMine: boolean;
  /** Until when another one has it, or the host is left in peace, in ms. */
  readonly freeIn: number | null;
}

/**
 * Turns that hold for all workers of the installation, by a row for each host and the clock of the database. No transaction waits for an
 * answer, and a worker that is killed keeps its turn no longer than its question could have lasted.
 */
export class SharedTurns implements HostTurns {
  private readonly holder = randomUUID();

  /** @param source data source of the role `jobs` */
  constructor(
    private readonly source: DataSource,
    private readonly options: TurnOptions,
  ) {}

  /** @throws NoTurnError; what the question throws */
  async run<T>(host: string, ask: () => Promise<T>): Promise<T> {
    const { pause, signal } = this.options;
    try {
      for (;;) {
        const { isMine, freeIn } = await this.take(host);
        if (isMine) break;
        // who has it may be done long before its turn ends
        const nap = Math.ceil(Math.min(freeIn ?? 0, Math.max(pause, 50)));
        await wait(Math.max(nap, 1), undefined, signal ? { signal } : {});
      }
    } catch (error) {
      throw new NoTurnError(error);
    }
    try {
      return await ask();
    } finally {
      // where this fails the turn ends by itself
      await this.give(host).catch(() => undefined);
    }
  }

  private async take(host: string): Promise<Taken> {
    const [taken] = await this.query<Taken>(
      `with mine as (
         insert into link_host as h (host, holder, free_at) values ($1, $2, clock_timestamp() + $3 * interval '1 ms')
         on conflict (host) do update set holder = excluded.holder, free_at = excluded.free_at where h.free_at <= clock_timestamp()
         returning 1)
       select exists (select from mine) as "isMine",
         (select extract(epoch from h.free_at - clock_timestamp()) * 1000 from link_host h where h.host = $1)::float as "freeIn"`,
      [host, this.holder, this.options.patience + marginMs],
    );
    return taken ?? { isMine: false, freeIn: null };
  }

  private async give(host: string): Promise<void> {
    await this.query(`update link_host set free_at = clock_timestamp() + $3 * interval '1 ms' where host = $1 and holder = $2`, [
      host,
      this.holder,
      this.options.pause,
    ]);
  }

  /** Forgets hosts that nobody asked for a day. */
  async sweep(): Promise<void> {
    await this.query(`delete from link_host where free_at < clock_timestamp() - $1::interval`, [keptFor]);
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return inOwnScope(this.source, {}, ({ manager }) => manager.query<Row[]>(sql, [...values]));
  }
}

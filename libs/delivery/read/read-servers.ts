import type { Pool, QueryArrayConfig, QueryConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { isUnreachable } from '#platform/db';
import type { Look } from '../version/versions.js';
import { Timely } from './timely.js';

/** A server that is more than this behind another is not asked while the other answers, in ms. */
const mostBehind = 1_000;
/** One that did not answer is not asked for so long, unless a look finds it back before, in ms. */
const leftAlone = 2_000;
/** Longest wait for an answer where another server could be asked instead, in ms, but for what the clock is late: a page waits three seconds. */
const impatient = 2_250;
/** The server itself ends a statement before that; an answer that is still not there comes from a machine that is gone. */
const patient = 70_000;
/** A replica ends a reading that stands in the way of what it has to repeat. */
const conflictOnReplica = '40001';

/** A server that public questions are read from. */
export interface ReadServer {
  readonly source: DataSource;
  awayUntil: number;
  isBehind: boolean;
}

/**
 * Servers that public questions are read from, the preferred one first: a replica, where there is one, and the primary behind
 * it. All questions are readings, so one that a server did not answer is asked of the other. Times are ms of a clock that only runs forward.
 */
export class ReadServers {
  readonly all: readonly ReadServer[];
  /** How far any server had come, and when that was known: oldest first. */
  private marks: { readonly at: number; readonly xmax: bigint }[] = [];

  private readonly timely: Timely;

  constructor(sources: readonly DataSource[]) {
    this.all = sources.map((source) => ({ source, awayUntil: 0, isBehind: false }));
    this.timely = new Timely(sources.length > 1 ? impatient : patient);
  }

  /**
   * @param isRecent false for rows of which something newer is known: the other server is asked then
   * @throws what the last server that was asked said
   */
  async rows<Row>(question: QueryConfig | QueryArrayConfig, isRecent: (rows: Row[]) => boolean = () => true): Promise<Row[]> {
    const [best, other] = this.inOrder(performance.now());
    if (!best) throw new Error('no server to read from');
    try {
      const rows = await this.ask<Row>(best, question);
      return !other || isRecent(rows) ? rows : await this.ask<Row>(other, question).catch(() => rows);
    } catch (error) {
      const isAway = isUnreachable(error);
      if (!other || !(isAway || (error as { code?: unknown }).code === conflictOnReplica)) throw error;
      if (isAway) best.awayUntil = performance.now() + leftAlone;
      return this.ask<Row>(other, question);
    }
  }

  /** True when the preferred server is not the one that is asked. */
  isOnSpare(now: number): boolean {
    return this.inOrder(now)[0] !== this.all[0];
  }

  /**
   * Told of each look at the versions of a server. A server that lacks now what some server had a second ago is behind.
   * @param look null when it did not answer @param askedAt when it was asked
   */
  looked(server: ReadServer, look: Look | null, askedAt: number, now: number): void {
    server.awayUntil = look ? 0 : now + leftAlone;
    if (!look) return;
    const due = this.marks.findLast(({ at }) => askedAt - at >= mostBehind);
    server.isBehind = due !== undefined && look.xmax < due.xmax;
    if (look.xmax > (this.marks.at(-1)?.xmax ?? -1n)) this.marks.push({ at: now, xmax: look.xmax });
    while (this.marks[1] && askedAt - this.marks[1].at >= mostBehind) this.marks.shift();
  }

  /** What was known of the servers is void: they are others. */
  forget(): void {
    this.marks = [];
    for (const server of this.all) server.isBehind = false;
  }

  private async ask<Row>({ source }: ReadServer, question: QueryConfig | QueryArrayConfig): Promise<Row[]> {
    // TypeORM keeps the pool of node-postgres here, once it is connected, and types it as any
    const { master } = source.driver as unknown as { master?: Pool };
    if (!master) throw new Error('Driver not Connected');
    return this.timely.rows<Row>(master, question);
  }

  private inOrder(now: number): readonly ReadServer[] {
    const [first, spare] = this.all;
    return first && spare && standing(spare, now) > standing(first, now) ? [spare, first] : this.all;
  }
}

/** One that is behind is better than one that does not answer. */
function standing({ awayUntil, isBehind }: ReadServer, now: number): number {
  return now < awayUntil ? 0 : isBehind ? 1 : 2;
}

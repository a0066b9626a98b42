import type { RequestHandler } from 'express';
import { v7 as newId } from 'uuid';
import type { ViewSeen } from '#web/wire';
import { viewOf } from './view-of.js';

interface Batch {
  readonly id: string;
  readonly views: readonly ViewSeen[];
  readonly since: number;
}

export interface VisitCounterOptions {
  /** Origin of apps/api, as the site reaches it. */
  readonly origin: string;
  readonly token: string | undefined;
  readonly now: () => Date;
  /** Told when views are lost. */
  readonly onFault: (error: unknown) => void;
}

/** Handed in as often: what a killed process loses at most. */
const everyMs = 2_000;
const mostInBatch = 2_000;
/** While apps/api is away views wait, so long and so many at most. */
const longestWaitMs = 10 * 60_000;
const mostWaiting = 50_000;

/** Counts page loads as the site answers them and hands them in by batches; a batch that comes twice counts once. */
export class VisitCounter {
  private current: ViewSeen[] = [];
  private batches: Batch[] = [];
  private lost = 0;
  private sending: Promise<void> | null = null;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly options: VisitCounterOptions) {
    this.timer = setInterval(() => void this.flush(), everyMs).unref();
  }

  /** Stands before every page; what it costs is spent after the answer is written. */
  readonly watch: RequestHandler = (request, response, next) => {
    response.once('finish', () => {
      const view = viewOf(request, response.statusCode, String(response.getHeader('content-type') ?? ''), this.options.now());
      if (view) this.see(view);
    });
    next();
  };

  see(view: ViewSeen): void {
    if (this.waiting >= mostWaiting) this.lost += 1;
    else this.current.push(view);
    if (this.current.length >= mostInBatch) this.cut();
  }

  /** Hands in everything that waits; what is not taken stays for the next time. */
  flush(): Promise<void> {
    this.sending ??= this.send().finally(() => (this.sending = null));
    return this.sending;
  }

  /** Hands in what is left, once. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.sending;
    await this.flush();
    this.lost += this.waiting;
    this.tell();
  }

  private get waiting(): number {
    return this.current.length + this.batches.reduce((sum, { views }) => sum + views.length, 0);
  }

  private cut(): void {
    if (this.current.length === 0) return;
    this.batches.push({ id: newId(), views: this.current, since: this.options.now().getTime() });
    this.current = [];
  }

  private async send(): Promise<void> {
    this.cut();
    for (;;) {
      const [batch] = this.batches;
      if (!batch) break;
      const answer = await this.post(batch);
      const isStale = this.options.now().getTime() - batch.since > longestWaitMs;
      if (answer === 'away' && !isStale) break;
      this.batches.shift();
      if (answer !== 'taken') this.lost += batch.views.length;
    }
    this.tell();
  }

  private async post({ id, views }: Batch): Promise<'taken' | 'refused' | 'away'> {
    const { origin, token } = this.options;
    try {
      const response = await fetch(new URL('/intake/views', origin), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { 'x-intake-token': token }) },
        body: JSON.stringify({ id, views }),
        signal: AbortSignal.timeout(5_000),
      });
      await response.body?.cancel();
      return response.ok ? 'taken' : response.status === 400 ? 'refused' : 'away';
    } catch {
      return 'away';
    }
  }

  private tell(): void {
    if (this.lost === 0) return;
    this.options.onFault(new Error(`${String(this.lost)} page views were not counted: apps/api did not take them`));
    this.lost = 0;
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

/** Told of what went wrong in a round; the rounds go on. */
export type OnFault = (error: unknown) => void;

/**
 * Work of a process that is done round after round, beside its jobs. Several processes may do it at once.
 */
export abstract class LoopWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log: Logger;
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /** @param name in the log @param pauseMs between two rounds */
  protected constructor(
    name: string,
    private readonly pauseMs: number,
  ) {
    this.log = new Logger(name);
  }

  /** What is begun when the signal comes is finished, or left as it was. */
  protected abstract round(onFault: OnFault, signal: AbortSignal): Promise<void>;

  onApplicationBootstrap(): void {
    this.running = this.run(this.stop.signal);
  }

  /** Before the connections are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    const onFault: OnFault = (error) => {
      this.log.error(error);
    };
    while (!signal.aborted) {
      await this.round(onFault, signal).catch(onFault);
      await wait(this.pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

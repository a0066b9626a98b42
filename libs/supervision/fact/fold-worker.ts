import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { runAs } from '#platform/db';
import { InjectSource } from '#platform/nest';
import { foldPortal, portalsToFold } from './fold.js';

const pauseMs = 1_000;

/**
 * Folds what there is, portal by portal. One that fails is told of and left for the next round; the others go on.
 * @returns how many facts were folded
 */
export async function foldRound(source: DataSource, onFault: (error: unknown) => void, signal?: AbortSignal): Promise<number> {
  return runAs({ requestId: newId(), personId: null }, async () => {
    let all = 0;
    for (const portalId of await portalsToFold(source)) {
      if (signal?.aborted) break;
      try {
        all += await foldPortal(source, portalId);
      } catch (error) {
        onFault(error);
      }
    }
    return all;
  });
}

/**
 * Keeps the sums close behind the ledger: a loop of its own and no job for each step, so that nobody who writes waits for it or
 * pays for it. Several workers may run it at once.
 */
@Injectable()
export class FoldWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('fold');
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(@InjectSource('jobs') private readonly source: DataSource) {}

  onApplicationBootstrap(): void {
    this.running = this.run(this.stop.signal);
  }

  /** Before the connections are closed. What is being folded is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    const onFault = (error: unknown): void => {
      this.log.error(error);
    };
    while (!signal.aborted) {
      await foldRound(this.source, onFault, signal).catch(onFault);
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

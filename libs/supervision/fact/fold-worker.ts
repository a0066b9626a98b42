import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { asSystem } from '#platform/db';
import { InjectSource, LoopWorker, type OnFault } from '#platform/nest';
import { foldPortal, portalsToFold } from './fold.js';

const pauseMs = 1_000;

/**
 * Folds what there is, portal by portal. One that fails is told of and left for the next round; the others go on.
 * @returns how many facts were folded
 */
export async function foldRound(source: DataSource, onFault: OnFault, signal?: AbortSignal): Promise<number> {
  return asSystem(async () => {
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
 * pays for it.
 */
@Injectable()
export class FoldWorker extends LoopWorker {
  constructor(@InjectSource('jobs') private readonly source: DataSource) {
    super('fold', pauseMs);
  }

  protected async round(onFault: OnFault, signal: AbortSignal): Promise<void> {
    await foldRound(this.source, onFault, signal);
  }
}

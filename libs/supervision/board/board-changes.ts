import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { asSystem, inSubtree } from '#platform/db';
import { InjectSource } from '#platform/nest';
import { boardMark } from './board-mark.js';

interface Waiting {
  readonly seen: string;
  /** By the clock that never goes back, in milliseconds. */
  readonly until: number;
  readonly answer: (mark: string) => void;
  readonly fail: (error: unknown) => void;
}

/** Rest between two looks at a subtree while somebody waits for it: longer after a look that took long, never so long that a board is a second old. */
const [restMs, mostRestMs, restFactor] = [200, 500, 5];
/** Under what proxies allow a request to take. */
export const patienceMs = 20_000;

/**
 * Tells boards that they are old. Whoever waits for the same portals shares one look: a hundred supervisors of a province
 * cost as much as one, and nobody who looks at no board costs anything.
 */
@Injectable()
export class BoardChanges implements OnModuleDestroy {
  private readonly watched = new Map<string, Set<Waiting>>();
  private isOver = false;

  constructor(@InjectSource('supervision') private readonly source: DataSource) {}

  /**
   * Waits until the board of these portals differs from the one that was seen.
   * @param seen mark of that board; any other text: answers at once
   * @param signal aborts when nobody listens any more
   * @returns the mark of now; the one that was seen when nothing changed for {@link patienceMs}
   */
  next(portalIds: readonly string[], seen: string, signal: AbortSignal): Promise<string> {
    return new Promise((answer, fail) => {
      const waiting: Waiting = { seen, until: performance.now() + patienceMs, answer, fail };
      const key = portalIds.join();
      const together = this.watched.get(key);
      const all = together ?? new Set<Waiting>();
      all.add(waiting);
      signal.addEventListener('abort', () => {
        all.delete(waiting);
        answer(seen);
      });
      if (together) return;
      this.watched.set(key, all);
      void this.watch(key, portalIds, all);
    });
  }

  onModuleDestroy(): void {
    this.isOver = true;
    for (const all of this.watched.values()) for (const { answer, seen } of all) answer(seen);
  }

  private async watch(key: string, portalIds: readonly string[], all: Set<Waiting>): Promise<void> {
    while (all.size > 0 && !this.isOver) {
      const began = performance.now();
      try {
        const mark = await asSystem(() => inSubtree(this.source, portalIds, boardMark));
        for (const waiting of all)
          if (mark !== waiting.seen || began >= waiting.until)
            settle(all, waiting, () => {
              waiting.answer(mark);
            });
      } catch (error) {
        for (const waiting of all)
          settle(all, waiting, () => {
            waiting.fail(error);
          });
      }
      if (all.size > 0) await pause(Math.min(mostRestMs, Math.max(restMs, (performance.now() - began) * restFactor)));
    }
    this.watched.delete(key);
  }
}

function settle(all: Set<Waiting>, waiting: Waiting, how: () => void): void {
  all.delete(waiting);
  how();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

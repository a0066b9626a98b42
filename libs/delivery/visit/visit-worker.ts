import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { runAs } from '#platform/db';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { sweepVisitors } from './sweep.js';
import { countRound, showRound } from './visit-round.js';

const pauseMs = 2_000;
/** Rounds of counting between two of showing. */
const roundsBetween = 15;

/** Counts visits every two seconds and brings figures up to date every half a minute, in a loop of its own. Several workers may run it at once. */
@Injectable()
export class VisitWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('visits');
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run(this.stop.signal);
  }

  /** Before the connections are closed. The portal that is being counted is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    const onFault = (error: unknown): void => {
      this.log.error(error);
    };
    for (let round = 0; !signal.aborted; round += 1) {
      await countRound(this.source, onFault, signal).catch(onFault);
      if (round % roundsBetween === 0) await this.lookAfter(onFault, signal).catch(onFault);
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async lookAfter(onFault: (error: unknown) => void, signal: AbortSignal): Promise<void> {
    await showRound(this.source, this.clock.now(), onFault, signal);
    await runAs({ requestId: newId(), personId: null }, () => sweepVisitors(this.source, this.clock.now()));
  }
}

import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { asSystem } from '#platform/db';
import { InjectSource, LoopWorker, type OnFault } from '#platform/nest';
import { Clock } from '#platform/time';
import { sweepVisitors } from './sweep.js';
import { countRound, showRound } from './visit-round.js';

const pauseMs = 2_000;
/** Rounds of counting between two of showing. */
const roundsBetween = 15;

/** Counts visits every two seconds and brings figures up to date every half a minute. */
@Injectable()
export class VisitWorker extends LoopWorker {
  private rounds = 0;

  constructor(
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {
    super('visits', pauseMs);
  }

  protected async round(onFault: OnFault, signal: AbortSignal): Promise<void> {
    await countRound(this.source, onFault, signal).catch(onFault);
    if (this.rounds % roundsBetween === 0) await this.lookAfter(onFault, signal).catch(onFault);
    this.rounds += 1;
  }

  private async lookAfter(onFault: OnFault, signal: AbortSignal): Promise<void> {
    await showRound(this.source, this.clock.now(), onFault, signal);
    await asSystem(() => sweepVisitors(this.source, this.clock.now()));
  }
}

import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Config } from '#platform/config';
import { InjectConfig, InjectSource, LoopWorker, type OnFault } from '#platform/nest';
import { Clock } from '#platform/time';
import { Process } from '#process';
import { linkRound } from './link-round.js';
import { withdrawGone, type SourceGone } from './source-gone.js';

const pauseMs = 15_000;

/** Follows the links of what is public, politely; LINK_CHECK says whether and where to. */
@Injectable()
export class LinkWorker extends LoopWorker {
  constructor(
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {
    super('links', pauseMs);
  }

  override onApplicationBootstrap(): void {
    if (this.config.LINK_CHECK !== 'off') super.onApplicationBootstrap();
  }

  /** What is being asked when the process ends is given up, and asked again ten minutes later. */
  protected async round(onFault: OnFault, signal: AbortSignal): Promise<void> {
    const onGone = (gone: SourceGone): Promise<void> => withdrawGone(this.source, this.process, gone);
    const options = { allowPrivate: this.config.LINK_CHECK === 'all', patience: 10_000, pause: 1_000, signal, onGone };
    await linkRound(this.source, () => this.clock.now(), options).catch((error: unknown) => {
      if (!signal.aborted) onFault(error);
    });
  }
}

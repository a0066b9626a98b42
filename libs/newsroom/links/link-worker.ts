import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Config } from '#platform/config';
import { InjectConfig, InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { linkRound } from './link-round.js';

const pauseMs = 15_000;

/** Follows the links of what is public, politely and in a loop of its own; LINK_CHECK says whether and where to. */
@Injectable()
export class LinkWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('links');
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.LINK_CHECK !== 'off') this.running = this.run(this.stop.signal);
  }

  /** Before the connections are closed. What is being asked is given up, and asked again ten minutes later. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    const options = { allowPrivate: this.config.LINK_CHECK === 'all', patience: 10_000, pause: 1_000, signal };
    while (!signal.aborted) {
      await linkRound(this.source, () => this.clock.now(), options).catch((error: unknown) => {
        if (!signal.aborted) this.log.error(error);
      });
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { registerLetterWriter } from '#people';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { digestLetter } from './digest-letter.js';
import { digestPortal, digestPortalJob, sendDigests } from './digest.js';

/** Letters of the day: at seven in the morning, on working days. */
@Injectable()
export class DeskWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    registerLetterWriter('digest', digestLetter);
    await this.queue.work(digestPortalJob, (job) => asSystem(() => digestPortal(this.source, this.queue, this.clock, job)));
    await this.queue.every('send-digests', '0 7 * * *', () => asSystem(() => sendDigests(this.source, this.queue, this.clock)));
  }
}

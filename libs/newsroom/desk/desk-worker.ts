import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { registerLetterWriter } from '#people';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { registerNoticeFollower } from '#process';
import { digestLetter } from './digest-letter.js';
import { digestPortal, digestPortalJob, sendDigests } from './digest.js';
import { noticeLetter, sendAtOnce } from './letter-at-once.js';

/** Letters: those of the day at seven in the morning, on working days, and those of notices at once. */
@Injectable()
export class DeskWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    registerLetterWriter('digest', digestLetter);
    registerLetterWriter('notice', noticeLetter);
    registerNoticeFollower('letters', (scope, notice) => sendAtOnce(scope, this.queue, this.clock, notice));
    await this.queue.work(digestPortalJob, (job) => asSystem(() => digestPortal(this.source, this.queue, this.clock, job)));
    await this.queue.every('send-digests', '0 7 * * *', () => asSystem(() => sendDigests(this.source, this.queue, this.clock)));
  }
}

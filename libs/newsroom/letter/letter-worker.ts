import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { MediaStore } from '#media';
import type { Config } from '#platform/config';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectConfig, InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { Process, registerFollower } from '#process';
import { followLetters, lookAtAnswer, takeAnswer } from './answer-letter.js';
import { deliverLetter, sendOn, type DeliverTools } from './deliver-letter.js';
import { deliverLetterJob, lookAtAnswerJob, sendLetterJob, takeAnswerJob } from './jobs.js';

/** Carries letters and their answers from portal to portal. A handler acts as the system, in the portal that the job names: never in two at once. */
@Injectable()
export class LetterWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
    private readonly media: MediaStore,
    @InjectConfig() private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { queue, source, process, clock, config } = this;
    const tools: DeliverTools = {
      ...{ source, queue, clock, process },
      store: this.media.isThere ? this.media.open() : null,
      scanner: config.CLAMD_ADDRESS,
      limits: { largestMegabytes: config.MEDIA_LARGEST_MB, quotaGigabytes: config.MEDIA_QUOTA_GB },
    };
    registerFollower('letters', followLetters);
    await queue.work(sendLetterJob, (job) => asSystem(() => sendOn(source, queue, job)));
    // one at a time in each process: memory is bounded by one file
    await queue.work(deliverLetterJob, (job) => asSystem(() => deliverLetter(tools, job)), { atOnce: 1 });
    await queue.work(lookAtAnswerJob, (job) => asSystem(() => lookAtAnswer(source, queue, job)));
    await queue.work(takeAnswerJob, (job) => asSystem(() => takeAnswer(source, process, clock, job)));
  }
}

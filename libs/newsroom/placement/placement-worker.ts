import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { Process } from '#process';
import { followEach, followOrigin } from './follow.js';
import { answerOfferJob, followItemJob, followPlacement, placementAnsweredJob, placeOfferedJob, sendOfferJob, tellPlacementJob } from './jobs.js';
import { placeOffered, sendToEach } from './place-offered.js';
import { sendAnswer, takeAnswer, tellOfPlacement } from './tell.js';

/** Works the queues of placements. A handler acts as the system, in the portal that the job names: never in two at once. */
@Injectable()
export class PlacementWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.work(sendOfferJob, (job) => asSystem(() => sendToEach(this.source, this.queue, job)));
    await this.queue.work(placeOfferedJob, (job) => asSystem(() => placeOffered(this.source, this.process, this.clock, job)));
    await this.queue.work(followItemJob, (job) => asSystem(() => followEach(this.source, this.queue, job)));
    await this.queue.work(followPlacement, (job) => asSystem(() => followOrigin(this.source, this.process, job)));
    await this.queue.work(tellPlacementJob, (job) => asSystem(() => tellOfPlacement(this.source, this.clock, job)));
    await this.queue.work(placementAnsweredJob, (job) => asSystem(() => sendAnswer(this.source, this.queue, job)));
    await this.queue.work(answerOfferJob, (job) => asSystem(() => takeAnswer(this.source, this.process, this.clock, job)));
  }
}

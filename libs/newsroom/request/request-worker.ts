import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { Process, registerEscalation } from '#process';
import { tellRequestJob } from './request.js';
import { requestSubject } from './request.subject.js';
import { tellOfRequest } from './tell-request.js';

/** Notices of requests, and what is late of them. */
@Injectable()
export class RequestWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    registerEscalation('request', async (scope, id) => {
      await this.process.transition(scope, requestSubject, id, 'escalate', {});
    });
    await this.queue.work(tellRequestJob, (job) => asSystem(() => tellOfRequest(this.source, this.clock, job)));
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { registerLetterWriter } from '#people';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { registerFollower } from '#process';
import { lateLettersJob, lateStepsLetter, sendLateLetters, writeLateLetters } from './late-letters.js';
import { followLateSteps, reportLateStep, reportLateStepJob, tellLateStep, tellLateStepJob } from './report-late-step.js';

/** Reports late steps to those above. */
@Injectable()
export class LateStepWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly clock: Clock,
  ) {
    // before any queue is worked: the step is taken by another lib's worker
    registerFollower('late-steps', followLateSteps);
    registerLetterWriter('late_steps', lateStepsLetter);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.work(reportLateStepJob, (job) => asSystem(() => reportLateStep(this.source, this.queue, this.clock, job)));
    await this.queue.work(tellLateStepJob, (job) => asSystem(() => tellLateStep(this.source, this.clock, job)));
    await this.queue.work(lateLettersJob, (job) => asSystem(() => writeLateLetters(this.source, this.queue, this.clock, job)));
    // with the other letters of the day, and behind them
    await this.queue.every('send-late-letters', '5 7 * * *', () => asSystem(() => sendLateLetters(this.source, this.queue, this.clock)));
  }
}

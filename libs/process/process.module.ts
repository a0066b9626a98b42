import { Module } from '@nestjs/common';
import { JobQueue } from '#platform/jobs';
import { Clock } from '#platform/time';
import { Process } from './process.js';

@Module({
  providers: [{ provide: Process, useFactory: (jobs: JobQueue, clock: Clock) => new Process(jobs, clock), inject: [JobQueue, Clock] }],
  exports: [Process],
})
export class ProcessModule {}

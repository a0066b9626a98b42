import { Module, type OnModuleInit } from '@nestjs/common';
import { registerHandOver } from '#people';
import { JobQueue } from '#platform/jobs';
import { Clock } from '#platform/time';
import { handOverWork } from './hand-over-work.js';
import { Process } from './process.js';

@Module({
  providers: [{ provide: Process, useFactory: (jobs: JobQueue, clock: Clock) => new Process(jobs, clock), inject: [JobQueue, Clock] }],
  exports: [Process],
})
export class ProcessModule implements OnModuleInit {
  onModuleInit(): void {
    registerHandOver('work', handOverWork);
  }
}

import { Module, type OnModuleInit } from '@nestjs/common';
import { registerHandOver } from '#people';
import { JobQueue } from '#platform/jobs';
import { Clock } from '#platform/time';
import { handOverWork, workInHand } from './hand-over-work.js';
import { Process } from './process.js';
import { RuleResolver } from './rule/rule.resolver.js';

@Module({
  providers: [{ provide: Process, useFactory: (jobs: JobQueue, clock: Clock) => new Process(jobs, clock), inject: [JobQueue, Clock] }],
  exports: [Process],
})
export class ProcessModule implements OnModuleInit {
  onModuleInit(): void {
    registerHandOver('work', handOverWork, workInHand);
  }
}

/** The desk at which the process of a portal is set, for apps/api. */
@Module({ providers: [RuleResolver] })
export class ProcessRulesModule {}

import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { registerLetterWriter } from '#people';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { Process, ProcessModule, registerFollower } from '#process';
import { checkDirectives, followDirectives } from './check-directives.js';
import { checkDirectivesJob, remindDirectiveJob, tellDirectiveJob, tellSupervisorsJob } from './jobs.js';
import { directiveLetter, escalationLetter } from './mail-letters.js';
import { remindWhenDue } from './remind-when-due.js';
import { tellDirective } from './tell-directive.js';
import { tellSupervisors } from './tell-supervisors.js';

/** Works the queues of urging. A handler acts as the system, in the portal that the job names. */
@Injectable()
class DirectiveJobs implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
  ) {
    // Before any queue is worked: the letters of another lib's worker are among them.
    registerLetterWriter('directive', directiveLetter);
    registerLetterWriter('escalation', escalationLetter);
    registerFollower('directives', followDirectives);
  }

  async onApplicationBootstrap(): Promise<void> {
    const { queue, source, process, clock } = this;
    await queue.work(tellDirectiveJob, (job) => asSystem(() => tellDirective(source, queue, clock, job)));
    await queue.work(remindDirectiveJob, (job) => asSystem(() => remindWhenDue(source, process, clock, job)));
    await queue.work(checkDirectivesJob, (job) => asSystem(() => checkDirectives(source, process, clock, job)));
    await queue.work(tellSupervisorsJob, (job) => asSystem(() => tellSupervisors(source, queue, clock, job)));
  }
}

/** Jobs of urging, for apps/worker. */
@Module({ imports: [ProcessModule], providers: [DirectiveJobs] })
export class DirectiveWorkerModule {}

import { Injectable, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { registerFileUser } from '#media';
import { registerHandOver } from '#people';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { Process, ProcessModule } from '#process';
import { DeskResolver } from './desk.resolver.js';
import { SiteImportController } from './import-site/desk/site.controller.js';
import { SiteImportResolver } from './import-site/desk/site.resolver.js';
import { SiteImportWorkerModule } from './import-site/site-import.module.js';
import { itemsUsing } from './files/item-files.js';
import { handOverItems } from './hand-over-items.js';
import { ItemResolver } from './item.resolver.js';
import { publishScheduled, tellAuthorJob } from './jobs.js';
import { LinkResolver } from './links/link.resolver.js';
import { LinkWorker } from './links/link-worker.js';
import { publishWhenScheduled } from './publish-scheduled.js';
import { tellAuthorOfStep } from './tell-author.js';

/** Management operations of the newsroom, for apps/api. */
@Module({ imports: [ProcessModule], controllers: [SiteImportController], providers: [ItemResolver, DeskResolver, LinkResolver, SiteImportResolver] })
export class NewsroomModule implements OnModuleInit {
  onModuleInit(): void {
    registerHandOver('items', handOverItems);
    registerFileUser('items', itemsUsing);
  }
}

/** Works the newsroom's queues. A handler acts as the system, in the portal that the job names. */
@Injectable()
class NewsroomJobs implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.work(tellAuthorJob, (job) => asSystem(() => tellAuthorOfStep(this.source, this.clock, job)));
    await this.queue.work(publishScheduled, (job) => asSystem(() => publishWhenScheduled(this.source, this.process, job, this.clock.now())));
  }
}

/** Jobs of the newsroom, for apps/worker. */
@Module({ imports: [ProcessModule, SiteImportWorkerModule], providers: [NewsroomJobs, LinkWorker] })
export class NewsroomWorkerModule {}

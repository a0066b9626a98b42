import { Injectable, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { DeliveryReader } from '#delivery';
import { MediaStoreModule, registerFileUser } from '#media';
import { registerHandOver } from '#people';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { escalateWork, escalateWorkJob, Process, ProcessModule, registerEscalation, registerFollower } from '#process';
import { AdvertController } from './advert/advert.controller.js';
import { AdvertResolver } from './advert/advert.resolver.js';
import { BannerResolver } from './banner/banner.resolver.js';
import { CheckResolver } from './checks/check.resolver.js';
import { RevisionResolver } from './compare/revision.resolver.js';
import { DeskResolver } from './desk.resolver.js';
import { DisclosureController } from './disclosures/disclosure.controller.js';
import { DeskWorker } from './desk/desk-worker.js';
import { MyDeskResolver } from './desk/my-desk.resolver.js';
import { tellLate } from './escalate-item.js';
import { SiteImportController } from './import-site/desk/site.controller.js';
import { SiteImportResolver } from './import-site/desk/site.resolver.js';
import { SiteImportWorkerModule } from './import-site/site-import.module.js';
import { itemsUsing } from './files/item-files.js';
import { handOverItems, itemsInHand } from './hand-over-items.js';
import { ItemResolver } from './item.resolver.js';
import { itemSubject } from './item.subject.js';
import { publishScheduled, tellAuthorJob, tellLateJob } from './jobs.js';
import { LinkResolver } from './links/link.resolver.js';
import { LinkWorker } from './links/link-worker.js';
import { followLetters } from './letter/answer-letter.js';
import { LetterResolver } from './letter/letter.resolver.js';
import { LetterWorker } from './letter/letter-worker.js';
import { lettersUsing } from './letter/read-letters.js';
import { PaperFileResolver } from './paper-file/paper-file.resolver.js';
import { papersUsing } from './paper-file/paper-files.js';
import { followPlacements } from './placement/follow.js';
import { PlacementResolver } from './placement/placement.resolver.js';
import { PlacementWorker } from './placement/placement-worker.js';
import { PreviewController } from './preview/preview.controller.js';
import { PreviewResolver } from './preview/preview.resolver.js';
import { publishWhenScheduled } from './publish-scheduled.js';
import { requestsUsing } from './request/read-requests.js';
import { RequestResolver } from './request/request.resolver.js';
import { RequestWorker } from './request/request-worker.js';
import { ReviewResolver } from './reviews/review.resolver.js';
import { PortalTagResolver } from './tags/portal-tag.resolver.js';
import { tellAuthorOfStep } from './tell-author.js';

/** Management operations of the newsroom, for apps/api. */
@Module({
  imports: [ProcessModule, MediaStoreModule],
  controllers: [PreviewController, DisclosureController, AdvertController, SiteImportController],
  providers: [
    DeliveryReader,
    ItemResolver,
    DeskResolver,
    MyDeskResolver,
    LinkResolver,
    PlacementResolver,
    BannerResolver,
    AdvertResolver,
    RequestResolver,
    LetterResolver,
    PaperFileResolver,
    CheckResolver,
    RevisionResolver,
    PreviewResolver,
    PortalTagResolver,
    ReviewResolver,
    SiteImportResolver,
  ],
})
export class NewsroomModule implements OnModuleInit {
  onModuleInit(): void {
    registerHandOver('items', handOverItems, itemsInHand);
    registerFileUser('items', itemsUsing);
    registerFileUser('requests', requestsUsing);
    registerFileUser('letters', lettersUsing);
    registerFileUser('papers', papersUsing);
    registerFollower('placements', followPlacements);
    registerFollower('letters', followLetters);
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
    registerFollower('placements', followPlacements);
    await this.queue.work(tellAuthorJob, (job) => asSystem(() => tellAuthorOfStep(this.source, this.clock, job)));
    registerEscalation('item', async (scope, id) => {
      await this.process.transition(scope, itemSubject, id, 'escalate', {});
    });
    await this.queue.work(escalateWorkJob, (job) => asSystem(() => escalateWork(this.source, this.clock, job)));
    await this.queue.work(tellLateJob, (job) => asSystem(() => tellLate(this.source, this.clock, job)));
    await this.queue.work(publishScheduled, (job) => asSystem(() => publishWhenScheduled(this.source, this.process, job, this.clock.now())));
  }
}

/** Jobs of the newsroom, for apps/worker. */
@Module({
  imports: [ProcessModule, MediaStoreModule, SiteImportWorkerModule],
  providers: [NewsroomJobs, LinkWorker, PlacementWorker, RequestWorker, LetterWorker, DeskWorker],
})
export class NewsroomWorkerModule {}

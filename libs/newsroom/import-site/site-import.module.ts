import { Injectable, Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { MediaStore, MediaStoreModule } from '#media';
import type { Config } from '#platform/config';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectConfig, InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { Process, ProcessModule } from '#process';
import { forgetSite } from './run/forget-site.js';
import { readSite } from './run/read-site.js';
import { runSite } from './run/run-site.js';
import { forgetSiteJob, readSiteJob, runSiteJob, undoSiteJob } from './run/site-jobs.js';
import type { SiteTools } from './run/site-tools.js';
import { siteNet } from './site-net.js';
import { undoSite } from './run/undo-site.js';

/** Works the queues of the imports. A handler acts as the system, in the portal that the job names; the entry says who decided it. */
@Injectable()
class SiteImportJobs implements OnApplicationBootstrap {
  private readonly log = new Logger('site-import');

  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
    private readonly media: MediaStore,
    @InjectConfig() private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { queue, source, clock, config } = this;
    const tools: SiteTools = {
      ...{ source, queue, clock, process: this.process, ...siteNet(config.LINK_CHECK) },
      store: this.media.isThere ? this.media.open() : null,
      scanner: config.CLAMD_ADDRESS,
      limits: { largestMegabytes: config.MEDIA_LARGEST_MB, quotaGigabytes: config.MEDIA_QUOTA_GB },
      onFault: (error) => {
        this.log.error(error);
      },
    };
    // one import at a time in each process: memory is bounded by one entry and one picture
    await queue.work(readSiteJob, (job) => asSystem(() => readSite(tools, job)), { atOnce: 1 });
    await queue.work(runSiteJob, (job) => asSystem(() => runSite(tools, job)), { atOnce: 1 });
    await queue.work(undoSiteJob, (job) => asSystem(() => undoSite(tools, job)), { atOnce: 1 });
    await queue.work(forgetSiteJob, (job) => asSystem(() => forgetSite(source, job, clock.now())));
  }
}

/** Jobs of the imports of old sites, for apps/worker. */
@Module({ imports: [ProcessModule, MediaStoreModule], providers: [SiteImportJobs] })
export class SiteImportWorkerModule {}

import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { PersonalDataKey } from '#people';
import { need, type Config } from '#platform/config';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectConfig, InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { Process, ProcessModule } from '#process';
import { forgetImport } from './import/forget-import.js';
import { ImportController } from './import/import.controller.js';
import { forgetImportJob, importRowJob, readImportJob, runImportJob } from './import/import-jobs.js';
import { ImportResolver } from './import/import.resolver.js';
import type { ImportTools } from './import/make-portal.js';
import { readImport } from './import/read-import.js';
import { runImport, runImportRow } from './import/run-import.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditDesk } from './audit/audit-desk.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { SealWorker } from './audit/seal-worker.js';
import { ChannelResolver } from './channel/channel.resolver.js';
import { LookResolver } from './look/look.resolver.js';
import { MapController } from './map/map.controller.js';
import { MapResolver } from './map/map.resolver.js';
import { suspendPortalJob } from './portal/announce-suspension.js';
import { PortalResolver } from './portal/portal.resolver.js';
import { suspendWhenDue } from './portal/suspend-when-due.js';
import { SectionResolver } from './section/section.resolver.js';
import { UnitsResolver } from './units/units.resolver.js';

/** The desk of the province's administrator, for apps/api. */
@Module({
  imports: [ProcessModule],
  controllers: [AuditController, ImportController, MapController],
  providers: [AuditDesk, AuditResolver, PortalResolver, SectionResolver, UnitsResolver, ImportResolver, LookResolver, MapResolver, ChannelResolver],
})
export class ProvinceModule {}

/** Works the queues of the province's desk. A handler acts as the system, in the portal that the job names. */
@Injectable()
class ProvinceJobs implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.work(suspendPortalJob, (job) => asSystem(() => suspendWhenDue(this.source, this.process, this.clock, job)));
    const { source, queue, clock } = this;
    const tools: ImportTools = { source, queue, clock, key: new PersonalDataKey(Buffer.from(need(this.config, 'PERSONAL_DATA_KEY'), 'base64')) };
    await queue.work(readImportJob, (job) => asSystem(() => readImport(tools, job)));
    await queue.work(runImportJob, (job) => asSystem(() => runImport(tools, job)));
    await queue.work(importRowJob, (job) => asSystem(() => runImportRow(tools, job)));
    await queue.work(forgetImportJob, (job) => asSystem(() => forgetImport(source, job, clock.now())));
  }
}

/** Jobs of the province's desk, for apps/worker. */
@Module({ imports: [ProcessModule], providers: [ProvinceJobs, SealWorker] })
export class ProvinceWorkerModule {}

import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { runAs } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { Process, ProcessModule } from '#process';
import { AuditController } from './audit/audit.controller.js';
import { AuditDesk } from './audit/audit-desk.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { suspendPortalJob } from './portal/announce-suspension.js';
import { PortalResolver } from './portal/portal.resolver.js';
import { suspendWhenDue } from './portal/suspend-when-due.js';
import { SectionResolver } from './section/section.resolver.js';
import { UnitsResolver } from './units/units.resolver.js';

/** The desk of the province's administrator, for apps/api. */
@Module({ imports: [ProcessModule], controllers: [AuditController], providers: [AuditDesk, AuditResolver, PortalResolver, SectionResolver, UnitsResolver] })
export class ProvinceModule {}

/** Works the queues of the province's desk. A handler acts as the system, in the portal that the job names. */
@Injectable()
class ProvinceJobs implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    private readonly process: Process,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const system = <T>(fn: () => Promise<T>): Promise<T> => runAs({ requestId: newId(), personId: null }, fn);
    await this.queue.work(suspendPortalJob, (job) => system(() => suspendWhenDue(this.source, this.process, this.clock, job)));
  }
}

/** Jobs of the province's desk, for apps/worker. */
@Module({ imports: [ProcessModule], providers: [ProvinceJobs] })
export class ProvinceWorkerModule {}

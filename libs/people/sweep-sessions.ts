import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { JobQueue } from '#platform/jobs';
import { InjectSource } from '#platform/nest';

/** Each hour: sessions past their end are removed, with the tokens they held. The policy lets the role `jobs` reach no other. */
@Injectable()
class SessionSweep implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.every('sweep-sessions', '23 * * * *', () => sweepSessions(this.source));
  }
}

/** Removes what has ended. Harmless to repeat. */
export async function sweepSessions(source: DataSource): Promise<void> {
  await source.query('delete from session where expires_at < now()');
}

/** Scheduled work of people, for apps/worker. */
@Module({ providers: [SessionSweep] })
export class PeopleWorkerModule {}

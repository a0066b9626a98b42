import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { need, type Config } from '#platform/config';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectConfig, InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { sendMailJob } from './mail/enqueue-mail.js';
import { postOffice } from './mail/post-office.js';
import { sendMail, type MailTools } from './mail/send-mail.js';
import { PersonalDataKey } from './personal-data.js';
import { sweepSessions } from './sweep-sessions.js';

/** Each hour: sessions past their end are removed, with the tokens they held. And letters are sent. */
@Injectable()
class PeopleJobs implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    @InjectConfig() private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { queue, source, config, clock } = this;
    const key = new PersonalDataKey(Buffer.from(need(config, 'PERSONAL_DATA_KEY'), 'base64'));
    const tools: MailTools = { source, clock, key, post: postOffice(config), settings: config };
    await queue.every('sweep-sessions', '23 * * * *', () => sweepSessions(source));
    await queue.work(sendMailJob, (job) => asSystem(() => sendMail(tools, job)));
  }
}

/** Work of people that nobody waits for, for apps/worker. */
@Module({ providers: [PeopleJobs] })
export class PeopleWorkerModule {}

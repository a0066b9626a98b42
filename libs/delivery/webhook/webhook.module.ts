import { Injectable, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { PersonalDataKey, PeopleModule, registerLetterWriter } from '#people';
import { need, type Config } from '#platform/config';
import { asSystem } from '#platform/db';
import { JobQueue } from '#platform/jobs';
import { InjectConfig, InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { registerFollower } from '#process';
import { deliverWebhook, type WebhookTools } from './deliver-webhook.js';
import { followWebhooks } from './follow-webhooks.js';
import { deliverWebhookJob, sweepWebhooksJob } from './jobs.js';
import { sweepDeliveries } from './sweep-deliveries.js';
import { webhookLetter } from './webhook-letter.js';
import { WebhookResolver } from './webhook.resolver.js';

/** Receivers that a worker speaks to at the same time: one that answers slowly takes the place of one. */
const receiversAtOnce = 6;

/** Management operations of webhooks, for apps/api; publications there are followed. */
@Module({ imports: [PeopleModule], providers: [WebhookResolver] })
export class WebhookModule implements OnModuleInit {
  onModuleInit(): void {
    registerFollower('webhooks', followWebhooks);
  }
}

/** Sends what other systems are told; publications at an hour are followed here. */
@Injectable()
class WebhookJobs implements OnApplicationBootstrap {
  constructor(
    private readonly queue: JobQueue,
    @InjectSource('jobs') private readonly source: DataSource,
    @InjectConfig() private readonly config: Config,
    private readonly clock: Clock,
  ) {
    registerLetterWriter('webhook', webhookLetter);
    registerFollower('webhooks', followWebhooks);
  }

  async onApplicationBootstrap(): Promise<void> {
    const { queue, source, config, clock } = this;
    const key = new PersonalDataKey(Buffer.from(need(config, 'PERSONAL_DATA_KEY'), 'base64'));
    const tools: WebhookTools = { source, queue, clock, key, siteAddress: config.SITE_ADDRESS, admitsPrivate: config.WEBHOOK_PRIVATE_TARGETS };
    await queue.work(deliverWebhookJob, (job) => asSystem(() => deliverWebhook(tools, job)), { atOnce: receiversAtOnce });
    await queue.every(sweepWebhooksJob, '41 3 * * *', () => sweepDeliveries(source));
  }
}

/** Jobs of webhooks, for apps/worker. */
@Module({ providers: [WebhookJobs] })
export class WebhookWorkerModule {}

import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DataSource } from 'typeorm';
import { atDeskWith, PersonalDataKey } from '#people';
import type { Config } from '#platform/config';
import type { OpenScope } from '#platform/db';
import { Rights, type FieldError } from '#platform/http';
import { JobQueue } from '#platform/jobs';
import { InjectConfig, InjectSource } from '#platform/nest';
import { Clock } from '#platform/time';
import { addWebhook, changeWebhook, removeWebhook, rotateSecret, type WebhookMeans } from './change-webhooks.js';
import { readDeliveries, readWebhooks } from './read-webhooks.js';
import { resendDelivery, tryWebhook } from './send-webhooks.js';
import {
  AddWebhookInput,
  ChangeWebhookInput,
  RemoveWebhookPayload,
  ResendWebhookDeliveryInput,
  Webhook,
  WebhookDeliveryConnection,
  WebhookDeliveryPayload,
  WebhookInput,
  WebhookPayload,
} from './webhook.types.js';

const portalWords = 'The portal; one in which the viewer has no grant is answered like one that is not there.';

/** Other systems that are told of what a portal publishes. */
@Resolver()
export class WebhookResolver {
  constructor(
    @InjectSource('editing') private readonly editing: DataSource,
    @InjectConfig() private readonly config: Config,
    private readonly queue: JobQueue,
    private readonly key: PersonalDataKey,
    private readonly clock: Clock,
  ) {}

  @Rights('webhook:read')
  @Query(() => [Webhook], { description: 'Endpoints of the portal, the oldest first; their secrets are never read.' })
  webhooks(@Args('portalId', { type: () => ID, description: portalWords }) portalId: string): Promise<Webhook[]> {
    return this.at(portalId, 'read', (scope) => readWebhooks(scope));
  }

  @Rights('webhook:read')
  @Query(() => WebhookDeliveryConnection, { description: 'Log of an endpoint: what was sent to it, newest first.' })
  webhookDeliveries(
    @Args('portalId', { type: () => ID, description: portalWords }) portalId: string,
    @Args('webhookId', { type: () => ID, description: 'The endpoint whose log it is.' }) webhookId: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most, 1 to 50.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before; left out: from the newest.' })
    after: string | null | undefined,
  ): Promise<WebhookDeliveryConnection> {
    return this.at(portalId, 'read', (scope) => readDeliveries(scope, webhookId, first, after ?? null));
  }

  @Rights('webhook:change')
  @Mutation(() => WebhookPayload, { description: 'Adds another system that is told of publications; its secret is shown this once.' })
  async addWebhook(@Args('input', { description: 'Name, address and events.' }) input: AddWebhookInput): Promise<WebhookPayload> {
    return payload(await this.at(input.portalId, 'change', (scope) => addWebhook(scope, this.means(), input)));
  }

  @Rights('webhook:change')
  @Mutation(() => WebhookPayload, { description: 'Changes an endpoint, switches it off or on again.' })
  async changeWebhook(@Args('input', { description: 'The endpoint and what is to be otherwise.' }) input: ChangeWebhookInput): Promise<WebhookPayload> {
    const { portalId, webhookId, label, url, events, isOn } = input;
    const wanted = {
      ...(label == null ? {} : { label }),
      ...(url == null ? {} : { url }),
      ...(events == null ? {} : { events }),
      ...(isOn == null ? {} : { isOn }),
    };
    const done = await this.at(portalId, 'change', (scope) => changeWebhook(scope, this.means(), webhookId, wanted));
    return payload('id' in done ? { webhook: done, secret: null } : done);
  }

  @Rights('webhook:change')
  @Mutation(() => WebhookPayload, { description: 'Gives an endpoint a new secret, shown this once; the one before signs beside it for a day.' })
  async rotateWebhookSecret(@Args('input', { description: 'The endpoint that gets a new secret.' }) input: WebhookInput): Promise<WebhookPayload> {
    return payload(await this.at(input.portalId, 'change', (scope) => rotateSecret(scope, this.means(), input.webhookId)));
  }

  @Rights('webhook:change')
  @Mutation(() => WebhookDeliveryPayload, { description: 'Sends a trial message of the type ping.' })
  async tryWebhook(@Args('input', { description: 'The endpoint that is tried.' }) input: WebhookInput): Promise<WebhookDeliveryPayload> {
    return { delivery: await this.at(input.portalId, 'change', (scope) => tryWebhook(scope, this.queue, this.clock.now(), input.webhookId)) };
  }

  @Rights('webhook:change')
  @Mutation(() => WebhookDeliveryPayload, { description: 'Sends a message of the log again, under the same webhook-id.' })
  async resendWebhookDelivery(
    @Args('input', { description: 'The message to send again.' }) input: ResendWebhookDeliveryInput,
  ): Promise<WebhookDeliveryPayload> {
    return { delivery: await this.at(input.portalId, 'change', (scope) => resendDelivery(scope, this.queue, this.clock.now(), input.deliveryId)) };
  }

  @Rights('webhook:change')
  @Mutation(() => RemoveWebhookPayload, { description: 'Removes an endpoint; nothing more is sent to it.' })
  async removeWebhook(@Args('input', { description: 'The endpoint that goes.' }) input: WebhookInput): Promise<RemoveWebhookPayload> {
    return { removedId: await this.at(input.portalId, 'change', (scope) => removeWebhook(scope, this.clock.now(), input.webhookId)) };
  }

  private at<T>(portalId: string, action: 'read' | 'change', fn: (scope: OpenScope) => Promise<T>): Promise<T> {
    return atDeskWith(this.editing, this.clock, portalId, { subject: 'webhook', action }, fn);
  }

  private means(): WebhookMeans {
    return { key: this.key, at: this.clock.now(), admitsPrivate: this.config.WEBHOOK_PRIVATE_TARGETS };
  }
}

function payload(done: { readonly webhook: Webhook; readonly secret: string | null } | readonly FieldError[]): WebhookPayload {
  return 'webhook' in done ? { ...done, errors: [] } : { webhook: null, secret: null, errors: [...done] };
}

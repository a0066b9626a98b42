import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PersonalDataKey } from '#people';
import { registerFollower } from '#process';
import { addWebhook, type WebhookMeans } from '../../libs/delivery/webhook/change-webhooks.js';
import { deliverWebhook, type WebhookTools } from '../../libs/delivery/webhook/deliver-webhook.js';
import { followWebhooks } from '../../libs/delivery/webhook/follow-webhooks.js';
import { readDeliveries, readWebhooks } from '../../libs/delivery/webhook/read-webhooks.js';
import type { Webhook, WebhookDelivery } from '../../libs/delivery/webhook/webhook.types.js';
import { TestDesk } from './item-desk.js';

export interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that takes what is posted, and answers as a spec wants it. */
export class Receiver {
  readonly got: Got[] = [];
  /** Status of its next answers. */
  answer = 200;
  /** What it does before it answers. */
  holds: () => Promise<void> = () => Promise.resolve();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        receiver.got.push({ headers: request.headers, body });
        void receiver.holds().then(() => response.writeHead(receiver.answer, receiver.answer === 302 ? { location: '/di-noi-khac' } : {}).end('không ai đọc'));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get address(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/nhan?kenh=1`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A portal whose publications are told to a receiver; jobs are kept, not worked. */
export class WebhookDesk {
  readonly queued: { readonly data: { readonly portalId: string; readonly deliveryId?: string }; readonly startAfter: Date | undefined }[] = [];
  readonly queue: WebhookTools['queue'] = {
    enqueue: (_kind, data, options) => {
      this.queued.push({ data, startAfter: options?.startAfter });
      return Promise.resolve();
    },
  };

  private constructor(
    readonly desk: TestDesk,
    readonly receiver: Receiver,
    readonly admin: string,
    private readonly source: WebhookTools['source'],
    private readonly start: Date,
  ) {}

  /** @param start hour at which each spec begins */
  static async open(start: Date): Promise<WebhookDesk> {
    const desk = await TestDesk.open();
    const admin = await desk.world.person('Quản trị', [{ portal: desk.here, role: 'portal_admin' }]);
    registerFollower('webhooks', followWebhooks);
    return new WebhookDesk(desk, await Receiver.open(), admin, await desk.world.source('jobs'), start);
  }

  get tools(): WebhookTools {
    const { source, queue, desk } = this;
    return { source, queue, clock: desk.world.clock, key, siteAddress: 'https://{host}', admitsPrivate: true };
  }

  get means(): WebhookMeans {
    return { key, at: this.desk.world.clock.now(), admitsPrivate: true };
  }

  /** As it was at the beginning, for the next spec. */
  async begin(): Promise<void> {
    this.desk.world.clock.set(this.start);
    this.receiver.answer = 200;
    this.receiver.got.splice(0);
    this.queued.splice(0);
    await this.desk.world.rows("update webhook_endpoint set state = 'removed'");
  }

  async close(): Promise<void> {
    await this.receiver.close();
    await this.desk.world.close();
  }

  async connect(more: Partial<Parameters<typeof addWebhook>[2]> = {}): Promise<{ id: string; secret: string }> {
    const terms = { label: 'Hệ thống nhận', url: this.receiver.address, events: ['item.published', 'item.updated', 'item.withdrawn'] as const, ...more };
    const made = await this.desk.as(this.admin, (scope) => addWebhook(scope, this.means, terms));
    if (!('webhook' in made)) throw new Error(JSON.stringify(made));
    return { id: made.webhook.id, secret: made.secret };
  }

  /** Messages to an endpoint, newest first. */
  async log(id: string): Promise<WebhookDelivery[]> {
    return (await this.desk.as(this.admin, (scope) => readDeliveries(scope, id, 50, null))).edges.map(({ node }) => node);
  }

  deliver(deliveryId: string, more: Partial<WebhookTools> = {}): Promise<void> {
    return this.desk.asSystem(() => deliverWebhook({ ...this.tools, ...more }, { portalId: this.desk.here.id, deliveryId }));
  }

  async endpoint(id: string): Promise<Webhook> {
    return (await this.desk.as(this.admin, (scope) => readWebhooks(scope, id)))[0]!;
  }

  later(ms: number): void {
    this.desk.world.clock.set(new Date(this.desk.world.clock.now().getTime() + ms));
  }
}

const key = new PersonalDataKey(Buffer.alloc(32, 7));

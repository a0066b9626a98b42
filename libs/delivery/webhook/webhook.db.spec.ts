import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Verifier } from 'standardwebhooks';
import type { DataSource } from 'typeorm';
import { PersonalDataKey } from '#people';
import { registerFollower } from '#process';
import { refusalOf, TestDesk } from '../../../tests/support/item-desk.js';
import { itemSubject } from '../../newsroom/item.subject.js';
import { addWebhook, changeWebhook, removeWebhook, rotateSecret, type WebhookMeans } from './change-webhooks.js';
import { deliverWebhook, type WebhookTools } from './deliver-webhook.js';
import { followWebhooks } from './follow-webhooks.js';
import { brokenAfter, waits } from './note-delivery.js';
import { readDeliveries, readWebhooks } from './read-webhooks.js';
import { resendDelivery, tryWebhook } from './send-webhooks.js';
import type { WebhookDelivery } from './webhook.types.js';

const key = new PersonalDataKey(Buffer.alloc(32, 7));
const start = new Date('2026-11-20T02:00:00Z');
interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let desk: TestDesk;
let worker: DataSource;
let tools: WebhookTools;
let receiver: Server;
let address: string;
let answer = 200;
let admin: string;
const got: Got[] = [];
const queued: { readonly data: { readonly portalId: string; readonly deliveryId?: string }; readonly startAfter: Date | undefined }[] = [];
const queue: WebhookTools['queue'] = {
  enqueue: (_kind, data, options) => {
    queued.push({ data, startAfter: options?.startAfter });
    return Promise.resolve();
  },
};

beforeAll(async () => {
  desk = await TestDesk.open();
  worker = await desk.world.source('jobs');
  admin = await desk.world.person('Quản trị', [{ portal: desk.here, role: 'portal_admin' }]);
  registerFollower('webhooks', followWebhooks);
  receiver = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      response.writeHead(answer, answer === 302 ? { location: '/di-noi-khac' } : {}).end('không ai đọc');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/nhan?kenh=1`;
  tools = { source: worker, queue, clock: desk.world.clock, key, siteAddress: 'https://{host}', admitsPrivate: true };
});
beforeEach(async () => {
  desk.world.clock.set(start);
  answer = 200;
  got.splice(0);
  queued.splice(0);
  await desk.world.rows("update webhook_endpoint set state = 'removed'");
});
afterAll(async () => {
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
  await desk.world.close();
});

const means = (): WebhookMeans => ({ key, at: desk.world.clock.now(), admitsPrivate: true });
const terms = { label: 'Hệ thống nhận', events: ['item.published', 'item.updated', 'item.withdrawn'] as const };

async function connect(more: Partial<Parameters<typeof addWebhook>[2]> = {}): Promise<{ id: string; secret: string }> {
  const made = await desk.as(admin, (scope) => addWebhook(scope, means(), { ...terms, url: address, ...more }));
  if (!('webhook' in made)) throw new Error(JSON.stringify(made));
  return { id: made.webhook.id, secret: made.secret };
}

const log = async (id: string): Promise<WebhookDelivery[]> =>
  (await desk.as(admin, (scope) => readDeliveries(scope, id, 50, null))).edges.map(({ node }) => node);
const deliver = (deliveryId: string, more: Partial<WebhookTools> = {}) =>
  desk.asSystem(() => deliverWebhook({ ...tools, ...more }, { portalId: desk.here.id, deliveryId }));
const endpoint = async (id: string) => (await desk.as(admin, (scope) => readWebhooks(scope, id)))[0]!;
const later = (ms: number): void => {
  desk.world.clock.set(new Date(desk.world.clock.now().getTime() + ms));
};

describe('a publication', () => {
  it('is told of in its own transaction, an update as one, and a withdrawal; nothing else is', async () => {
    const { id } = await connect();
    const { id: itemId, revisionId } = await desk.published('Tin được báo');
    await desk.step(desk.head, itemId, 'revise', {});
    expect((await log(id)).map(({ event }) => event)).toEqual(['item.published']);
    await desk.step(desk.editor, itemId, 'submit', { baseVersion: 2 });
    const second = (await desk.stateOf(itemId)).revisionId!;
    expect(second).not.toBe(revisionId);
    await desk.step(desk.head, itemId, 'approve', { revisionId: second, tell: false });
    await desk.step(desk.head, itemId, 'publish', { revisionId: second });
    await desk.step(desk.head, itemId, 'withdraw', { reason: 'Sai số liệu.' });
    expect((await log(id)).map(({ event }) => event).sort()).toEqual(['item.published', 'item.updated', 'item.withdrawn']);
    const jobs = await desk.world.rows<{ id: string }>(`select data ->> 'deliveryId' as id from pgboss.job where name = 'deliver-webhook'`);
    expect((await log(id)).every((delivery) => jobs.some((job) => job.id === delivery.id))).toBe(true);
  });

  it('is told once, however often the follower is asked, and to nobody who did not want to hear of it', async () => {
    const { id } = await connect();
    const { id: deaf } = await connect({ events: ['item.withdrawn'] });
    const { id: itemId } = await desk.published('Một lần');
    const [step] = await desk.world.rows<{ id: string }>(`select id from step_record where subject_id = $1 and step = 'publish'`, [itemId]);
    await desk.as(desk.head, (scope) => followWebhooks(scope, queue, { subjectType: 'item', subjectId: itemId, stepId: step!.id, step: 'publish' }));
    expect(queued).toEqual([]);
    expect(await log(id)).toHaveLength(1);
    expect(await log(deaf)).toEqual([]);
  });

  it('that does not stand is told to nobody', async () => {
    const { id } = await connect();
    const item = await desk.submitted('Không thành');
    await desk.step(desk.head, item.id, 'approve', { revisionId: item.revisionId, tell: false });
    await desk
      .as(desk.head, async (scope) => {
        await desk.process.transition(scope, itemSubject, item.id, 'publish', { revisionId: item.revisionId });
        throw new Error('hỏng');
      })
      .catch(() => undefined);
    expect(await log(id)).toEqual([]);
  });
});

describe('a message', () => {
  it('is signed as Standard Webhooks, and says which item without a word of it', async () => {
    // the receiver's library takes no message of another time
    const now = new Date();
    desk.world.clock.set(now);
    const { id, secret } = await connect();
    const { id: itemId } = await desk.published('Tiêu đề không gửi');
    const [delivery] = await log(id);
    await deliver(delivery!.id);
    const [message] = got;
    const payload = new Verifier(secret).verify(message!.body, message!.headers as Record<string, string>);
    expect(payload).toEqual({
      type: 'item.published',
      timestamp: now.toISOString(),
      data: {
        portal: { id: desk.here.id, host: desk.here.host },
        item: { id: itemId, slug: 'tieu-de-khong-gui', address: `https://${desk.here.host}/tin/tieu-de-khong-gui` },
      },
    });
    expect(message!.body).not.toContain('Tiêu đề');
    expect(message!.headers['webhook-id']).toBe(`msg_${delivery!.id}`);
    expect(await log(id)).toMatchObject([{ state: 'delivered', attemptCount: 1, lastStatus: 200, lastError: null, nextAt: null }]);
    expect(() => new Verifier(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(message!.body, message!.headers as Record<string, string>)).toThrow();
  });

  it('that was taken is not sent again by a job that runs twice', async () => {
    const { id } = await connect();
    await desk.published('Hai lần');
    const [delivery] = await log(id);
    await deliver(delivery!.id);
    await deliver(delivery!.id);
    expect(got).toHaveLength(1);
  });

  it.each([500, 404, 302])('that is answered with %s is tried again later, with the same id', async (status) => {
    const { id } = await connect();
    await desk.published(`Trả lời ${String(status)}`);
    const [delivery] = await log(id);
    answer = status;
    await deliver(delivery!.id);
    expect(queued).toEqual([{ data: { portalId: desk.here.id, deliveryId: delivery!.id }, startAfter: new Date(start.getTime() + waits[0]!) }]);
    expect(await log(id)).toMatchObject([{ state: 'waiting', lastStatus: status, lastError: 'WEBHOOK_ANSWER', attemptCount: 1 }]);
    expect((await endpoint(id)).failingSince).toEqual(start);
    later(waits[0]!);
    answer = 200;
    await deliver(delivery!.id);
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(got).toHaveLength(2);
    expect((await endpoint(id)).failingSince).toBeNull();
  });

  it('is given up after the last wait, and can be sent again by hand under the same id', async () => {
    const { id } = await connect();
    await desk.published('Bỏ cuộc');
    const [delivery] = await log(id);
    answer = 503;
    for (const wait of [...waits, 0]) {
      await deliver(delivery!.id);
      later(wait);
    }
    expect(await log(id)).toMatchObject([{ state: 'failed', attemptCount: waits.length + 1 }]);
    expect(queued).toHaveLength(waits.length);
    answer = 200;
    await desk.as(admin, (scope) => resendDelivery(scope, queue, desk.world.clock.now(), delivery!.id));
    expect(await refusalOf(desk.as(admin, (scope) => resendDelivery(scope, queue, desk.world.clock.now(), delivery!.id)))).toBe('WEBHOOK_BUSY');
    await deliver(delivery!.id);
    expect(await log(id)).toMatchObject([{ state: 'delivered', attemptCount: 1 }]);
    expect(new Set(got.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([`msg_${delivery!.id}`]));
  });

  it('goes to no address of this machine or of a private network', async () => {
    const { id } = await connect();
    await desk.published('Địa chỉ riêng');
    const [delivery] = await log(id);
    await deliver(delivery!.id, { admitsPrivate: false });
    expect(got).toEqual([]);
    expect(await log(id)).toMatchObject([{ lastError: 'WEBHOOK_PRIVATE', lastStatus: null }]);
  });

  it('to a server that is away says so, and nothing of the address', async () => {
    const { id } = await connect({ url: 'http://127.0.0.1:1/bi-mat' });
    await desk.published('Không ai nghe');
    const [delivery] = await log(id);
    await deliver(delivery!.id);
    expect(await log(id)).toMatchObject([{ lastError: 'WEBHOOK_UNREACHABLE' }]);
  });

  it('is sent by one worker at a time', async () => {
    const { id } = await connect();
    await desk.published('Hai người gửi');
    const [delivery] = await log(id);
    await desk.world.rows('update webhook_delivery set claimed_until = $2 where id = $1', [delivery!.id, new Date(start.getTime() + 30_000)]);
    expect(await refusalOf(deliver(delivery!.id))).toBe('WEBHOOK_BUSY');
    later(60_000);
    await deliver(delivery!.id);
    expect(got).toHaveLength(1);
  });
});

describe('an endpoint', () => {
  it('that takes nothing for days is switched off, once, and whoever added it gets a letter; switched on it begins anew', async () => {
    const { id } = await connect();
    await desk.published('Hỏng lâu');
    const [delivery] = await log(id);
    answer = 500;
    await deliver(delivery!.id);
    later(brokenAfter);
    await deliver(delivery!.id);
    expect((await endpoint(id)).state).toBe('broken');
    expect(await desk.world.rows('select kind, subject_id as subject from mail')).toEqual([{ kind: 'webhook', subject: delivery!.id }]);
    answer = 200;
    await deliver(delivery!.id);
    expect(await log(id)).toMatchObject([{ state: 'failed', lastError: 'WEBHOOK_OFF' }]);
    expect(await refusalOf(desk.as(admin, (scope) => tryWebhook(scope, queue, start, id)))).toBe('WEBHOOK_OFF');
    await desk.as(admin, (scope) => changeWebhook(scope, means(), id, { isOn: true }));
    expect(await endpoint(id)).toMatchObject({ state: 'on', failingSince: null });
  });

  it('that says that it is gone is switched off at once', async () => {
    const { id } = await connect();
    await desk.published('Đã ngừng nhận');
    answer = 410;
    await deliver((await log(id))[0]!.id);
    expect((await endpoint(id)).state).toBe('broken');
    expect(await log(id)).toMatchObject([{ state: 'failed', lastStatus: 410 }]);
  });

  it('is tried with a message of its own', async () => {
    desk.world.clock.set(new Date());
    const { id, secret } = await connect();
    const trial = await desk.as(admin, (scope) => tryWebhook(scope, queue, desk.world.clock.now(), id));
    await deliver(trial.id);
    expect(new Verifier(secret).verify(got[0]!.body, got[0]!.headers as Record<string, string>)).toMatchObject({
      type: 'ping',
      data: { portal: { id: desk.here.id } },
    });
  });

  it('with a new secret is signed to with both for a day, then with the new one alone', async () => {
    const { id, secret: former } = await connect();
    const { secret } = await desk.as(admin, (scope) => rotateSecret(scope, means(), id));
    expect(secret).not.toBe(former);
    const send = async (): Promise<Got> => {
      const trial = await desk.as(admin, (scope) => tryWebhook(scope, queue, desk.world.clock.now(), id));
      await deliver(trial.id);
      return got.at(-1)!;
    };
    const verifies = ({ body, headers }: Got, by: string): boolean =>
      String(headers['webhook-signature'])
        .split(' ')
        .includes(new Verifier(by).sign(String(headers['webhook-id']), new Date(Number(headers['webhook-timestamp']) * 1_000), body));
    const during = await send();
    expect([verifies(during, former), verifies(during, secret)]).toEqual([true, true]);
    later(24 * 3_600_000);
    const after = await send();
    expect([verifies(after, former), verifies(after, secret)]).toEqual([false, true]);
  });

  it('keeps no secret that can be read', async () => {
    const { id, secret } = await connect();
    const [row] = await desk.world.rows<{ secret: Buffer }>('select secret from webhook_endpoint where id = $1', [id]);
    expect(row!.secret.includes(Buffer.from(secret.slice(6)))).toBe(false);
    expect(JSON.stringify(await endpoint(id))).not.toContain(secret);
  });

  it('is refused with what to mend, and there are ten at most', async () => {
    const faults = await desk.as(admin, (scope) =>
      addWebhook(scope, { ...means(), admitsPrivate: false }, { label: ' ', url: 'http://127.0.0.1/', events: [] }),
    );
    expect(faults).toMatchObject([{ field: 'label' }, { field: 'events' }, { field: 'url' }]);
    for (let count = 0; count < 10; count += 1) await connect();
    expect(await refusalOf(connect())).toBe('WEBHOOKS_FULL');
  });

  it('of another portal is not there', async () => {
    const { id } = await connect();
    const neighbour = await desk.world.person('Quản trị nơi khác', [{ portal: desk.neighbour, role: 'portal_admin' }]);
    expect(await desk.as(neighbour, (scope) => readWebhooks(scope), desk.neighbour)).toEqual([]);
    for (const act of [
      () => desk.as(neighbour, (scope) => removeWebhook(scope, start, id), desk.neighbour),
      () => desk.as(neighbour, (scope) => rotateSecret(scope, means(), id), desk.neighbour),
      () => desk.as(neighbour, (scope) => readDeliveries(scope, id, 1, null), desk.neighbour),
    ])
      expect(await refusalOf(act())).toBe('NOT_FOUND');
  });
});

import { Webhook as Verifier } from 'standardwebhooks';
import { itemSubject } from '#newsroom';
import { refusalOf } from '../../../tests/support/item-desk.js';
import { WebhookDesk } from '../../../tests/support/webhook-desk.js';
import { followWebhooks } from './follow-webhooks.js';
import { waits } from './note-delivery.js';
import { resendDelivery } from './send-webhooks.js';

const start = new Date('2026-11-20T02:00:00Z');
let hooks: WebhookDesk;

beforeAll(async () => {
  hooks = await WebhookDesk.open(start);
});
beforeEach(() => hooks.begin());
afterAll(() => hooks.close());

describe('a publication', () => {
  it('is told of in its own transaction, an update as one, and a withdrawal; nothing else is', async () => {
    const { id } = await hooks.connect();
    const { id: itemId, revisionId } = await hooks.desk.published('Tin được báo');
    await hooks.desk.step(hooks.desk.head, itemId, 'revise', {});
    expect((await hooks.log(id)).map(({ event }) => event)).toEqual(['item.published']);
    await hooks.desk.step(hooks.desk.editor, itemId, 'submit', { baseVersion: 2 });
    const second = (await hooks.desk.stateOf(itemId)).revisionId!;
    expect(second).not.toBe(revisionId);
    await hooks.desk.step(hooks.desk.head, itemId, 'approve', { revisionId: second, tell: false });
    await hooks.desk.step(hooks.desk.head, itemId, 'publish', { revisionId: second });
    await hooks.desk.step(hooks.desk.head, itemId, 'withdraw', { reason: 'Sai số liệu.' });
    expect((await hooks.log(id)).map(({ event }) => event).sort()).toEqual(['item.published', 'item.updated', 'item.withdrawn']);
    const jobs = await hooks.desk.world.rows<{ id: string }>(`select data ->> 'deliveryId' as id from pgboss.job where name = 'deliver-webhook'`);
    expect((await hooks.log(id)).every((delivery) => jobs.some((job) => job.id === delivery.id))).toBe(true);
  });

  it('is told once, however often the follower is asked, and to nobody who did not want to hear of it', async () => {
    const { id } = await hooks.connect();
    const { id: deaf } = await hooks.connect({ events: ['item.withdrawn'] });
    const { id: itemId } = await hooks.desk.published('Một lần');
    const [step] = await hooks.desk.world.rows<{ id: string }>(`select id from step_record where subject_id = $1 and step = 'publish'`, [itemId]);
    await hooks.desk.as(hooks.desk.head, (scope) =>
      followWebhooks(scope, hooks.queue, { subjectType: 'item', subjectId: itemId, stepId: step!.id, step: 'publish' }),
    );
    expect(hooks.queued).toEqual([]);
    expect(await hooks.log(id)).toHaveLength(1);
    expect(await hooks.log(deaf)).toEqual([]);
  });

  it('that does not stand is told to nobody', async () => {
    const { id } = await hooks.connect();
    const item = await hooks.desk.submitted('Không thành');
    await hooks.desk.step(hooks.desk.head, item.id, 'approve', { revisionId: item.revisionId, tell: false });
    await hooks.desk
      .as(hooks.desk.head, async (scope) => {
        await hooks.desk.process.transition(scope, itemSubject, item.id, 'publish', { revisionId: item.revisionId });
        throw new Error('hỏng');
      })
      .catch(() => undefined);
    expect(await hooks.log(id)).toEqual([]);
  });
});

describe('a message', () => {
  it('is signed as Standard Webhooks, and says which item without a word of it', async () => {
    // the receiver's library takes no message of another time
    const now = new Date();
    hooks.desk.world.clock.set(now);
    const { id, secret } = await hooks.connect();
    const { id: itemId } = await hooks.desk.published('Tiêu đề không gửi');
    const [delivery] = await hooks.log(id);
    await hooks.deliver(delivery!.id);
    const [message] = hooks.receiver.got;
    const payload = new Verifier(secret).verify(message!.body, message!.headers as Record<string, string>);
    expect(payload).toEqual({
      type: 'item.published',
      timestamp: now.toISOString(),
      data: {
        portal: { id: hooks.desk.here.id, host: hooks.desk.here.host },
        item: { id: itemId, slug: 'tieu-de-khong-gui', address: `https://${hooks.desk.here.host}/tin/tieu-de-khong-gui` },
      },
    });
    expect(message!.body).not.toContain('Tiêu đề');
    expect(message!.headers['webhook-id']).toBe(`msg_${delivery!.id}`);
    expect(await hooks.log(id)).toMatchObject([{ state: 'delivered', attemptCount: 1, lastStatus: 200, lastError: null, nextAt: null }]);
    expect(() => new Verifier(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(message!.body, message!.headers as Record<string, string>)).toThrow();
  });

  it('that was taken is not sent again by a job that runs twice', async () => {
    const { id } = await hooks.connect();
    await hooks.desk.published('Hai lần');
    const [delivery] = await hooks.log(id);
    await hooks.deliver(delivery!.id);
    await hooks.deliver(delivery!.id);
    expect(hooks.receiver.got).toHaveLength(1);
  });

  it.each([500, 404, 302])('that is answered with %s is tried again later, with the same id', async (status) => {
    const { id } = await hooks.connect();
    await hooks.desk.published(`Trả lời ${String(status)}`);
    const [delivery] = await hooks.log(id);
    hooks.receiver.answer = status;
    await hooks.deliver(delivery!.id);
    expect(hooks.queued).toEqual([{ data: { portalId: hooks.desk.here.id, deliveryId: delivery!.id }, startAfter: new Date(start.getTime() + waits[0]!) }]);
    expect(await hooks.log(id)).toMatchObject([{ state: 'waiting', lastStatus: status, lastError: 'WEBHOOK_ANSWER', attemptCount: 1 }]);
    expect((await hooks.endpoint(id)).failingSince).toEqual(start);
    hooks.later(waits[0]!);
    hooks.receiver.answer = 200;
    await hooks.deliver(delivery!.id);
    expect(new Set(hooks.receiver.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(hooks.receiver.got).toHaveLength(2);
    expect((await hooks.endpoint(id)).failingSince).toBeNull();
  });

  it('is given up after the last wait, and can be sent again by hand under the same id', async () => {
    const { id } = await hooks.connect();
    await hooks.desk.published('Bỏ cuộc');
    const [delivery] = await hooks.log(id);
    hooks.receiver.answer = 503;
    for (const wait of [...waits, 0]) {
      await hooks.deliver(delivery!.id);
      hooks.later(wait);
    }
    expect(await hooks.log(id)).toMatchObject([{ state: 'failed', attemptCount: waits.length + 1 }]);
    expect(hooks.queued).toHaveLength(waits.length);
    hooks.receiver.answer = 200;
    await hooks.desk.as(hooks.admin, (scope) => resendDelivery(scope, hooks.queue, hooks.desk.world.clock.now(), delivery!.id));
    expect(await refusalOf(hooks.desk.as(hooks.admin, (scope) => resendDelivery(scope, hooks.queue, hooks.desk.world.clock.now(), delivery!.id)))).toBe(
      'WEBHOOK_BUSY',
    );
    await hooks.deliver(delivery!.id);
    expect(await hooks.log(id)).toMatchObject([{ state: 'delivered', attemptCount: 1 }]);
    expect(new Set(hooks.receiver.got.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([`msg_${delivery!.id}`]));
  });

  it('goes to no address of this machine or of a private network', async () => {
    const { id } = await hooks.connect();
    await hooks.desk.published('Địa chỉ riêng');
    const [delivery] = await hooks.log(id);
    await hooks.deliver(delivery!.id, { admitsPrivate: false });
    expect(hooks.receiver.got).toEqual([]);
    expect(await hooks.log(id)).toMatchObject([{ lastError: 'WEBHOOK_PRIVATE', lastStatus: null }]);
  });

  it('to a server that is away says so, and nothing of the address', async () => {
    const { id } = await hooks.connect({ url: 'http://127.0.0.1:1/bi-mat' });
    await hooks.desk.published('Không ai nghe');
    const [delivery] = await hooks.log(id);
    await hooks.deliver(delivery!.id);
    expect(await hooks.log(id)).toMatchObject([{ lastError: 'WEBHOOK_UNREACHABLE' }]);
  });

  it('is sent by one worker at a time', async () => {
    const { id } = await hooks.connect();
    await hooks.desk.published('Hai người gửi');
    const [delivery] = await hooks.log(id);
    await hooks.desk.world.rows('update webhook_delivery set claimed_until = $2 where id = $1', [delivery!.id, new Date(start.getTime() + 30_000)]);
    expect(await refusalOf(hooks.deliver(delivery!.id))).toBe('WEBHOOK_BUSY');
    hooks.later(60_000);
    await hooks.deliver(delivery!.id);
    expect(hooks.receiver.got).toHaveLength(1);
  });
});

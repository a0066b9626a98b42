import { Webhook as Verifier } from 'standardwebhooks';
import { refusalOf } from '../../../tests/support/item-desk.js';
import { WebhookDesk, type Got } from '../../../tests/support/webhook-desk.js';
import { addWebhook, changeWebhook, removeWebhook, rotateSecret } from './change-webhooks.js';
import { brokenAfter } from './note-delivery.js';
import { readDeliveries, readWebhooks } from './read-webhooks.js';
import { tryWebhook } from './send-webhooks.js';

const start = new Date('2026-11-20T02:00:00Z');
let hooks: WebhookDesk;

beforeAll(async () => {
  hooks = await WebhookDesk.open(start);
});
beforeEach(() => hooks.begin());
afterAll(() => hooks.close());

describe('an endpoint', () => {
  it('that takes nothing for days is switched off, once, and whoever added it gets a letter; switched on it begins anew', async () => {
    const { id } = await hooks.connect();
    await hooks.desk.published('Hỏng lâu');
    const [delivery] = await hooks.log(id);
    hooks.receiver.answer = 500;
    await hooks.deliver(delivery!.id);
    hooks.later(brokenAfter);
    await hooks.deliver(delivery!.id);
    expect((await hooks.endpoint(id)).state).toBe('broken');
    expect(await hooks.desk.world.rows('select kind, subject_id as subject from mail')).toEqual([{ kind: 'webhook', subject: delivery!.id }]);
    hooks.receiver.answer = 200;
    await hooks.deliver(delivery!.id);
    expect(await hooks.log(id)).toMatchObject([{ state: 'failed', lastError: 'WEBHOOK_OFF' }]);
    expect(await refusalOf(hooks.desk.as(hooks.admin, (scope) => tryWebhook(scope, hooks.queue, start, id)))).toBe('WEBHOOK_OFF');
    await hooks.desk.as(hooks.admin, (scope) => changeWebhook(scope, hooks.means, id, { isOn: true }));
    expect(await hooks.endpoint(id)).toMatchObject({ state: 'on', failingSince: null });
  });

  it('that says that it is gone is switched off at once', async () => {
    const { id } = await hooks.connect();
    await hooks.desk.published('Đã ngừng nhận');
    hooks.receiver.answer = 410;
    await hooks.deliver((await hooks.log(id))[0]!.id);
    expect((await hooks.endpoint(id)).state).toBe('broken');
    expect(await hooks.log(id)).toMatchObject([{ state: 'failed', lastStatus: 410 }]);
  });

  it('is tried with a message of its own', async () => {
    hooks.desk.world.clock.set(new Date());
    const { id, secret } = await hooks.connect();
    const trial = await hooks.desk.as(hooks.admin, (scope) => tryWebhook(scope, hooks.queue, hooks.desk.world.clock.now(), id));
    await hooks.deliver(trial.id);
    expect(new Verifier(secret).verify(hooks.receiver.got[0]!.body, hooks.receiver.got[0]!.headers as Record<string, string>)).toMatchObject({
      type: 'ping',
      data: { portal: { id: hooks.desk.here.id } },
    });
  });

  it('with a new secret is signed to with both for a day, then with the new one alone', async () => {
    const { id, secret: former } = await hooks.connect();
    const { secret } = await hooks.desk.as(hooks.admin, (scope) => rotateSecret(scope, hooks.means, id));
    expect(secret).not.toBe(former);
    const send = async (): Promise<Got> => {
      const trial = await hooks.desk.as(hooks.admin, (scope) => tryWebhook(scope, hooks.queue, hooks.desk.world.clock.now(), id));
      await hooks.deliver(trial.id);
      return hooks.receiver.got.at(-1)!;
    };
    const verifies = ({ body, headers }: Got, by: string): boolean =>
      String(headers['webhook-signature'])
        .split(' ')
        .includes(new Verifier(by).sign(String(headers['webhook-id']), new Date(Number(headers['webhook-timestamp']) * 1_000), body));
    const during = await send();
    expect([verifies(during, former), verifies(during, secret)]).toEqual([true, true]);
    hooks.later(24 * 3_600_000);
    const after = await send();
    expect([verifies(after, former), verifies(after, secret)]).toEqual([false, true]);
  });

  it('keeps no secret that can be read', async () => {
    const { id, secret } = await hooks.connect();
    const [row] = await hooks.desk.world.rows<{ secret: Buffer }>('select secret from webhook_endpoint where id = $1', [id]);
    expect(row!.secret.includes(Buffer.from(secret.slice(6)))).toBe(false);
    expect(JSON.stringify(await hooks.endpoint(id))).not.toContain(secret);
  });

  it('is refused with what to mend, and there are ten at most', async () => {
    const faults = await hooks.desk.as(hooks.admin, (scope) =>
      addWebhook(scope, { ...hooks.means, admitsPrivate: false }, { label: ' ', url: 'http://127.0.0.1/', events: [] }),
    );
    expect(faults).toMatchObject([{ field: 'label' }, { field: 'events' }, { field: 'url' }]);
    for (let count = 0; count < 10; count += 1) await hooks.connect();
    expect(await refusalOf(hooks.connect())).toBe('WEBHOOKS_FULL');
  });

  it('of another portal is not there', async () => {
    const { id } = await hooks.connect();
    const neighbour = await hooks.desk.world.person('Quản trị nơi khác', [{ portal: hooks.desk.neighbour, role: 'portal_admin' }]);
    expect(await hooks.desk.as(neighbour, (scope) => readWebhooks(scope), hooks.desk.neighbour)).toEqual([]);
    for (const act of [
      () => hooks.desk.as(neighbour, (scope) => removeWebhook(scope, start, id), hooks.desk.neighbour),
      () => hooks.desk.as(neighbour, (scope) => rotateSecret(scope, hooks.means, id), hooks.desk.neighbour),
      () => hooks.desk.as(neighbour, (scope) => readDeliveries(scope, id, 1, null), hooks.desk.neighbour),
    ])
      expect(await refusalOf(act())).toBe('NOT_FOUND');
  });
});

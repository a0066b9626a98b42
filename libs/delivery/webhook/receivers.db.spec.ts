import { JobQueue } from '#platform/jobs';
import { Receiver, WebhookDesk } from '../../../tests/support/webhook-desk.js';
import { deliverWebhook } from './deliver-webhook.js';
import { deliverWebhookJob } from './jobs.js';
import { sweepDeliveries } from './sweep-deliveries.js';

let hooks: WebhookDesk;
let slow: Receiver;
let worker: JobQueue;

beforeAll(async () => {
  hooks = await WebhookDesk.open(new Date());
  slow = await Receiver.open();
  worker = await JobQueue.open(hooks.desk.world.database.urls.jobs, false, () => undefined);
});
afterAll(async () => {
  await worker.close();
  await slow.close();
  await hooks.close();
});

/** Resolves once it is true; a spec that waits in vain is ended by its own time. */
async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 20));
}

it('that answers slowly holds up no other receiver, and is spoken to once at a time', async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let atOnce = 0;
  let most = 0;
  slow.holds = async () => {
    most = Math.max(most, (atOnce += 1));
    await released;
    atOnce -= 1;
  };
  const { id: slowId } = await hooks.connect({ url: slow.address });
  const { id: quickId } = await hooks.connect();
  const news = 8;
  for (let count = 0; count < news; count += 1) await hooks.desk.published(`Tin báo ${String(count)}`);
  await worker.work(deliverWebhookJob, (job) => hooks.desk.asSystem(() => deliverWebhook(hooks.tools, job)), { atOnce: 3 });

  await until(() => hooks.receiver.got.length === news);
  expect([slow.got.length, most]).toEqual([1, 1]);
  release();
  await until(async () => (await hooks.log(slowId)).every(({ state }) => state === 'delivered'));
  expect([slow.got.length, most]).toEqual([news, 1]);
  expect((await hooks.log(quickId)).map(({ state }) => state)).toEqual(Array.from({ length: news }, () => 'delivered'));
}, 30_000);

it('is told of in a log that is kept for 30 days after the last attempt', async () => {
  const { world, here } = hooks.desk;
  const { id } = await hooks.connect({ events: ['item.withdrawn'] });
  const kept: string[] = [];
  for (const [state, age] of [
    ['delivered', '31 days'],
    ['failed', '31 days'],
    ['waiting', '31 days'],
    ['delivered', '29 days'],
    ['waiting', '-1 days'],
  ] as const) {
    const [row] = await world.rows<{ id: string }>(
      `insert into webhook_delivery (portal_id, endpoint_id, event, occurred_at, state, next_at)
       values ($1, $2, 'ping', now() - interval '90 days', $3, now() - $4::interval) returning id`,
      [here.id, id, state, age],
    );
    if (age !== '31 days') kept.push(row!.id);
  }
  const jobs = await world.source('jobs');
  await sweepDeliveries(jobs);
  await sweepDeliveries(jobs);
  const left = await world.rows<{ id: string }>('select id from webhook_delivery where endpoint_id = $1', [id]);
  expect(left.map((row) => row.id).sort()).toEqual(kept.sort());
  // and what is young is out of the sweep's reach, whatever it asks for
  await jobs.query('delete from webhook_delivery');
  expect((await world.rows('select 1 from webhook_delivery where endpoint_id = $1', [id])).length).toBe(kept.length);
});

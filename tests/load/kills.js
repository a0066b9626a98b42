import { chainOf, noteHeads } from './lib/chain.js';
import { carry, wishes } from './lib/desk.js';
import { round, shown } from './lib/figures.js';
import { killer } from './lib/killer.js';
import { openNewsroom } from './lib/newsroom.js';
import { Random } from './lib/random.js';
import { complaints, jobsDone, recount } from './lib/recount.js';

const portals = 40;
const writesAnItem = 4.5;

/**
 * The load of `editors` while api and worker are killed with SIGKILL again and again. At the end everything acknowledged must
 * be there, every effect once, the figures must agree with the rows, and the chain of the audit must be whole.
 */
export async function run(ground) {
  const items = ground.quick ? 200 : 1_000;
  const killsEach = ground.quick ? 4 : 20;
  const newsroom = await openNewsroom(ground, { portals });
  const shortened = await shortenTimeouts(newsroom.database.admin);
  const lists = wishes(new Random(41), newsroom.portals, items);
  const ledger = { acknowledged: [], latencies: [], unanswered: 0 };

  const api = killer(new Random(5), killsEach, items * writesAnItem, () => newsroom.killApi());
  const worker = killer(new Random(6), killsEach, items * writesAnItem, () => newsroom.killWorker());
  let heads;
  ledger.onAcknowledged = () => {
    if (ledger.acknowledged.length === 2 * items) (heads = noteHeads(newsroom)).catch(() => undefined);
    api.progress(ledger.acknowledged.length);
    worker.progress(ledger.acknowledged.length);
  };
  const started = performance.now();
  await Promise.all(
    lists.map(async (list) => {
      for (const wish of list) await carry(newsroom.url, wish, ledger);
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  await Promise.all([api.done(), worker.done()]);
  ground.say(
    `${shown(items)} tin trong ${shown(seconds, 1)} s, giết (killed) api ${api.kills()} lần, worker ${worker.kills()} lần; chờ việc nền (waiting for jobs)…`,
  );
  const drained = await jobsDone(newsroom.database, 12);
  const found = await recount(newsroom.database, lists.flat(), ledger.acknowledged);
  const log = complaints(newsroom.database.log());
  const chain = await chainOf(newsroom, await heads);
  const figures = {
    kills: api.kills() + worker.kills(),
    killsApi: api.kills(),
    killsWorker: worker.kills(),
    items,
    published: found.published,
    acknowledged: ledger.acknowledged.length,
    unanswered: ledger.unanswered,
    lost: found.lost + drained.left,
    doubled: found.doubled,
    factDifferences: found.factDifferences,
    ...chain.figures,
    deadlocks: log.deadlocks,
    seconds: round(seconds, 1),
    jobsSeconds: round(drained.seconds, 1),
  };
  ground.table([
    ['Sau các lần giết (after the kills)', ''],
    ['kill -9 api + worker', `${figures.killsApi} + ${figures.killsWorker}`],
    ['đã đăng (published)', `${shown(figures.published)} / ${shown(items)}`],
    ['được xác nhận (acknowledged)', shown(figures.acknowledged)],
    ['không được trả lời (unanswered)', shown(figures.unanswered)],
    ['mất (lost)', shown(figures.lost)],
    ['thừa (doubled)', shown(figures.doubled)],
    ['số liệu lệch (fact differences)', shown(figures.factDifferences)],
    ['nhật ký nguyên vẹn (audit chain intact)', `${figures.chainIntact ? 'có (yes)' : 'không (no)'}, ${shown(figures.chainLines)} dòng (lines)`],
    ['việc nền xong sau (jobs done after)', `${shown(figures.jobsSeconds, 1)} s`],
  ]);
  for (const line of shortened) ground.say(line);
  for (const error of log.errors) ground.say(`PostgreSQL: ${error}`);
  const faults = [
    ...found.details,
    ...chain.faults,
    ...(figures.kills === 2 * killsEach ? [] : [`${figures.kills} lần giết, cần ${2 * killsEach} (kills)`]),
    ...(figures.published === items ? [] : [`đăng ${figures.published}, cần ${items} (published)`]),
    ...(figures.lost + figures.doubled + figures.factDifferences + figures.deadlocks === 0
      ? []
      : ['mất, thừa, lệch hoặc khoá chết (lost, doubled, differing or deadlocks)']),
  ];
  return { figures, faults };
}

/** A killed worker keeps its job until the engine's time-out, where the queue has no beat. The run would only wait longer, so a long one is cut to 15 s here. */
async function shortenTimeouts(admin) {
  const { rows } = await admin.query(
    `update pgboss.queue q set expire_seconds = 15 from pgboss.queue old where old.name = q.name and q.expire_seconds > 120 and q.heartbeat_seconds is null returning q.name, old.expire_seconds as was`,
  );
  return rows.map(({ name, was }) => `Việc nền ${name}: người thợ bị giết giữ việc tới ${was} s (a killed worker keeps its job); lần chạy này cắt còn 15 s.`);
}

import { chainOf, noteHeads } from './lib/chain.js';
import { carry, wishes } from './lib/desk.js';
import { measured, quantile, round, shown } from './lib/figures.js';
import { openNewsroom } from './lib/newsroom.js';
import { Random } from './lib/random.js';
import { complaints, jobsDone, recount } from './lib/recount.js';

const portals = 40;

/** 40 editors of 40 portals and the heads of their boards publish at once, through the real api, with a real worker. */
export async function run(ground) {
  const items = ground.quick ? 200 : 1_000;
  const newsroom = await openNewsroom(ground, { portals });
  const lists = wishes(new Random(40), newsroom.portals, items);
  const ledger = { acknowledged: [], latencies: [], unanswered: 0 };

  let heads;
  ledger.onAcknowledged = () => {
    if (ledger.acknowledged.length === 2 * items) (heads = noteHeads(newsroom)).catch(() => undefined);
  };
  const started = performance.now();
  await Promise.all(
    lists.map(async (list) => {
      for (const wish of list) await carry(newsroom.url, wish, ledger);
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  ground.say(`${shown(items)} tin của ${portals} cổng trong ${shown(seconds, 1)} s; chờ việc nền (waiting for jobs)…`);
  const drained = await jobsDone(newsroom.database, 10);
  const found = await recount(newsroom.database, lists.flat(), ledger.acknowledged);
  const log = complaints(newsroom.database.log());
  const chain = await chainOf(newsroom, await heads);
  return report(ground, { items, ledger, seconds, drained, found, log, chain });
}

function report({ say, table }, { items, ledger, seconds, drained, found, log, chain }) {
  const of = (write) => ledger.latencies.filter((each) => write === undefined || each.write === write).map((each) => each.ms);
  const line = (label, values) => [label, shown(values.length), shown(quantile(values, 0.5), 1), shown(quantile(values, 0.95), 1)];
  const labels = { create: 'tạo (create)', save: 'lưu nháp (save)', submit: 'trình duyệt (submit)', approve: 'duyệt (approve)', publish: 'đăng (publish)' };
  table([
    ['Lần ghi (write)', 'số lần', 'p50 ms', 'p95 ms'],
    ...Object.entries(labels).map(([write, label]) => line(label, of(write))),
    line('tất cả (all)', of()),
  ]);
  const transitions = ledger.acknowledged.reduce(
    (sum, { write, state }) => sum + (write === 'save' ? 0 : write === 'approve' && state === 'PUBLISHED' ? 2 : 1),
    0,
  );
  const figures = {
    items,
    published: found.published,
    acknowledged: ledger.acknowledged.length,
    lost: found.lost + drained.left,
    doubled: found.doubled,
    factDifferences: found.factDifferences,
    deadlocks: log.deadlocks,
    serializationErrors: log.serialization,
    longLockWaits: log.longLockWaits,
    ...chain.figures,
    ...measured(
      {
        itemsPerSecond: items / seconds,
        transitionsPerSecond: transitions / seconds,
        p50Ms: quantile(of(), 0.5),
        p95Ms: quantile(of(), 0.95),
        seconds,
        jobsSeconds: drained.seconds,
      },
      1,
    ),
  };
  table([
    ['Sau cùng (at the end)', ''],
    ['đã đăng (published)', `${shown(figures.published)} / ${shown(items)}`],
    ['mất (lost)', shown(figures.lost)],
    ['thừa (doubled)', shown(figures.doubled)],
    ['số liệu lệch (fact differences)', shown(figures.factDifferences)],
    ['khoá chết, lỗi tuần tự (deadlocks, serialization)', `${log.deadlocks}, ${log.serialization}`],
    ['nhật ký nguyên vẹn (audit chain intact)', `${figures.chainIntact ? 'có (yes)' : 'không (no)'}, ${shown(figures.chainLines)} dòng (lines)`],
    ['tin/s, bước/s (items/s, transitions/s)', `${shown(figures.itemsPerSecond, 1)}, ${shown(figures.transitionsPerSecond, 1)}`],
    ['việc nền xong sau (jobs done after)', `${shown(round(drained.seconds, 1), 1)} s`],
  ]);
  for (const error of log.errors) say(`PostgreSQL: ${error}`);
  return { figures, faults: faultsOf({ ...figures, items }, [...found.details, ...chain.faults], drained.left, ledger.unanswered) };
}

function faultsOf({ published, items, lost, doubled, factDifferences, deadlocks, serializationErrors }, details, jobsLeft, unanswered) {
  return [
    ...details,
    ...(published === items ? [] : [`đăng ${published}, cần ${items} (published)`]),
    ...(lost + doubled + factDifferences === 0 ? [] : [`mất ${lost}, thừa ${doubled}, lệch ${factDifferences} (lost, doubled, differing)`]),
    ...(deadlocks + serializationErrors === 0 ? [] : [`${deadlocks} deadlocks, ${serializationErrors} serialization errors`]),
    ...(jobsLeft === 0 ? [] : [`${jobsLeft} việc nền chưa xong sau 10 phút (jobs left)`]),
    ...(unanswered === 0 ? [] : [`${unanswered} yêu cầu không được trả lời (unanswered)`]),
  ];
}

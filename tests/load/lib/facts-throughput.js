import { setTimeout as wait } from 'node:timers/promises';
import { startNode } from './child.js';
import { openDatabase } from './database.js';
import { median, quantile, round, shown, spread } from './figures.js';
import { insertPortals, portalsOf, settings } from './newsroom.js';
import { cpuMeter } from './proc.js';

const writers = 16;

/**
 * How much do facts cost? Sixteen writers take steps of items in one portal, once as they are and once with a subject that is the
 * same but for its steps answering no facts; pair after pair, the order changing. The real worker folds all the while, and how
 * often anybody waits for a lock on the ledger or its sums is counted.
 */
export async function run(ground) {
  const figures = await compareSteps(ground, ground.quick ? { pairs: 4, seconds: 4 } : { pairs: 16, seconds: 8 });
  ground.table([
    ['16 người ghi vào một cổng (16 writers into one portal)', ''],
    ['bước/s có số liệu, không có (steps/s with facts, without)', `${shown(figures.stepsWith, 1)}, ${shown(figures.stepsWithout, 1)}`],
    ['tỷ lệ, khoảng tứ phân vị (ratio, quartiles)', `${shown(figures.ratio, 3)}, ${shown(figures.ratioLow, 3)}–${shown(figures.ratioHigh, 3)}`],
    ['thời gian xử lý, không có so với có (processor time, without by with)', shown(figures.cpuRatio, 3)],
    ['chờ khóa trên số liệu (lock waits on facts)', shown(figures.lockWaits)],
    ['dòng đã gộp khi đo (facts folded meanwhile)', shown(figures.folded)],
  ]);
  return {
    figures,
    faults: [
      ...(figures.lockWaits === 0 ? [] : [`${figures.lockWaits} lần chờ khóa trên số liệu (lock waits on facts)`]),
      ...(figures.folded > 0 ? [] : ['người thợ không gộp gì khi đo (nothing was folded meanwhile)']),
      ...unmeasured(figures),
    ],
  };
}

/** Where processes can be looked at, a figure of processor time that is none is a fault of the run. */
export const unmeasured = ({ cpuRatio }) =>
  process.platform !== 'linux' || Number.isFinite(cpuRatio) ? [] : ['thời gian xử lý không đo được (processor time was not measured)'];

/**
 * What is measured: something that each step does and that can be left out.
 * @typedef {object} Part
 * @property {(admin: import('pg').Pool) => Promise<unknown>} [prepare] once, at the beginning
 * @property {(admin: import('pg').Pool, isWith: boolean) => Promise<unknown>} [turn] before each half
 * @property {(isWith: boolean) => boolean} countsFacts whether steps answer facts in a half
 * @property {(admin: import('pg').Pool) => Promise<unknown>} [settled] waits for what the worker still has to do of a half
 * @property {(admin: import('pg').Pool) => Promise<object>} [found] figures of its own, at the end
 */

/** Facts are left out by a subject that is the same but for its facts. @type {Part} */
const facts = { countsFacts: (isWith) => isWith };

/**
 * Steps with against without something that each of them does. Counted are the writers with their own sessions, and apart from them the
 * worker with its sessions; the session of the job engine beside the writers does nothing of a step and comes and goes.
 * @param {import('./command.js').Run} ground
 * @param {{ pairs: number, seconds: number }} size seconds of each half of a pair
 * @param {Part} part
 */
export async function compareSteps(ground, { pairs, seconds }, part = facts) {
  const database = await openDatabase(ground, { durable: true });
  const { admin, folder } = database;
  // A wait of 10 ms is written to the log with what was waited for.
  await admin.query(`alter system set deadlock_timeout = '10ms'`);
  await admin.query('select pg_reload_conf()');
  const [portal] = portalsOf(1);
  const issuerUrl = 'https://issuer.example';
  await insertPortals(admin, [portal], issuerUrl);
  const env = settings(database, issuerUrl);
  const worker = await startNode({ name: 'worker', args: ['dist/apps/worker/src/main.js'], env, folder, announces: true });
  ground.atEnd(() => worker.stop());
  const driver = await startNode({
    name: 'throughput',
    args: ['tests/load/lib/throughput-driver.js'],
    env: { ...env, DATABASE_POOL_SIZE: String(writers), THROUGHPUT: JSON.stringify({ portal, writers }) },
    folder,
    announces: true,
  });
  ground.atEnd(() => driver.stop());

  const sessions = async (which) => (await admin.query(`select pid from pg_stat_activity where ${which}`)).rows.map(({ pid }) => pid);
  const writing = cpuMeter(async () => [driver.pid, ...(await sessions(`application_name = 'liencong-editing'`))]);
  const working = cpuMeter(async () => [worker.pid, ...(await sessions(`usename = 'jobs'`))]);
  const watch = watchLocks(admin);
  // before the database goes, however the run ends
  ground.atEnd(() => Promise.all([writing.stop(), working.stop(), watch.stop()]));

  await part.prepare?.(admin);
  const half = async (isWith, ms) => {
    await part.turn?.(admin, isWith);
    const [written, worked] = [await writing.micros(), await working.micros()];
    const { steps, ms: took } = await driver.ask({ isWith, countsFacts: part.countsFacts(isWith), ms });
    const cpuUs = ((await writing.micros()) - written) / steps;
    await part.settled?.(admin);
    return { perSecond: (steps / took) * 1_000, cpuUs, workerUs: ((await working.micros()) - worked) / steps };
  };
  for (const isWith of [true, false]) await half(isWith, 3_000); // compiled and warm
  watch.begin();
  const before = await foldedFacts(admin);
  const measured = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = pair % 2 === 0 ? [true, false] : [false, true];
    const done = {};
    for (const isWith of order) done[isWith] = await half(isWith, seconds * 1_000);
    const [counted, silent] = [done.true, done.false];
    measured.push({ counted, silent, ratio: counted.perSecond / silent.perSecond, cpu: silent.cpuUs / counted.cpuUs });
    ground.say(
      `… ${pair + 1}/${pairs}: ${shown(counted.perSecond, 1)} / ${shown(silent.perSecond, 1)} = ${shown(measured[pair].ratio, 3)}; CPU ${shown(measured[pair].cpu, 3)}`,
    );
  }
  const sampled = await watch.stop();
  const ratios = measured.map(({ ratio }) => ratio);
  const middle = (of) => round(median(measured.map(of)));
  return {
    writers,
    pairs,
    stepsWith: round(median(measured.map(({ counted }) => counted.perSecond)), 1),
    stepsWithout: round(median(measured.map(({ silent }) => silent.perSecond)), 1),
    ratio: round(median(ratios), 3),
    ratioLow: round(quantile(ratios, 0.25), 3),
    ratioHigh: round(quantile(ratios, 0.75), 3),
    spread: round(spread(ratios), 3),
    cpuRatio: round(median(measured.map(({ cpu }) => cpu)), 3),
    cpuUsWith: middle(({ counted }) => counted.cpuUs),
    cpuUsWithout: middle(({ silent }) => silent.cpuUs),
    cpuUsMore: middle(({ counted, silent }) => counted.cpuUs - silent.cpuUs),
    workerUsWith: middle(({ counted }) => counted.workerUs),
    workerUsWithout: middle(({ silent }) => silent.workerUs),
    workerUsMore: middle(({ counted, silent }) => counted.workerUs - silent.workerUs),
    lockWaits: sampled + loggedWaits(database.log()),
    samples: watch.samples(),
    folded: (await foldedFacts(admin)) - before,
    ...(await part.found?.(admin)),
  };
}

const foldedFacts = async (admin) => Number((await admin.query('select count(*) as folded from fact where folded')).rows[0].folded);

/** Samples every 20 ms who waits: for a lock on the ledger or the sums, or for whoever holds a row of them while it writes facts. */
function watchLocks(admin) {
  let waits = 0;
  let samples = 0;
  let isOver = false;
  const watching = (async () => {
    for (; !isOver; await wait(20)) {
      const { rows } = await admin.query(
        `select count(*)::int as waits from pg_locks l join pg_stat_activity a using (pid)
         where not l.granted and l.locktype <> 'advisory' and (l.relation in ('fact'::regclass, 'fact_year'::regclass) or a.query ~ '(into|update) fact')`,
      );
      waits += rows[0].waits;
      samples += 1;
    }
  })();
  return {
    samples: () => samples,
    begin: () => {
      waits = 0;
      samples = 0;
    },
    stop: async () => {
      isOver = true;
      await watching;
      return waits;
    },
  };
}

/** Waits that the server wrote down, with the statement that waited. */
function loggedWaits(log) {
  const lines = log.split('\n');
  return lines.filter((line, index) => line.includes('still waiting for') && /(into|update) fact|relation "fact/.test(lines.slice(index, index + 8).join('\n')))
    .length;
}

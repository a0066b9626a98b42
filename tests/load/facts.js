import { setTimeout as wait } from 'node:timers/promises';
import { startNode } from './lib/child.js';
import { cli } from './lib/cli.js';
import { openDatabase } from './lib/database.js';
import { median, round, shown } from './lib/figures.js';
import { killer } from './lib/killer.js';
import { insertPortals, portalsOf, settings } from './lib/newsroom.js';
import { Random } from './lib/random.js';
import { spoilFigures } from './lib/spoil-figures.js';

const issuerUrl = 'https://issuer.example';
const drivers = 3;
const writers = 6;

/**
 * Steps at random in 40 portals while the processes that write, the worker that folds and PostgreSQL are killed with SIGKILL again
 * and again. In the midst of it and at the end every figure is counted again from its rows: `facts verify` has to find nothing.
 */
export async function run(ground) {
  const size = ground.quick
    ? { transitions: 5_000, checks: 3, kills: { driver: 3, worker: 3, postgres: 2 } }
    : { transitions: 100_000, checks: 10, kills: { driver: 20, worker: 20, postgres: 10 } };
  const world = await openWorld(ground);
  const seen = { steps: new Set(), items: new Set(), refused: [], broken: 0 };
  const count = () => seen.steps.size + seen.items.size;
  const checked = { checks: 0, differences: 0, seconds: [], figures: 0, rebuilds: 0, rebuildsKilled: 0, faults: [] };

  const gate = inTurn();
  const strikes = {
    driver: killer(new Random(5), size.kills.driver, size.transitions, () => world.killDriver()),
    worker: killer(new Random(6), size.kills.worker, size.transitions, () => world.killWorker()),
    postgres: killer(new Random(7), size.kills.postgres, size.transitions, () => gate(() => world.killPostgres())),
  };
  // A check needs the database; whatever else is killed meanwhile is.
  const check = killer(new Random(8), size.checks, size.transitions, () => gate(() => checkFigures(world, checked)));
  const all = [...Object.values(strikes), check];
  const reached = new Promise((resolve) => {
    world.onTold = (told) => {
      for (const id of told.steps) seen.steps.add(id);
      for (const id of told.items) seen.items.add(id);
      seen.refused.push(...told.refused);
      seen.broken += told.broken;
      for (const each of all) each.progress(count());
      if (count() >= size.transitions) resolve(undefined);
    };
  });
  const started = performance.now();
  const saying = setInterval(
    () =>
      ground.say(`… ${shown(count())} bước, ${shown((performance.now() - started) / 1_000)} s; giết (kills) ${all.slice(0, 3).map((each) => each.kills())}`),
    20_000,
  );
  ground.atEnd(() => clearInterval(saying));
  await world.startDrivers();
  await reached;
  const seconds = (performance.now() - started) / 1_000;
  for (const each of all) await each.done(); // the last strikes start what they killed
  await world.stopDrivers();
  clearInterval(saying);
  const foldSeconds = await world.folded();
  await checkFigures(world, checked);
  const { transitions, lost, total } = await world.recount(seen);
  const proof = await spoilFigures(world.database, (words) => cli(world.env, words));

  const figures = {
    transitions,
    acknowledged: count(),
    lost,
    kills: strikes.driver.kills() + strikes.worker.kills() + strikes.postgres.kills(),
    killsDriver: strikes.driver.kills(),
    killsWorker: strikes.worker.kills(),
    killsPostgres: strikes.postgres.kills(),
    checks: checked.checks,
    differences: checked.differences,
    figures: checked.figures,
    rebuilds: checked.rebuilds,
    rebuildsKilled: checked.rebuildsKilled,
    spoilt: proof.differences,
    workerEnded: world.workerEnded(),
    seconds: round(seconds, 1),
    checkSeconds: round(median(checked.seconds), 1),
    foldSeconds: round(foldSeconds, 1),
  };
  ground.table([
    ['Số liệu sau các lần giết (figures after the kills)', ''],
    ['bước (transitions)', shown(figures.transitions)],
    ['được xác nhận, mất (acknowledged, lost)', `${shown(figures.acknowledged)}, ${shown(figures.lost)}`],
    ['kill -9 tiến trình ghi + người thợ + PostgreSQL', `${figures.killsDriver} + ${figures.killsWorker} + ${figures.killsPostgres}`],
    ['đếm lại khi đang chạy và ở cuối (checks)', shown(figures.checks)],
    ['chỗ lệch (differences)', shown(figures.differences)],
    ['số liệu ở lần cuối (figures compared)', shown(figures.figures)],
    ['lập lại, bị giết giữa chừng (rebuilds, killed)', `${figures.rebuilds}, ${figures.rebuildsKilled}`],
    ['giây (seconds), một lần đếm lại (a check)', `${shown(figures.seconds, 1)}, ${shown(figures.checkSeconds, 1)}`],
  ]);
  if (world.workerEnded() > 0) ground.say(`Người thợ tự dừng ${world.workerEnded()} lần khi mất PostgreSQL và được chạy lại (the worker ended by itself).`);
  const wanted = Object.values(size.kills).reduce((sum, each) => sum + each, 0);
  const faults = [
    ...checked.faults,
    ...proof.faults,
    ...[...new Set(seen.refused)].map((code) => `bị từ chối ngoài dự kiến (refused): ${code}`),
    ...(lost === 0 ? [] : [`${lost} bước được xác nhận đã mất (lost)`]),
    ...(total === 0 ? [] : [`tổng tin trên trang lệch ${total} (sum of public items)`]),
    ...(figures.kills === wanted ? [] : [`${figures.kills} lần giết, cần ${wanted} (kills)`]),
    ...(checked.checks === size.checks + 1 ? [] : [`${checked.checks} lần đếm lại, cần ${size.checks + 1} (checks)`]),
  ];
  return { figures, faults };
}

/** One after the other. */
function inTurn() {
  let last = Promise.resolve();
  return (act) => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Sums are made anew first, every second time killed in the middle; then everything is counted again. */
async function checkFigures({ env }, checked) {
  const kill = checked.rebuilds % 2 === 1 ? { killAfterMs: 900 + checked.rebuilds * 60 } : {};
  const rebuilt = await cli(env, ['facts', 'rebuild'], kill);
  checked.rebuilds += 1;
  if (rebuilt.wasKilled) checked.rebuildsKilled += 1;
  else if (rebuilt.answer?.changed !== 0)
    checked.faults.push(`lập lại mà tổng đổi (a rebuild changed sums): ${JSON.stringify(rebuilt.answer ?? rebuilt.error)}`);
  const { answer, error } = await cli(env, ['facts', 'verify']);
  checked.checks += 1;
  if (!answer) {
    checked.faults.push(`facts verify: ${error.slice(-500)}`);
    return;
  }
  checked.differences += answer.differences.length;
  checked.figures = answer.figures;
  checked.seconds.push(answer.seconds);
  for (const difference of answer.differences.slice(0, 5)) checked.faults.push(`lệch (difference): ${JSON.stringify(difference)}`);
  if (answer.uncounted.length > 0) checked.faults.push(`không đếm lại được (uncounted): ${answer.uncounted}`);
}

/** PostgreSQL, the real worker, and processes that write. */
async function openWorld(ground) {
  const database = await openDatabase(ground, { durable: true });
  const portals = portalsOf(40);
  await insertPortals(database.admin, portals, issuerUrl);
  const env = settings(database, issuerUrl);
  const { folder, admin } = database;
  // A worker that finds PostgreSQL starting up ends, and is started again as its supervisor would.
  const startWorker = async (tries = 30) => {
    try {
      return await startNode({ name: 'worker', args: ['dist/apps/worker/src/main.js'], env, folder, announces: true });
    } catch (error) {
      if (tries === 0) throw error;
      await wait(1_000);
      return startWorker(tries - 1);
    }
  };
  const zero = Date.now();
  let made = 0;
  let ended = 0;
  const running = [];
  const startDriver = (place) => {
    const orders = {
      portals: portals.filter((_, index) => index % drivers === place),
      writers,
      seed: 1_000 + (made += 1),
      zero,
      speed: ground.quick ? 400_000 : 15_000,
    };
    return startNode({
      name: `driver-${place}`,
      args: ['tests/load/lib/facts-driver.js'],
      env: { ...env, FACTS_DRIVER: JSON.stringify(orders) },
      folder,
      announces: true,
      hears: (told) => typeof told === 'object' && world.onTold(told),
    });
  };
  let worker = await startWorker();
  ground.atEnd(() => Promise.all([worker.stop(), ...running.map((driver) => driver.stop())]));
  let starting;
  let turn = 0;
  const world = {
    database,
    env,
    onTold: () => undefined,
    workerEnded: () => ended,
    startDrivers: () => (starting = Promise.all(Array.from({ length: drivers }, async (_, place) => void (running[place] = await startDriver(place))))),
    stopDrivers: () => Promise.all(running.map((driver) => driver.stop())),
    killDriver: async () => {
      await starting;
      const place = (turn += 1) % drivers;
      await running[place].kill();
      running[place] = await startDriver(place);
    },
    killWorker: async () => {
      await worker.kill();
      worker = await startWorker();
    },
    killPostgres: async () => {
      await database.killServer();
      await wait(2_000);
      // as systemd would
      if (worker.running()) return;
      ended += 1;
      worker = await startWorker();
    },
    folded: async () => {
      const from = Date.now();
      for (;;) {
        const { rows } = await admin.query('select exists (select from fact where not folded) as left');
        if (!rows[0].left || Date.now() - from > 120_000) return (Date.now() - from) / 1_000;
        await wait(100);
      }
    },
    /** Past every command: what was acknowledged is there, and as many items are public as are counted. */
    recount: async ({ steps, items }) => {
      const { rows } = await admin.query(
        `select (select count(*)::int from step_record) as transitions,
                (select count(*)::int from unnest($1::uuid[]) as told (id) where not exists (select from step_record s where s.id = told.id)) +
                (select count(*)::int from unnest($2::uuid[]) as told (id) where not exists (select from item i where i.id = told.id)) as lost,
                (select sum(month_sum(months, 1, 12)) from fact_year where measure = 'items_published' and dimension = '')
                - (select count(*) from publication where withdrawn_at is null) as total`,
        [[...steps], [...items]],
      );
      return { ...rows[0], total: Number(rows[0].total) };
    },
  };
  return world;
}

import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compareCost, openBoard, openHand } from './lib/board-cost.js';
import { askBoards } from './lib/board-requests.js';
import { loadStories } from './lib/bulk-load.js';
import { proveHere } from './lib/bulk-tools.js';
import { compiled } from './lib/command.js';
import { makeCountry } from './lib/country.js';
import { openDatabase } from './lib/database.js';
import { shown } from './lib/figures.js';
import { compareSteps } from './lib/facts-throughput.js';
import { asHand, handLine, handNation, handProvince } from './lib/hand-board.js';

const sizes = {
  full: {
    portals: 15_000,
    items: 10_000_000,
    days: 1_096,
    each: 500_000,
    pairs: 15,
    seconds: 2,
    requests: 200,
    fresh: 200,
    throughput: { pairs: 10, seconds: 8 },
    proof: 10_000,
  },
  quick: {
    portals: 1_500,
    items: 200_000,
    days: 1_096,
    each: 100_000,
    pairs: 5,
    seconds: 0.5,
    requests: 20,
    fresh: 20,
    throughput: { pairs: 2, seconds: 2 },
    proof: 0,
  },
};
const bounds = { rows: 5_000, vsHand: 2, freshMs: 1_000 };

/** The supervisor's board and the ministry's overview over a country of made-up portals, as ratios to statements written by hand. */
export async function run(ground) {
  const size = ground.quick ? sizes.quick : sizes.full;
  const now = Date.now();
  const database = await openDatabase(ground, { durable: false });
  ground.say(`Tạo ${shown(size.portals)} trang (portals)…`);
  const country = await makeCountry(database, { ...size, now });
  const folder = join(database.folder, 'files');
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  ground.say(`Chép ${shown(size.items)} tin của ${shown(size.days)} ngày (items of three years)…`);
  const load = await loadStories(
    database.urlOf('postgres'),
    { folder, places: country.places, items: size.items, days: size.days, now, seed: 7, each: size.each },
    ground.say,
  );
  const proof = size.proof > 0 ? await proveHere(ground, { portals: 120, items: size.proof, days: size.days, now, lanes: 4 }) : null;
  const outcome = await measure(ground, database, country, size, load);
  ground.say('Bước có và không có số liệu (steps with and without facts)…');
  if (proof) {
    Object.assign(outcome.figures, { proof: { items: proof.items, facts: proof.facts, sums: proof.sums, differences: proof.differences.length } });
    outcome.faults.push(...proof.differences);
  }
  const throughput = await compareSteps(ground, size.throughput);
  Object.assign(outcome.figures, {
    transitionsWithVsWithoutFacts: throughput.ratio,
    transitionsSpread: throughput.spread,
    factLockWaits: throughput.lockWaits,
  });
  if (throughput.lockWaits > 0) outcome.faults.push(`${throughput.lockWaits} lần chờ khóa trên số liệu (lock waits on facts)`);
  return outcome;
}

/** @param {import('./lib/command.js').Run} ground @param {import('./lib/database.js').Database} database */
export async function measure(ground, database, country, size, load) {
  const faults = [];
  const costs = await measureCosts(ground, database, country, size, faults);
  const asked = await askBoards(ground, database, country, size);
  const figures = {
    portals: size.portals,
    items: size.items,
    days: size.days,
    facts: await countOf(database, 'fact'),
    generateSeconds: load.seconds,
    rowSeconds: load.rowSeconds,
    province: { portals: costs.province.portals, ...costs.province.figures, ...asked.province },
    nation: { ...costs.nation.figures, ...asked.nation },
    freshness: asked.freshness,
  };
  ground.table([
    ['Bảng (board)', 'cổng', 'dòng đọc', 'trang đọc', 'PG, ms', 'viết tay, ms', 'so viết tay', 'p50, ms', 'p95, ms'],
    ...['province', 'nation'].map((name) => {
      const { rows, buffers, pgCpuMs, handCpuMs, vsHand, p50, p95 } = figures[name];
      return [
        name,
        shown(costs[name].portals),
        shown(rows),
        shown(buffers),
        shown(pgCpuMs, 2),
        shown(handCpuMs, 2),
        shown(vsHand, 2),
        shown(p50, 1),
        shown(p95, 1),
      ];
    }),
  ]);
  ground.say(
    `Từ lúc đăng đến bảng (published to board), ${shown(asked.freshness.times)} lần: p50 ${shown(asked.freshness.p50)} ms, p99 ${shown(asked.freshness.p99)} ms.`,
  );
  const bad = (condition, text) => condition && faults.push(text);
  bad(figures.province.rows > bounds.rows, `bảng của tỉnh đọc ${figures.province.rows} dòng (rows), quá ${bounds.rows}`);
  bad(figures.freshness.p99 >= bounds.freshMs, `đăng xong ${figures.freshness.p99} ms mới thấy trên bảng (freshness)`);
  return { figures, faults };
}

async function countOf({ admin }, table) {
  const { rows } = await admin.query(`select count(*)::int as count from ${table}`);
  return rows[0].count;
}

/** Rows, pages and processor time of what the board and the overview ask the database, beside statements written by hand. */
async function measureCosts(ground, database, country, size, faults) {
  const { readBoard } = await compiled('libs/supervision/board/read-board.js');
  const { readProvinces } = await compiled('libs/supervision/figure/read-provinces.js');
  const { limitsOn } = await compiled('libs/supervision/directive/rules.js');
  const { currentPeriod, samePeriodLastYear } = await compiled('libs/web/figures/index.js');
  const { civilDateOf } = await compiled('libs/platform/time/index.js');
  const now = new Date();
  const today = civilDateOf(now);
  const month = currentPeriod('month', today);
  const [board, hand] = [await openBoard(database), await openHand(database.urlOf('postgres'))];
  ground.atEnd(() => Promise.all([board.close(), hand.close()]));
  const [{ unit }] = country.provinces;
  const ofProvince = country.places.filter(({ province }) => province === unit).map(({ id }) => id);
  const all = country.places.map(({ id }) => id);
  const silentAfter = limitsOn(today).get('days_silent');

  const province = {
    ids: ofProvince,
    read: (scope) => readBoard(scope, now, month),
    hand: handProvince,
    values: [ofProvince, today],
    answer: ({ lines }) => sorted(lines.map(asHand)),
    handAnswer: (rows) => sorted(rows.filter(({ state }) => state !== 'closed').map((row) => handLine(row, today))),
  };
  const nation = {
    ids: all,
    read: (scope) => readProvinces(scope, now, month, samePeriodLastYear(month)),
    hand: handNation,
    values: [all, today, silentAfter],
    answer: (lines) => lines,
    handAnswer: (rows) => rows,
  };
  const costs = {};
  const levels = size.only ? { [size.only]: { province, nation }[size.only] } : { province, nation };
  for (const [name, { ids, read, hand: text, values, answer, handAnswer }] of Object.entries(levels)) {
    await hand.planEachTime(name === 'nation');
    const statements = await board.explain(ids, read, { asLarge: ground.quick });
    for (const { sql, rows, buffers, scans } of statements)
      if (process.env.BENCH_PLANS) ground.say(`${rows} rows, ${buffers} buffers: ${scans.join('; ')} | ${sql.replace(/\s+/g, ' ').slice(0, 120)}`);
    const byHand = await hand.explain(text, values);
    if (process.env.BENCH_PLANS) ground.say(`by hand ${byHand.rows} rows, ${byHand.buffers} buffers: ${byHand.scans.join('; ')}`);
    const [there, bound] = [answer(await board.run(ids, read)), handAnswer(await hand.ask(name, text, values))];
    if (!isDeepStrictEqual(plain(there), plain(bound)))
      faults.push(`${name}: câu viết tay trả lời khác (the statement by hand answers otherwise) ${firstDifference(plain(there), plain(bound))}`);
    const cost = await compareCost({ pid: board.pid, once: () => board.run(ids, read) }, { pid: hand.pid, once: () => hand.ask(name, text, values) }, size);
    const sum = (key) => statements.reduce((total, each) => total + each[key], 0);
    costs[name] = {
      portals: ids.length,
      figures: { rows: sum('rows'), buffers: sum('buffers'), statements: statements.length, handRows: byHand.rows, handBuffers: byHand.buffers, ...cost },
    };
    ground.say(`${name}: ${JSON.stringify(costs[name].figures)}`);
    // Of a small country a board costs little more than the planning of its statements, which the one by hand is spared.
    if (!ground.quick && cost.vsHand > bounds.vsHand) faults.push(`${name}: ${cost.vsHand} × viết tay (of the statement by hand), quá ${bounds.vsHand}`);
  }
  return costs;
}

const sorted = (lines) => lines.sort((a, b) => (a.portalId < b.portalId ? -1 : 1));
const plain = (value) => JSON.parse(JSON.stringify(value));

function firstDifference(a, b) {
  const at = a.findIndex((line, index) => !isDeepStrictEqual(line, b[index]));
  return `${a.length}/${b.length}: ${JSON.stringify(a[at])} ≠ ${JSON.stringify(b[at])}`;
}

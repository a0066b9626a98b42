import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { compiled, root } from './command.js';
import { openDatabase } from './database.js';
import { median, round, shown } from './figures.js';
import { portalsEach, Store } from './fill-store.js';
import { cpuMicros } from './proc.js';
import { questions } from './questions.js';
import { Random } from './random.js';

const day = '2026-11-26';
const sampled = 20;
const mostBuffers = 3;
const mostCpu = 1.3;

/**
 * The same questions to the same portals while the items around them grow from one province's to a hundred's (the portals themselves are there from the
 * beginning): does the plan stay the same, do the pages it reads and its processor time? The server of PostgreSQL alone is measured.
 * @param {import('./command.js').Run} ground
 */
export async function compareStores(ground) {
  const { quick, say, table } = ground;
  const [itemsEach, provinces, seconds] = quick ? [100, [1, 10, 25], 0.5] : [1_250, [1, 10, 100], 3];
  const database = await openDatabase(ground, { durable: false });
  const store = new Store(database, provinces.at(-1), itemsEach);
  await store.prepare();
  const asked = prepare(itemsEach);
  const statements = await statementsOf(asked);
  const byHand = boundsOf(asked);
  const [found, bounds] = [statements, byHand].map((each) => Object.fromEntries(Object.keys(each).map((name) => [name, []])));
  const sizes = [];
  const loadSeconds = [];
  for (const count of provinces) {
    const began = performance.now();
    await store.fill(count);
    loadSeconds.push(round((performance.now() - began) / 1_000));
    sizes.push(count * portalsEach * itemsEach);
    say(`${shown(sizes.at(-1))} tin, ${shown(count)} tỉnh có tin (items, in provinces): nạp (loaded) ${shown(loadSeconds.at(-1))} s`);
    // a connection of its own, as the product's: what is prepared on it is planned once, for this size
    const reader = new pg.Client({ connectionString: database.urlOf('delivery'), options: '-c plan_cache_mode=force_generic_plan -c jit=off' });
    await reader.connect();
    for (const [name, all] of Object.entries(statements)) {
      found[name].push(await measure(reader, all, seconds));
      bounds[name].push(await measure(reader, byHand[name], seconds / 3));
    }
    await reader.end();
  }
  const queries = {};
  const faults = [];
  for (const [name, each] of Object.entries(found)) {
    const samePlan = new Set(each.map(({ plan }) => plan)).size === 1;
    const buffers = each.map((one) => one.buffers);
    const cpuUs = each.map((one) => round(one.cpuUs));
    const bound = { buffers: bounds[name].map((one) => one.buffers), cpuUs: bounds[name].map((one) => round(one.cpuUs)) };
    queries[name] = { samePlan, buffers, cpuUs, cpuRatio: round(Math.max(...each.map((one) => one.cpuUs / each[0].cpuUs)), 2), bound };
    const shapes = `${name}: kế hoạch khác nhau (plans differ):\n  ${[...new Set(each.map(({ plan }) => plan))].join('\n  ')}`;
    // a small store has lower trees, and tables that are read whole
    if (quick) continue;
    if (!samePlan) faults.push(shapes);
    if (buffers.some((one) => one > buffers[0] + mostBuffers))
      faults.push(`${name}: số trang đọc tăng (pages read) ${buffers.join(' → ')}; câu lệnh viết tay (the bound's) ${bound.buffers.join(' → ')}`);
  }
  table([
    ['', ...sizes.map((size) => `${shown(size)} tin: trang (pages)`), 'thêm (more)', ...sizes.map(() => 'CPU µs'), '÷ nhỏ nhất', 'cùng kế hoạch (same plan)'],
    ...Object.entries(queries).flatMap(([name, { buffers, cpuUs, cpuRatio, samePlan, bound }]) => [
      row(name, buffers, cpuUs, shown(cpuRatio, 2), samePlan ? '✓' : '✗'),
      row('  viết tay (bound)', bound.buffers, bound.cpuUs, shown(Math.max(...bound.cpuUs.map((one) => one / bound.cpuUs[0])), 2), ''),
    ]),
  ]);
  say(
    'viết tay (bound): câu lệnh của questions.js trong cùng kho; nó tăng bao nhiêu thì chiều cao của cây chỉ mục tốn bấy nhiêu cho mọi cách tra từng dòng (what looking rows up costs in higher trees)',
  );
  say(`mục tiêu (goal): cùng kế hoạch, thêm nhiều nhất ${mostBuffers} trang (pages), CPU ≤ ${shown(mostCpu, 1)} × (processor time)`);
  return { figures: { stores: { sizes, loadSeconds, queries } }, faults };
}

const row = (name, buffers, cpuUs, ...more) => [
  name,
  ...buffers.map((one) => shown(one)),
  `${buffers.at(-1) < buffers[0] ? '' : '+'}${shown(buffers.at(-1) - buffers[0])}`,
  ...cpuUs.map((one) => shown(one)),
  ...more,
];

/** What is asked of the first province, which is the same at every size. */
function prepare(itemsEach) {
  const random = new Random(3);
  const hosts = Array.from({ length: portalsEach }, (_, index) => Store.host(1, index + 1));
  const some = (make) => Array.from({ length: sampled }, make);
  return {
    home: some(() => ({ host: random.pick(hosts) })),
    article: some(() => ({ host: random.pick(hosts), slug: `tin-${1 + random.below(itemsEach)}` })),
    search: some(() => ({ host: random.pick(hosts), query: random.pick(['hoi nghi', 'sot xuat huyet', 'nuoc sach', 'thong bao']) })),
    rollup: some(() => ({ host: random.pick(hosts) })),
  };
}

/** The statements that the product makes of these questions, with their values. */
async function statementsOf(asked) {
  const { CompiledDocument } = await compiled('libs/delivery/hot/compile-document.js');
  const schema = buildSchema(readFileSync(`${root}/apps/api/schema/public.graphql`, 'utf8'));
  return Object.fromEntries(
    Object.entries(asked).map(([name, all]) => {
      const document = CompiledDocument.of(schema, questions[name].document, name);
      return [name, all.map((variables) => document.question(variables, day))];
    }),
  );
}

/** The bound's one statement for each question, with the same values. */
function boundsOf(asked) {
  return Object.fromEntries(
    Object.entries(asked).map(([name, all]) => {
      const { text, parameters, values } = questions[name];
      const of = (variables) => (values ? values((parameter) => variables[parameter]) : parameters.map((parameter) => variables[parameter]));
      return [name, all.map((variables) => ({ statement: { name: `bound.${name}`, text }, values: of(variables) }))];
    }),
  );
}

async function measure(reader, all, seconds) {
  const ask = ({ statement, values }) => reader.query({ name: statement.name, text: statement.text, values });
  // often enough that the server has settled for one plan
  for (let turn = 0; turn < 2; turn += 1) for (const each of all) await ask(each);
  const plans = [];
  for (const { statement, values } of all) {
    const literals = values.map((value) => reader.escapeLiteral(String(value))).join(', ');
    const { rows } = await reader.query(
      `explain (analyze, buffers, costs off, timing off, summary off, format json) execute "${statement.name}" (${literals})`,
    );
    plans.push(rows[0]['QUERY PLAN'][0].Plan);
  }
  if (process.env['BENCH_PLANS']) await printPlan(reader, all[0]);
  const { rows } = await reader.query('select pg_backend_pid() as pid');
  const before = cpuMicros(rows[0].pid);
  let asked = 0;
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; asked += all.length) for (const each of all) await ask(each);
  return {
    plan: shapeOf(plans[0]),
    buffers: Math.round(median(plans.map((plan) => plan['Shared Hit Blocks'] + plan['Shared Read Blocks']))),
    cpuUs: (cpuMicros(rows[0].pid) - before) / asked,
  };
}

async function printPlan(reader, { statement, values }) {
  const literals = values.map((value) => reader.escapeLiteral(String(value))).join(', ');
  const { rows } = await reader.query(`explain (analyze, buffers, costs off) execute "${statement.name}" (${literals})`);
  process.stdout.write(`${statement.name} ${literals}\n${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`);
}

/** How a plan reaches its tables, in its order. */
function shapeOf(node) {
  const own = node['Relation Name'] ? [`${node['Node Type']} ${node['Index Name'] ?? node['Relation Name']}`] : node['Index Name'] ? [node['Index Name']] : [];
  return [...own, ...(node.Plans ?? []).map(shapeOf)].filter((text) => text !== '').join('; ');
}

import pg from 'pg';
import { compiled } from './command.js';
import { median, quantile, round, spread } from './figures.js';
import { cpuMicros } from './proc.js';

/**
 * Reads of a supervisor as the product makes them, over a connection of the role supervision that can be watched.
 * @param {import('./database.js').Database} database
 */
export async function openBoard(database) {
  const { DataSource } = await import('typeorm');
  const { inSubtree, runAs } = await compiled('libs/platform/db/index.js');
  const source = await new DataSource({ type: 'postgres', url: database.urlOf('supervision'), poolSize: 1, extra: { idleTimeoutMillis: 0 } }).initialize();
  // kept open however long the other side takes: its processor time is read by its process id
  const [{ pid }] = await source.query('select pg_backend_pid() as pid');
  const inScope = (portalIds, fn) => runAs({ requestId: 'bench', personId: null }, () => inSubtree(source, portalIds, fn));
  return {
    pid,
    close: () => source.destroy(),
    /** @template T @param {readonly string[]} portalIds @param {(scope: any) => Promise<T>} read @returns {Promise<T>} */
    run: inScope,
    /**
     * What each statement of a read touches. In a small country a table of a few pages is rightly read whole for each portal, which says nothing of a
     * large one: with `asLarge` it is read by its indexes.
     */
    explain: (portalIds, read, { asLarge }) =>
      inScope(portalIds, async (scope) => {
        if (asLarge) await scope.manager.query('set local enable_seqscan = off');
        const seen = [];
        const query = async (sql, values) => {
          const [answer] = await scope.manager.query(`explain (analyze, buffers, format json) ${sql}`, values);
          seen.push({ sql, ...costOf(answer['QUERY PLAN'][0].Plan) });
          return scope.manager.query(sql, values);
        };
        await read({ ...scope, manager: { query } });
        return seen;
      }),
  };
}

/** Rows that the scans of a plan read, those thrown away among them, and the pages it touched. */
function costOf(plan) {
  let rows = 0;
  const scans = [];
  const walk = (node) => {
    if (node['Relation Name']) {
      const read = Math.round(
        (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * node['Actual Loops'],
      );
      rows += read;
      scans.push(`${node['Relation Name']} ${node['Node Type']} ${read}`);
    }
    for (const child of node.Plans ?? []) walk(child);
  };
  walk(plan);
  return { rows, buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], scans };
}

/** A connection past every policy for the statement written by hand, prepared once. @param {string} url superuser */
export async function openHand(url) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query('select pg_backend_pid() as pid');
  return {
    pid: rows[0].pid,
    /** A plan that is kept spares its making, but one for any number of portals joins lists of thousands row by row. */
    planEachTime: (yes) => client.query(`set plan_cache_mode = ${yes ? 'force_custom_plan' : 'auto'}`),
    ask: async (name, text, values) => (await client.query({ name, text, values })).rows,
    explain: async (text, values) => costOf((await client.query(`explain (analyze, buffers, format json) ${text}`, values)).rows[0]['QUERY PLAN'][0].Plan),
    close: () => client.end(),
  };
}

/**
 * Processor time of PostgreSQL for one answer of each of two, in turn: the median of the ratios of each pair.
 * @param {{ pid: number, once: () => Promise<unknown> }} product @param {{ pid: number, once: () => Promise<unknown> }} hand
 * @param {{ pairs: number, seconds: number }} size
 */
export async function compareCost(product, hand, { pairs, seconds }) {
  for (let warm = 0; warm < 7; warm += 1) {
    await product.once();
    await hand.once();
  }
  const rounds = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = pair % 2 === 0 ? [product, hand] : [hand, product];
    const cost = new Map();
    for (const each of order) cost.set(each, await costOnce(each, seconds));
    rounds.push({ product: cost.get(product), hand: cost.get(hand), ratio: cost.get(product) / cost.get(hand) });
  }
  const ratios = rounds.map(({ ratio }) => ratio);
  return {
    vsHand: round(median(ratios), 2),
    spread: round(spread(ratios), 2),
    pgCpuMs: round(median(rounds.map((each) => each.product)) / 1_000, 2),
    handCpuMs: round(median(rounds.map((each) => each.hand)) / 1_000, 2),
  };
}

async function costOnce({ pid, once }, seconds) {
  const before = cpuMicros(pid);
  let answers = 0;
  for (const until = performance.now() + seconds * 1_000; performance.now() < until; answers += 1) await once();
  return (cpuMicros(pid) - before) / answers;
}

/** How long answers take, one after another. @param {() => Promise<unknown>} ask */
export async function latency(ask, times) {
  const taken = [];
  for (let left = times; left > 0; left -= 1) {
    const started = performance.now();
    await ask();
    taken.push(performance.now() - started);
  }
  return { p50: round(median(taken), 1), p95: round(quantile(taken, 0.95), 1) };
}

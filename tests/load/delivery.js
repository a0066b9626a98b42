import { openDatabase } from './lib/database.js';
import { openLoop } from './lib/delivery-open.js';
import { measureRatios } from './lib/delivery-ratios.js';
import { soak } from './lib/delivery-soak.js';
import { startGenerator, startServers } from './lib/delivery-servers.js';
import { compareStores } from './lib/delivery-stores.js';
import { compareAnswers, prepare } from './lib/delivery-work.js';
import { fill } from './lib/fill.js';
import { shown } from './lib/figures.js';
import { pinning } from './lib/proc.js';

const portals = 40;
const connections = 32;
const peers = ['postgraphile'];

/**
 * The public API against bounds and a peer, all up at once and measured in turn, so that whatever else the machine does falls on all alike. What
 * is measured are parts that can be asked for alone: docs/operations/bench.md.
 */
export async function run(ground) {
  const { options } = ground;
  const chosen = ['ratios', 'open', 'stores', 'soak'].filter((part) => options[part]);
  const parts = new Set(chosen.length > 0 ? chosen : ['ratios', 'open']);
  if (options.peer !== undefined && !peers.includes(options.peer)) throw new Error(`--peer: ${peers.join(', ')}`);
  const outcome = { figures: {}, faults: [] };
  const add = ({ figures, faults }) => {
    Object.assign(outcome.figures, figures);
    outcome.faults.push(...faults);
  };
  if (parts.has('ratios') || parts.has('open') || parts.has('soak')) await overServers(ground, parts, add);
  if (parts.has('stores')) add(await compareStores(ground));
  return outcome;
}

async function overServers(ground, parts, add) {
  const { quick, options, say } = ground;
  const items = quick ? 4_000 : 50_000;
  const database = await openDatabase(ground, { durable: false });
  const { hosts, addresses } = await fill(database.admin, { portals, items, seed: 20_261_122 });
  say(
    `${shown(items)} tin trong ${portals} cổng (items in portals); ${connections} kết nối (connections); ${pinning ? 'máy chủ ở nhân 0, PostgreSQL và bộ tạo tải ở nhân 1 (pinned)' : 'không ghim nhân (not pinned)'}\n`,
  );
  const servers = await startServers(ground, database, options.peer);
  const asked = prepare(hosts, addresses, options.only?.split(','));
  const differing = await compareAnswers(servers, asked, say);
  const generator = await startGenerator(ground, database);
  for (const [name, requests] of Object.entries(asked)) {
    for (const server of servers) await generator.ask({ prepare: `${name}:${server.key}`, requests: requests.map((each) => server.bytes(name, each)) });
  }
  const field = { servers, names: Object.keys(asked), generator, database, connections };
  add({ figures: { items, differing }, faults: differing > 0 ? [`${differing} câu trả lời khác f (answers differ)`] : [] });
  if (parts.has('ratios') || parts.has('open')) {
    const { queries, errors, results } = await measureRatios(ground, field, parts.has('ratios'));
    if (parts.has('open')) {
      for (const [name, found] of Object.entries(await openLoop(ground, field, results))) queries[name] = { ...queries[name], ...found };
    }
    add({ figures: { queries, errors }, faults: errors > 0 ? [`${errors} lỗi khi đo (errors under load)`] : [] });
  }
  if (parts.has('soak')) add(await soak(ground, field));
}

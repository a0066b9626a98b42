import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from './lib/database.js';
import { deliveryReport } from './lib/delivery-report.js';
import { addressOf, executedText, knownAddress, startGenerator, startServers, unknownText } from './lib/delivery-servers.js';
import { median, round, shown } from './lib/figures.js';
import { fill } from './lib/fill.js';
import { cpuMicros, pinning } from './lib/proc.js';
import { Random } from './lib/random.js';

const portals = 40;
const connections = 32;
/** Words that titles and texts of the made-up items hold. */
const sought = ['chuyen doi so', 'sot xuat huyet', 'tiem chung mo rong', 'nuoc sach', 'phong chay', 'giam ngheo ben vung', 'tuyen quan', 'lay y kien nhan dan'];

/** The public API against two bounds, all up at once and measured in turn, so that whatever else the machine does falls on all alike. */
export async function run(ground) {
  const { quick, say } = ground;
  const items = quick ? 4_000 : 50_000;
  const pairs = quick ? 3 : 15;
  const seconds = quick ? 1 : 2;
  const database = await openDatabase(ground, { durable: false });
  const { hosts, addresses } = await fill(database.admin, { portals, items, seed: 20_261_122 });
  say(
    `${shown(items)} tin trong ${portals} cổng (items in portals); ${connections} kết nối; ${pairs} cặp × ${seconds} s; ${pinning ? 'máy chủ ở nhân 0, PostgreSQL và bộ tạo tải ở nhân 1 (pinned)' : 'không ghim nhân (not pinned)'}\n`,
  );

  const servers = await startServers(ground, database);
  const asked = prepare(hosts, addresses);
  const differing = await compare(servers, asked, say);
  const generator = await startGenerator(ground, database);
  for (const [name, { requests }] of Object.entries(asked)) {
    for (const server of servers) await generator.ask({ prepare: `${name}:${server.key}`, requests: requests.map((each) => server.bytes(name, each)) });
  }

  const measure = async (name, server, forSeconds) => {
    const before = { server: cpuMicros(server.pid), postgres: cpuMicros(database.server.pid, true) };
    const told = await generator.ask({ run: `${name}:${server.key}`, port: server.port, connections, seconds: forSeconds });
    const result = {
      rps: told.requests / told.seconds,
      errors: told.errors,
      firstError: told.firstError,
      p95: told.p95,
      cpuUs: (cpuMicros(server.pid) - before.server) / told.requests,
      pgUs: (cpuMicros(database.server.pid, true) - before.postgres) / told.requests,
    };
    await wait(60); // what was still in flight is done before the next one's clock starts
    return result;
  };
  for (const name of Object.keys(asked)) for (const server of servers) await measure(name, server, quick ? 0.5 : 2);

  const results = Object.fromEntries(Object.keys(asked).map((name) => [name, Object.fromEntries(servers.map(({ key }) => [key, []]))]));
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const name of Object.keys(asked)) {
      // who goes first changes, so that no one always follows the same other
      for (let turn = 0; turn < servers.length; turn += 1) {
        const server = servers[(pair + turn) % servers.length];
        results[name][server.key].push(await measure(name, server, seconds));
      }
    }
  }
  const { queries, errors } = deliveryReport(ground, results);
  const open = await openLoop(ground, { servers, results, generator, seconds: quick ? 3 : 20 });
  for (const [name, found] of Object.entries(open)) Object.assign(queries[name], found);
  const faults = [
    ...(errors > 0 ? [`${errors} lỗi khi đo (errors under load)`] : []),
    ...(differing > 0 ? [`${differing} câu trả lời khác f (answers differ)`] : []),
  ];
  return { figures: { queries, items, pairs, errors, differing }, faults };
}

/**
 * Requests that come at 30 % of what each server can do, whether or not the ones before are answered: how long does the slowest hundredth
 * wait, beside the bound's at 30 % of its own?
 */
async function openLoop({ say }, { servers, results, generator, seconds }) {
  const found = {};
  for (const [name, byServer] of Object.entries(results)) {
    const p99 = {};
    for (const key of ['cached', 'g', 'known', 'f']) {
      const server = servers.find((each) => each.key === key);
      const rate = 0.3 * median(byServer[key].map(({ rps }) => rps));
      const told = await generator.ask({ run: `${name}:${key}`, port: server.port, connections, seconds, rate });
      p99[key] = round(told.p99, 2);
    }
    found[name] = { openP99: p99, openCachedVsG: round(p99.cached / p99.g, 2), openKnownVsF: round(p99.known / p99.f, 2) };
    say(`${name}: ở 30 % công suất, p99 ms (open loop at 30 %): ${JSON.stringify(p99)}; mục tiêu (goal) ≤ 2 × giới hạn (the bound)`);
  }
  return found;
}

/** What is asked by question: each entry is the variables of one request. A new question needs a line here and one in questions.js. */
function prepare(hosts, addresses) {
  const random = new Random(7);
  const all = {
    home: Array.from({ length: 400 }, () => ({ host: random.pick(hosts) })),
    article: Array.from({ length: 1_000 }, () => random.pick(addresses)),
    search: Array.from({ length: 400 }, () => ({ host: random.pick(hosts), query: random.pick(sought) })),
    rollup: Array.from({ length: 400 }, () => ({ host: random.pick(hosts) })),
  };
  return Object.fromEntries(Object.entries(all).map(([name, requests]) => [name, { requests }]));
}

/** Compares answers of the product with those of f, 20 of each question on each path, and hands g the product's bytes. @returns how many differ */
async function compare(servers, asked, say) {
  const [cached, known, f, g] = ['cached', 'known', 'f', 'g'].map((key) => servers.find((each) => each.key === key));
  let differing = 0;
  for (const [name, { requests }] of Object.entries(asked)) {
    const distinct = [...new Map(requests.map((variables) => [addressOf(name, variables), variables])).entries()];
    const held = [];
    for (const [index, [url, variables]] of distinct.entries()) {
      const body = await get(cached.port, knownAddress(name, variables));
      held.push([url, body]);
      if (index >= 20) continue;
      const other = await get(f.port, url);
      const bodies = {
        cached: body,
        again: await get(cached.port, knownAddress(name, variables)),
        known: await get(known.port, knownAddress(name, variables)),
      };
      bodies.adopted = await post(known.port, { query: unknownText(name), variables });
      bodies.generic = await post(known.port, { query: executedText(name), variables });
      for (const [path, each] of Object.entries(bodies)) {
        if (isDeepStrictEqual(JSON.parse(each), JSON.parse(other))) continue;
        differing += 1;
        say(`✗ ${name}, ${path}: câu trả lời khác nhau (answers differ), ${url}\n  ${each.slice(0, 600)}\n  ${other.slice(0, 600)}`);
      }
    }
    await g.child.ask({ hold: held });
  }
  return differing;
}

const get = async (port, path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

async function post(port, question) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  return response.text();
}

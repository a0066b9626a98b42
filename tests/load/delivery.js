import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { startNode } from './lib/child.js';
import { compiled } from './lib/command.js';
import { openDatabase } from './lib/database.js';
import { measured, median, quantile, round, shown, spread } from './lib/figures.js';
import { fill } from './lib/fill.js';
import { cpuMicros, pin, pinning } from './lib/proc.js';
import { questions } from './lib/questions.js';
import { Random } from './lib/random.js';

const portals = 40;
const connections = 32;
const serverCore = 0;
const loadCore = 1;
const poolSize = 8;
const goals = { genericVsF: 0.5 };
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
  const wrong = await compare(servers, asked, say);
  const generator = await startNode({
    name: 'generator',
    args: ['tests/load/lib/generator.js'],
    env: {},
    folder: database.folder,
    core: loadCore,
    announces: true,
  });
  ground.atEnd(() => generator.stop());
  pin(database.server.pid, loadCore);
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
  return report(ground, { results, wrong, items, pairs });
}

async function startServers(ground, database) {
  const { freePort } = await compiled('infra/local/postgres.js');
  const key = (byte) => Buffer.alloc(32, byte).toString('base64');
  const started = async (name, args, env, ready) => {
    const port = await freePort();
    const child = await startNode({
      name,
      args,
      env: { NODE_ENV: 'production', DATABASE_POOL_SIZE: String(poolSize), ...env, PORT: String(port), API_PORT: String(port) },
      folder: database.folder,
      core: serverCore,
      ...ready(port),
    });
    ground.atEnd(() => child.stop());
    return { child, pid: child.pid, port };
  };
  const product = await started(
    'api',
    ['dist/apps/api/src/main.js'],
    { ...database.urls, LIENCONG_MODE: 'test', OIDC_CLIENT_SECRET: 'bench', SESSION_SECRET: key(1), PERSONAL_DATA_KEY: key(2) },
    (port) => ({ healthUrl: `http://127.0.0.1:${port}/health/ready` }),
  );
  const bound = (which) =>
    started(`bound-${which}`, ['tests/load/lib/bound-server.js'], { BOUND: which, DATABASE_URL: database.urlOf('delivery') }, () => ({ announces: true }));
  const get = (name, variables) => `GET ${addressOf(name, variables)} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\n\r\n`;
  const post = (name, variables) => {
    const body = JSON.stringify({ query: questions[name].document, variables });
    return `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  };
  const f = await bound('f');
  const g = await bound('g');
  return [
    { key: 'generic', label: 'sản phẩm (product)', bytes: post, ...product },
    { key: 'f', label: 'f: một câu lệnh (one statement)', bytes: get, ...f },
    { key: 'g', label: 'g: bộ đệm sẵn (ready buffer)', bytes: get, ...g },
  ];
}

const addressOf = (name, variables) => `/${name}?${new URLSearchParams(variables)}`;

function prepare(hosts, addresses) {
  const random = new Random(7);
  return {
    home: { requests: Array.from({ length: 400 }, () => ({ host: random.pick(hosts) })) },
    article: { requests: Array.from({ length: 1_000 }, () => random.pick(addresses)) },
    search: { requests: Array.from({ length: 400 }, () => ({ host: random.pick(hosts), query: random.pick(sought) })) },
    rollup: { requests: Array.from({ length: 400 }, () => ({ host: random.pick(hosts) })) },
  };
}

/** Compares 20 answers of the product with those of f, and hands g the product's bytes. @returns how many differ */
async function compare([product, f, g], asked, say) {
  let wrong = 0;
  for (const [name, { requests }] of Object.entries(asked)) {
    const distinct = [...new Map(requests.map((variables) => [addressOf(name, variables), variables])).entries()];
    const held = [];
    for (const [index, [url, variables]] of distinct.entries()) {
      const response = await fetch(`http://127.0.0.1:${product.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: questions[name].document, variables }),
      });
      const body = await response.text();
      held.push([url, body]);
      if (index >= 20) continue;
      const other = await (await fetch(`http://127.0.0.1:${f.port}${url}`)).text();
      if (isDeepStrictEqual(JSON.parse(body), JSON.parse(other))) continue;
      wrong += 1;
      say(`✗ ${name}: câu trả lời khác nhau (answers differ), ${url}\n  ${body.slice(0, 600)}\n  ${other.slice(0, 600)}`);
    }
    await g.child.ask({ hold: held });
  }
  return wrong;
}

function report({ table, say }, { results, wrong, items, pairs }) {
  const queries = {};
  const rows = [['', 'lượt/s (requests/s)', '÷ f', '÷ g', 'CPU máy chủ µs', 'CPU PostgreSQL µs', 'p95 ms']];
  let errors = 0;
  for (const [name, byServer] of Object.entries(results)) {
    const ratio = (over, under) => byServer[over].map((each, index) => each.rps / byServer[under][index].rps);
    const of = (key, figure) => median(byServer[key].map((each) => each[figure]));
    rows.push([questions[name].label, '', '', '', '', '', '']);
    for (const key of Object.keys(byServer)) {
      const lost = byServer[key].reduce((sum, each) => sum + each.errors, 0);
      errors += lost;
      if (lost > 0) say(`✗ ${name}, ${key}: ${lost} lỗi (errors): ${byServer[key].find((each) => each.firstError)?.firstError}`);
      const against = (under) => (key === under ? '1' : shown(median(ratio(key, under)), 3));
      rows.push([
        `  ${key}`,
        shown(of(key, 'rps')),
        against('f'),
        against('g'),
        shown(of(key, 'cpuUs')),
        key === 'g' ? '–' : shown(of(key, 'pgUs')),
        shown(of(key, 'p95'), 1),
      ]);
    }
    const vsF = ratio('generic', 'f');
    queries[name] = {
      genericVsF: round(median(vsF), 3),
      genericVsG: round(median(ratio('generic', 'g')), 3),
      cpuUs: measured(Object.fromEntries(Object.keys(byServer).map((key) => [key, of(key, 'cpuUs')]))),
      pgCpuUs: measured({ generic: of('generic', 'pgUs'), f: of('f', 'pgUs') }),
      rps: measured(Object.fromEntries(Object.keys(byServer).map((key) => [key, of(key, 'rps')]))),
      spread: round(spread(vsF), 3),
    };
    say(
      `${name}: sản phẩm ÷ f ${shown(queries[name].genericVsF, 3)} (một nửa các cặp trong ${shown(quantile(vsF, 0.25), 3)}–${shown(quantile(vsF, 0.75), 3)}); mục tiêu (goal) ≥ ${shown(goals.genericVsF, 1)}`,
    );
  }
  table(rows);
  const faults = [...(errors > 0 ? [`${errors} lỗi khi đo (errors under load)`] : []), ...(wrong > 0 ? [`${wrong} câu trả lời khác f (answers differ)`] : [])];
  return { figures: { queries, items, pairs, errors, differing: wrong }, faults };
}

import http from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { openDatabase } from './lib/database.js';
import { startApi, started, startGenerator } from './lib/delivery-servers.js';
import { median, round, shown, spread } from './lib/figures.js';
import { fill } from './lib/fill.js';
import { cpuMicros } from './lib/proc.js';
import { Random } from './lib/random.js';

const connections = 16;
const begins = '<!doctype html>';
const kilobytes = (bytes) => round(bytes / 1_024, 1);

/** Pages of the site against a server that holds the same pages ready. */
export async function run(ground) {
  const { quick, table } = ground;
  const size = quick ? { items: 1_000, pairs: 3, seconds: 0.5, singly: 30, pages: 20 } : { items: 5_000, pairs: 15, seconds: 2, singly: 200, pages: 200 };
  const database = await openDatabase(ground, { durable: false });
  const { hosts, addresses } = await fill(database.admin, { portals: 40, items: size.items, seed: 20_261_126 });
  const api = await startApi(ground, database, { name: 'api', settings: { DELIVERY_CACHE_MB: '256' } });
  const apiUrl = `http://127.0.0.1:${api.port}`;
  const site = await started(ground, database, 'site', ['dist/apps/site/src/main.js'], { LIENCONG_MODE: 'test', API_INTERNAL_URL: apiUrl }, (port) => ({
    healthUrl: `http://127.0.0.1:${port}/health/ready`,
  }));
  const bound = await started(ground, database, 'bound', ['tests/load/lib/bound-server.js'], { BOUND: 'g' }, () => ({ announces: true }));
  const generator = await startGenerator(ground, database);
  const [{ slug: section }] = (await database.admin.query('select slug from section order by position limit 1')).rows;
  const random = new Random(7);
  const pages = {
    home: () => ({ host: random.pick(hosts), path: '/' }),
    section: () => ({ host: random.pick(hosts), path: `/chuyen-muc/${section}` }),
    article: () => {
      const { host, slug } = random.pick(addresses);
      return { host, path: `/tin/${slug}` };
    },
    search: () => ({ host: random.pick(hosts), path: '/tim-kiem?q=nuoc+sach' }),
  };

  const figures = {};
  const faults = [];
  const rows = [['trang (page)', 'kB, nén (brotli)', 'byte đầu ÷ (first byte)', 'lượt/s (pages/s)', '÷ tệp sẵn (bound)', 'CPU trang, api µs']];
  for (const [name, next] of Object.entries(pages)) {
    const asked = Array.from({ length: size.pages }, next);
    const held = [];
    for (const each of asked) {
      const { status, body } = await get(site.port, each.host, each.path);
      if (status !== 200 || !body.toString('latin1', 0, 40).toLowerCase().startsWith(begins)) faults.push(`${name} ${each.path}: ${status}`);
      held.push([`/${each.host}${each.path}`, body]);
    }
    if (faults.length > 0) return { figures, faults };
    await bound.child.ask({ hold: held.map(([url, body]) => [url, body.toString('utf8')]) });
    await generator.ask({
      prepare: `${name}:site`,
      requests: asked.map(({ host, path }) => `GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept: text/html\r\n\r\n`),
    });
    await generator.ask({ prepare: `${name}:bound`, requests: held.map(([url]) => `GET ${url} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\n\r\n`) });

    const first = { site: [], bound: [] };
    for (let turn = 0; turn < size.singly; turn += 1) {
      const each = asked[turn % asked.length];
      first.site.push((await get(site.port, each.host, each.path)).firstByte);
      first.bound.push((await get(bound.port, '127.0.0.1', `/${each.host}${each.path}`)).firstByte);
    }
    const measure = async (key, { pid, port }, seconds) => {
      const before = { own: cpuMicros(pid), api: cpuMicros(api.pid) };
      const told = await generator.ask({ run: `${name}:${key}`, port, connections, seconds, begins });
      if (told.errors > 0) faults.push(`${name}, ${key}: ${told.errors} lỗi (errors): ${told.firstError.slice(0, 200)}`);
      return {
        rps: told.requests / told.seconds,
        cpuUs: (cpuMicros(pid) - before.own) / told.requests,
        apiCpuUs: (cpuMicros(api.pid) - before.api) / told.requests,
      };
    };
    const servers = [
      ['site', site],
      ['bound', bound],
    ];
    for (const [key, server] of servers) await measure(key, server, quick ? 0.5 : 2);
    const results = { site: [], bound: [] };
    for (let pair = 0; pair < size.pairs; pair += 1) {
      for (const [key, server] of pair % 2 === 0 ? servers : [...servers].reverse()) results[key].push(await measure(key, server, size.seconds));
    }
    const ratios = results.site.map(({ rps }, index) => rps / results.bound[index].rps);
    const of = (figure) => median(results.site.map((each) => each[figure]));
    const bytes = median(held.map(([, body]) => body.length));
    const packed = median(held.slice(0, 20).map(([, body]) => brotliCompressSync(body).length));
    figures[name] = {
      kB: kilobytes(bytes),
      brotliKB: kilobytes(packed),
      firstByteMs: round(median(first.site), 2),
      firstByteVsBound: round(median(first.site) / median(first.bound), 2),
      perSecond: round(of('rps')),
      rate: round(median(ratios), 3),
      rateSpread: round(spread(ratios), 3),
      cpuUs: round(of('cpuUs')),
      apiCpuUs: round(of('apiCpuUs')),
    };
    const found = figures[name];
    rows.push([
      name,
      `${shown(found.kB, 1)}, ${shown(found.brotliKB, 1)}`,
      `${shown(found.firstByteVsBound, 2)} (${shown(found.firstByteMs, 2)} ms)`,
      shown(found.perSecond),
      shown(found.rate, 3),
      `${shown(found.cpuUs)}, ${shown(found.apiCpuUs)}`,
    ]);
  }
  table(rows);
  return { figures, faults };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** @returns {Promise<{ status: number, body: Buffer, firstByte: number }>} `firstByte` in ms from the request */
function get(port, host, path) {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const request = http.get({ host: '127.0.0.1', port, path, agent, headers: { host, accept: 'text/html' } }, (response) => {
      const firstByte = performance.now() - since;
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts), firstByte }));
    });
    request.on('error', reject);
  });
}

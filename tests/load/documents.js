import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { startNode } from './lib/child.js';
import { manage } from './lib/client.js';
import { compiled, root } from './lib/command.js';
import { quantile, round, shown } from './lib/figures.js';
import { badPaths, badShapes } from './lib/hostile-requests.js';
import { anySchema, bodyOf, publicSchema } from './lib/hostile-documents.js';
import { manageSchema } from './lib/hostile-manage.js';
import { openNewsroom, settings } from './lib/newsroom.js';
import { residentMb } from './lib/proc.js';

/** Of the rounds after the first, in which everything was loaded and seen once. */
const mostGrowthMb = 60;
const rounds = 5;
const slowMs = 5_000;
const atOnce = 4;

/** Nothing of the inside may be told: stacks, files, SQL, what the schema is made of. */
const inside = [
  /\n\s+at .+:\d+/,
  /node_modules/,
  /\.(js|ts):\d+/,
  /QueryFailedError|syntax error at or near|invalid (input syntax|byte sequence)|violates .+ constraint|pg_catalog|permission denied for|row-level security/,
  /\bfrom (portal|placement|publication|item|pgboss)\b/i,
  /stacktrace/i,
  /Did you mean/,
];

/**
 * Malformed and costly requests to both endpoints: no 5xx, nothing of the inside in an answer, the process lives on. The public
 * endpoint answers in production mode; the management one, which needs somebody signed in, with all but the embedded issuer
 * as in production.
 */
export async function run(ground) {
  const newsroom = await openNewsroom(ground, { portals: 2, worker: false });
  const [portal, other] = newsroom.portals;
  const { token } = portal.editor;
  const created = await manage(newsroom.url, token, 'mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } } }', {
    input: { portalId: portal.id, sectionId: portal.sections[0].id, title: 'Bài thử' },
  });
  const itemId = created.createItem.item.id;
  const production = await startProduction(ground, newsroom);
  const manageSide = { label: 'manage', child: newsroom.api(), url: newsroom.url, path: '/manage/graphql', headers: { authorization: `Bearer ${token}` } };
  const publicSide = { label: 'public', child: production.child, url: production.url, path: '/graphql', headers: {} };

  const shape = (side, document) => ({
    name: document.name,
    method: 'POST',
    path: side.path,
    headers: { 'content-type': 'application/json', ...side.headers },
    body: bodyOf(document),
  });
  const withHeaders = (side, shapes) => shapes.map((each) => ({ ...each, headers: { ...side.headers, ...each.headers } }));
  const sent = [
    ...[...anySchema(), ...publicSchema(portal.host)].map((document) => [publicSide, shape(publicSide, document)]),
    ...[...anySchema(), ...manageSchema({ portal, itemId, otherPortalId: other.id })].map((document) => [manageSide, shape(manageSide, document)]),
    ...badShapes('/graphql').map((each) => [publicSide, each]),
    ...withHeaders(manageSide, badShapes('/manage/graphql')).map((each) => [manageSide, each]),
    // the log-in leads to the issuer, and only this side has one that answers
    ...badPaths().map((each) => [manageSide, each]),
    ...badShapes('/manage/graphql').map((each) => [publicSide, each]), // nobody signed in
  ];
  const sides = [publicSide, manageSide];
  for (const side of sides) for (let round_ = 0; round_ < 200; round_ += 1) await send(side, shape(side, { query: '{ __typename }' }));
  const started = performance.now();
  const results = [];
  const memory = [];
  for (let turn = 0; turn < (ground.quick ? 2 : rounds); turn += 1) {
    results.push(...(await sendAll(sent)));
    memory.push(sides.map(({ child }) => residentMb(child.pid)));
    ground.say(`Vòng (round) ${turn + 1}: ${sides.map(({ label }, side) => `${label} ${shown(memory[turn][side])} MB`).join(', ')}`);
  }
  const seconds = (performance.now() - started) / 1_000;
  await wait(1_000);
  const alive = await Promise.all(
    sides.map(async (side) => side.child.running() && (await send(side, shape(side, { query: '{ __typename }' }))).text.includes('"Query"')),
  );
  return report(ground, { results, seconds, alive, memory, sides });
}

async function startProduction(ground, { database }) {
  const { freePort } = await compiled('infra/local/postgres.js');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...settings(database, 'https://issuer.example/realms/liencong'),
    LIENCONG_MODE: 'production',
    API_PORT: String(port),
    API_PUBLIC_URL: 'https://quantri.example',
  };
  const child = await startNode({
    name: 'api-production',
    args: ['dist/apps/api/src/main.js'],
    env,
    folder: database.folder,
    healthUrl: `${url}/health/ready`,
  });
  ground.atEnd(() => child.stop());
  return { child, url };
}

async function sendAll(list) {
  const results = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < list.length) {
        const [side, request] = list[next++];
        results.push({ side, request, ...(await send(side, request)) });
      }
    }),
  );
  return results;
}

/** Sends a request as it is. A connection that the server closes on a request too large or too broken counts as refused (status 0). */
function send({ url }, { method, path, headers, body }) {
  const { hostname, port } = new URL(url);
  const started = performance.now();
  return new Promise((resolve) => {
    const end = (status, text) => resolve({ status, text, ms: performance.now() - started });
    let request;
    try {
      request = http.request({
        hostname,
        port,
        method,
        path,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
        timeout: 60_000,
        agent: false,
      });
    } catch (error) {
      // Node's own client refuses to send some of it (a space in the address); nothing was asked then.
      end(-1, String(error));
      return;
    }
    request.on('response', (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('close', () => end(response.statusCode ?? 0, Buffer.concat(parts).toString('utf8')));
    });
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', (error) => end(error.message === 'timeout' ? 599 : 0, String(error)));
    request.end(body);
  });
}

function report({ say, table }, { results, seconds, alive, memory, sides }) {
  // the highest of the later rounds: what is given back before the end was needed all the same
  const growth = sides.map((_, side) => Math.max(...memory.slice(1).map((each) => each[side])) - memory[0][side]);
  const told = (fault, { side, request, status, text, ms }) =>
    `${fault} · ${side.label} · ${request.name} · ${request.method} ${request.path.slice(0, 80)} · ${status} (${shown(ms)} ms)\n    hỏi (asked): ${String(request.body ?? '').slice(0, 240)}\n    đáp (answer): ${text.slice(0, 400)}`;
  const once = (list) => [...new Map(list.map((each) => [`${each.side.label} ${each.request.name}`, each])).values()];
  const sent = results.filter(({ status }) => status >= 0);
  const bad = sent.filter(({ status }) => status >= 500);
  const unknown = sent.filter(({ status, text }) => status < 500 && /"(INTERNAL|INTERNAL_SERVER_ERROR)"/.test(text));
  const leaking = sent.filter(({ text }) => text.includes(root.replace(/\/$/, '')) || inside.some((pattern) => pattern.test(text)));
  // the public schema is there to be explored, that of management is not
  const introspected = sent.filter(
    ({ side, request, text }) => side.label === 'public' && request.path.startsWith('/manage') && /"queryType"|"__schema":\{/.test(text),
  );
  const slow = sent.filter(({ ms }) => ms > slowMs);
  const byStatus = Map.groupBy(sent, ({ status }) => (status === 0 ? 'ngắt (cut)' : String(status)));
  table([
    ['Trả lời (answers)', 'số lần'],
    ...[...byStatus].sort(([a], [b]) => a.localeCompare(b)).map(([status, list]) => [status, shown(list.length)]),
    ['5xx', shown(bad.length)],
    ['lỗi không khai báo (undeclared errors)', shown(unknown.length)],
    ['lộ bên trong (telling the inside)', shown(leaking.length)],
    ['xem được cấu trúc quản trị khi vận hành (introspection of management in production)', shown(introspected.length)],
    [
      'p50 / p95 / lâu nhất (slowest) ms',
      `${shown(
        quantile(
          sent.map(({ ms }) => ms),
          0.5,
        ),
        1,
      )} / ${shown(
        quantile(
          sent.map(({ ms }) => ms),
          0.95,
        ),
        1,
      )} / ${shown(Math.max(...sent.map(({ ms }) => ms)))}`,
    ],
    ...sides.map(({ label }, index) => [`bộ nhớ tăng sau vòng đầu (memory growth after the first round), ${label}`, `${shown(growth[index])} MB`]),
  ]);
  for (const each of once(slow)) say(told('chậm (slow)', each));
  const rssGrowthMb = Math.max(...growth);
  const faults = [
    ...once(bad).map((each) => told('5xx', each)),
    ...once(unknown).map((each) => told('INTERNAL', each)),
    ...once(leaking).map((each) => told('lộ (leak)', each)),
    ...once(introspected).map((each) => told('introspection', each)),
    ...sides.filter((_, index) => !alive[index]).map(({ label, child }) => `${label}: không còn sống (not alive)\n${child.log().slice(-1_500)}`),
    ...(rssGrowthMb > mostGrowthMb ? [`bộ nhớ tăng ${rssGrowthMb} MB, nhiều nhất ${mostGrowthMb} (memory growth)`] : []),
  ];
  const figures = {
    sent: sent.length,
    documents: new Set(sent.map(({ side, request }) => `${side.label} ${request.name}`)).size,
    status5xx: bad.length,
    undeclared: unknown.length,
    leaks: leaking.length + introspected.length,
    slow: slow.length,
    ...(Number.isFinite(rssGrowthMb) ? { rssGrowthMb, mostGrowthMb } : {}),
    memoryMb: Object.fromEntries(sides.map(({ label }, side) => [label, memory.map((each) => each[side])])),
    rounds: memory.length,
    seconds: round(seconds, 1),
  };
  return { figures, faults };
}

import { setTimeout as wait } from 'node:timers/promises';
import { carry, wishes } from './lib/desk.js';
import { quantile, round, shown } from './lib/figures.js';
import { Random } from './lib/random.js';
import { openScale } from './lib/scale-world.js';
import { startReaders } from './lib/readers.js';

const bound = 2_000;
const goal = 1_000;
const createDocument = 'mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } errors { code } } }';

/**
 * Two api, two site, a worker, a primary and a replica under readers, while one after another is killed, held back and brought back:
 * is anybody not answered, does anybody see what is over, does publishing say what is wrong and come back by itself?
 */
export async function run(ground) {
  const { quick, say } = ground;
  const seconds = quick ? 4 : 20;
  const changes = quick ? 8 : 60;
  const world = await openScale(ground);
  const { database, replica, apis } = world;
  const readers = startReaders({ requests: world.requests, readers: 8 });
  const figures = {};
  const faults = [];
  const mustBe = (what, isSo) => {
    if (!isSo) faults.push(what);
  };
  const phase = async (name, work) => {
    say(`… ${name}`);
    readers.enter(name);
    await work();
  };

  await phase('tất cả chạy (all run)', async () => {
    await wait(seconds * 1_000);
    figures.fresh = await freshness(world, changes);
    await publishes(world);
  });

  await phase('không có máy chủ chính (no primary)', async () => {
    await database.down();
    await wait(200);
    const refused = await refusal(world);
    figures.refused = refused;
    mustBe(`đăng bài trả lời (publishing answers) ${JSON.stringify(refused)}`, refused.status === 503 && refused.code === 'DATABASE_UNREACHABLE');
    figures.refusedMs = round(refused.ms);
    mustBe('api/health không nói thiếu máy chủ chính (does not say what it lacks)', (await apis[0].health()).text.includes('primary'));
    mustBe('worker/health không nói (does not say)', (await world.worker.health()).status === 503);
    await apis[1].kill();
    await apis[1].start();
    mustBe('api khởi động khi thiếu máy chủ chính không trả lời (an api started meanwhile does not answer)', (await apis[1].home()).superiorName !== undefined);
    await wait(seconds * 1_000);
  });

  await phase('máy chủ chính trở lại (the primary is back)', async () => {
    await database.up();
    const since = performance.now();
    await until(async () => (await refusal(world)).status === 200, 30_000);
    figures.publishingBackMs = round(performance.now() - since);
    await publishes(world);
    await until(async () => !(await apis[0].health()).text.includes('replica') && (await isStreaming(world)), 30_000);
    figures.freshAfterPrimary = await freshness(world, changes);
  });

  await phase('một api bị giết (one api killed)', async () => {
    await apis[0].kill();
    await wait((seconds * 1_000) / 2);
    await apis[0].start();
  });

  await phase('một site bị giết (one site killed)', async () => {
    await world.sites[0].kill();
    await wait((seconds * 1_000) / 2);
    await world.sites[0].start();
  });

  await phase('bản sao không theo (the replica is held back)', async () => {
    await replica.run('select pg_wal_replay_pause()');
    figures.freshBehind = await freshness(world, changes);
    mustBe('api/health không nói bản sao chậm (does not say that the replica is behind)', (await apis[0].health()).text.includes('replica'));
    await replica.run('select pg_wal_replay_resume()');
    await until(async () => (await apis[0].health()).text.includes('"lacks":[]'), 10_000);
  });

  await phase('không có bản sao (no replica)', async () => {
    await replica.down();
    figures.freshWithout = await freshness(world, changes);
    await wait((seconds * 1_000) / 2);
    await replica.up();
    await until(async () => (await apis[0].health()).text.includes('"lacks":[]'), 10_000);
  });

  await phase('tất cả chạy lại (all run again)', async () => {
    figures.freshAtEnd = await freshness(world, changes);
  });

  const phases = await readers.end();
  ground.table([
    ['Giai đoạn (phase)', 'trả lời (served)', 'lỗi (errors)', 'p50 ms', 'p99 ms', 'max ms'],
    ...phases.map(({ name, served, errors, p50, p99, max }) => [name, shown(served), shown(errors.length), shown(p50, 1), shown(p99, 1), shown(max, 1)]),
  ]);
  const fresh = Object.entries(figures).filter(([name]) => name.startsWith('fresh'));
  for (const [name, { p99, max, stale }] of fresh) {
    say(`${name}: p99 ${shown(p99)} ms, max ${shown(max)} ms; mục tiêu (goal) < ${shown(goal)} ms, giới hạn (bound) ${shown(bound)} ms; cũ (stale): ${stale}`);
    mustBe(`${name}: ${stale} câu trả lời cũ, chậm nhất (stale, slowest) ${max} ms`, stale === 0 && max < bound);
  }
  for (const { name, errors } of phases) if (errors.length > 0) faults.push(`${name}: ${errors.length} lỗi (errors), ${errors[0]}`);
  const served = phases.reduce((sum, phase) => sum + phase.served, 0);
  const errors = phases.reduce((sum, phase) => sum + phase.errors.length, 0);
  return { figures: { served, errors, ...figures, phases: phases.map(({ errors: list, ...rest }) => ({ ...rest, errors: list.length })) }, faults };
}

/** Changes of portals, one after another: when does each api show it, and does one show again what was over? */
async function freshness({ database, apis, hosts }, changes) {
  const took = [];
  let stale = 0;
  for (let turn = 0; turn < changes; turn += 1) {
    const host = hosts[turn % hosts.length];
    const mark = `${performance.now()}`;
    for (const api of apis) await api.home(host);
    await database.admin.query('update portal set superior_name = $1 where portal_id = (select portal_id from portal_host where host = $2)', [mark, host]);
    const since = performance.now();
    took.push(...(await Promise.all(apis.map((api) => until(async () => (await api.home(host)).superiorName === mark, 10_000, since)))));
    await wait(50);
    for (const api of apis) if ((await api.home(host)).superiorName !== mark) stale += 1;
  }
  return { p50: round(quantile(took, 0.5)), p99: round(quantile(took, 0.99)), max: round(Math.max(...took)), stale };
}

/** An item from nothing to the public page, by the api and its people. */
async function publishes({ url, portals }) {
  const [[wish]] = wishes(new Random(Date.now() % 1_000_000), portals, 1);
  await carry(url, wish, { acknowledged: [], latencies: [], unanswered: 0 });
}

/** What an editor is told who begins an item. */
async function refusal({ url, portals: [portal] }) {
  const since = performance.now();
  const input = { portalId: portal.id, sectionId: portal.sections[0].id, title: 'Bài viết thử' };
  const response = await fetch(`${url}/manage/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${portal.editor.token}` },
    body: JSON.stringify({ query: createDocument, variables: { input } }),
  });
  const { errors } = await response.json();
  return { status: response.status, code: errors?.[0]?.extensions?.code ?? '', ms: performance.now() - since };
}

async function isStreaming({ database }) {
  const { rows } = await database.admin.query("select 1 from pg_stat_replication where state = 'streaming'");
  return rows.length > 0;
}

async function until(isSo, longest, since = performance.now()) {
  while (!(await isSo())) {
    if (performance.now() - since > longest) throw new Error(`not so after ${longest} ms: ${isSo}`);
    await wait(5);
  }
  return performance.now() - since;
}

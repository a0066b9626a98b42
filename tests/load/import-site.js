import { setTimeout as wait } from 'node:timers/promises';
import { compiled } from './lib/command.js';
import { round, shown } from './lib/figures.js';
import { openNewsroom } from './lib/newsroom.js';
import { exportOf } from './lib/site-export.js';
import { Random } from './lib/random.js';
import { residentMb } from './lib/proc.js';

/**
 * An export of WordPress made by a generator comes into a portal by the real worker: how many entries a second are read and judged, how
 * many come in, how much memory the worker takes, and does anything come twice when the same file is given again? Then another file while
 * the worker is killed with SIGKILL again and again: is anything lost or doubled?
 */
export async function run(ground) {
  const entries = ground.quick ? 400 : 5_000;
  const newsroom = await openNewsroom(ground, { portals: 1, more: { LOG_LEVEL: 'error' } });
  const [portal] = newsroom.portals;
  const { admin } = newsroom.database;
  await admin.query(`insert into portal_grant (portal_id, person_id, role, because, starts_on) values ($1, $2, 'portal_admin', 'đo', '2020-01-01')`, [
    portal.id,
    portal.head.id,
  ]);
  const text = exportOf(entries, new Random(19));
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, residentMb(newsroom.worker().pid));
  }, 200);
  ground.atEnd(() => clearInterval(watch));

  const first = await importOnce(admin, portal, text);
  const again = await importOnce(admin, portal, text);
  clearInterval(watch);
  const more = ground.quick ? 200 : 1_000;
  const kills = ground.quick ? 3 : 10;
  const cut = await importOnce(admin, portal, exportOf(more, new Random(20), entries + 1), { kills, kill: () => newsroom.killWorker(), most: more });
  const one = async (sql) => Number((await admin.query(sql, [portal.id])).rows[0].n);
  const items = await one('select count(*) as n from site_import_item where portal_id = $1');
  const published = await one(`select count(*) as n from publication where portal_id = $1 and withdrawn_at is null`);
  const moved = await one('select count(*) as n from moved_item where portal_id = $1');
  const facts = await one(`select coalesce(sum(amount), 0) as n from fact where portal_id = $1 and measure = 'items_published'`);
  const { differences } = await recounted(newsroom.database, portal.id);
  const figures = {
    entries,
    megabytesOfFile: round(Buffer.byteLength(text) / 1024 / 1024, 1),
    readPerSecond: Math.round(entries / first.readSeconds),
    importedPerSecond: round(entries / first.runSeconds, 1),
    readSeconds: round(first.readSeconds, 1),
    runSeconds: round(first.runSeconds, 1),
    againSeconds: round(again.readSeconds, 1),
    items,
    published,
    moved,
    failed: first.failed + cut.failed,
    kills,
    killedItems: cut.made,
    differences,
    workerMegabytes: Math.round(megabytes),
  };
  ground.table([
    [`${shown(entries)} bài, ${shown(figures.megabytesOfFile, 1)} MB (entries)`, ''],
    ['đọc và kiểm tra, bài/s (read and judged a second)', shown(figures.readPerSecond)],
    ['nhập, bài/s (taken in a second)', shown(figures.importedPerSecond, 1)],
    ['nhập lại cùng tệp (the same file again)', `${shown(again.made)} bài mới (new)`],
    [`nhập khi người thợ bị giết ${kills} lần (worker killed)`, `${shown(cut.made)} / ${shown(more)} bài`],
    ['bộ nhớ người thợ, MB (memory of the worker)', shown(figures.workerMegabytes)],
  ]);
  return {
    figures,
    faults: [
      ...([items, published, moved, facts].every((n) => n === entries + more)
        ? []
        : [`${items} / ${published} / ${moved} / ${facts} của ${entries + more} (items, published, addresses, facts)`]),
      ...(again.made === 0 ? [] : [`${again.made} bài nhập hai lần (came twice)`]),
      ...(figures.failed === 0 ? [] : [`${figures.failed} bài hỏng (failed)`]),
      ...(differences === 0 ? [] : [`${differences} chỗ lệch số liệu (figures differ)`]),
    ],
  };
}

/**
 * As the api does it, past the policies: the file in pieces, and the jobs.
 * @param {{ kills: number, kill: () => Promise<void>, most: number }} [cut] the worker is killed so often on the way, evenly; what it was
 *   at is asked for again, as pausing and going on does
 */
async function importOnce(admin, portal, text, cut) {
  const { rows: made } = await admin.query(
    `insert into site_import (portal_id, name, state, section_id, created_by, created_at) values ($1, 'trang-cu.xml', 'reading', $2, $3, now()) returning id`,
    [portal.id, portal.sections[0].id, portal.head.id],
  );
  const importId = made[0].id;
  const bytes = Buffer.from(text);
  for (let at = 0, number = 0; at < bytes.length; at += 1_048_576, number += 1)
    await admin.query('insert into site_import_chunk (portal_id, import_id, number, bytes) values ($1, $2, $3, $4)', [
      portal.id,
      importId,
      number,
      bytes.subarray(at, at + 1_048_576),
    ]);
  const readSeconds = await timed(async () => {
    await enqueue(admin, 'read-site-import', { portalId: portal.id, importId });
    await untilState(admin, importId, 'planned');
  });
  const runSeconds = await timed(async () => {
    await admin.query(`update site_import set state = 'running', running_since = now(), run_by = created_by where id = $1`, [importId]);
    await enqueue(admin, 'run-site-import', { portalId: portal.id, importId });
    for (let kill = 1; kill <= (cut?.kills ?? 0); kill += 1) {
      await untilDone(admin, importId, Math.floor((cut.most * kill) / (cut.kills + 1)));
      await cut.kill();
      await enqueue(admin, 'run-site-import', { portalId: portal.id, importId });
    }
    await untilState(admin, importId, 'done');
  });
  const { rows } = await admin.query(
    `select count(*) filter (where state = 'done')::int as made, count(*) filter (where state = 'failed' or action = 'error')::int as failed
     from site_import_entry where import_id = $1`,
    [importId],
  );
  return { readSeconds, runSeconds, ...rows[0] };
}

async function timed(act) {
  const started = performance.now();
  await act();
  return (performance.now() - started) / 1_000;
}

async function untilDone(admin, importId, count) {
  for (;;) {
    const { rows } = await admin.query(`select count(*)::int as n from site_import_entry where import_id = $1 and state <> 'waiting'`, [importId]);
    if (rows[0].n >= count) return;
    await wait(20);
  }
}

async function untilState(admin, importId, state) {
  for (const end = Date.now() + 30 * 60_000; Date.now() < end; await wait(50)) {
    const { rows } = await admin.query('select state, refusal from site_import where id = $1', [importId]);
    if (rows[0].state === state) return;
    if (rows[0].state === 'refused' || (rows[0].state === 'paused' && state !== 'paused')) throw new Error(JSON.stringify(rows[0]));
  }
  throw new Error(`not ${state} within 30 minutes`);
}

async function enqueue(admin, name, data) {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    connectionString: admin.options.connectionString,
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.send(name, data);
  await boss.stop({ graceful: false });
}

/** Does every figure of the portal agree with its rows? */
async function recounted(database, portalId) {
  const { DataSource } = await import('typeorm');
  const { verifyPortal } = await compiled('libs/supervision/index.js');
  const { asSystem } = await compiled('libs/platform/db/index.js');
  const source = await new DataSource({ type: 'postgres', url: database.urlOf('jobs') }).initialize();
  try {
    const { differences } = await asSystem(() => verifyPortal(source, portalId));
    return { differences: differences.length };
  } finally {
    await source.destroy();
  }
}

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { compiled } from './lib/command.js';
import { openDatabase } from './lib/database.js';
import { startNode } from './lib/child.js';
import { round, shown } from './lib/figures.js';
import { settings } from './lib/newsroom.js';
import { halfPortals } from './lib/onboarding-world.js';
import { Random } from './lib/random.js';

const rows = 600;

/**
 * An import of many portals while its worker is killed with SIGKILL again and again. At the end every portal is whole, none
 * is there twice, nobody is invited twice, and the import says that it is done.
 */
export async function run(ground) {
  const kills = ground.quick ? 4 : 20;
  const database = await openDatabase(ground, { durable: true });
  const world = await buildWorld(database);
  // A killed worker keeps its jobs until the engine's time-out; the run would only wait longer.
  await database.admin.query(`update pgboss.queue set expire_seconds = 5 where name in ('read-import', 'run-import', 'import-row')`);
  const env = settings(database, 'http://localhost:1/realms/none');
  const start = () => startNode({ name: 'worker', args: ['dist/apps/worker/src/main.js'], env, folder: database.folder, announces: true });
  let worker = await start();
  ground.atEnd(() => worker.stop());

  const started = performance.now();
  const importId = await give(database, world);
  await until(async () => (await stateOf(database, importId)) === 'planned', 120);
  await start_(database, world, importId);
  const random = new Random(7);
  let killed = 0;
  for (const most = Date.now() + 12 * 60_000; killed < kills && (await stateOf(database, importId)) === 'running' && Date.now() < most;) {
    const before = await doneRows(database, importId);
    const wanted = Math.min(rows - 1, before + 1 + random.below(Math.ceil(rows / kills)));
    await until(async () => (await doneRows(database, importId)) >= wanted || (await stateOf(database, importId)) !== 'running', 200);
    await wait(random.below(200));
    if ((await stateOf(database, importId)) !== 'running') break;
    await worker.kill();
    killed += 1;
    worker = await start();
  }
  await until(async () => (await stateOf(database, importId)) === 'done', 600);
  const seconds = (performance.now() - started) / 1_000;
  const found = await halfPortals(database.admin);
  const figures = {
    kills: killed,
    rows,
    portals: found.portals - 1,
    half: found.half,
    doubled: found.doubled,
    invited: found.invited,
    failed: await failedRows(database, importId),
    seconds: round(seconds, 1),
  };
  ground.table([
    ['Nhập khi người thợ bị giết (worker killed)', ''],
    ['kill -9', shown(killed)],
    ['trang (portals)', `${shown(figures.portals)} / ${shown(rows)}`],
    ['dở dang (half)', shown(figures.half)],
    ['thừa (doubled)', shown(figures.doubled)],
    ['thư mời (invitations)', `${shown(figures.invited)} / ${shown(rows)}`],
    ['dòng hỏng (failed rows)', shown(figures.failed)],
  ]);
  const right = figures.portals === rows && figures.half + figures.doubled + figures.failed === 0 && figures.invited === rows;
  return {
    figures,
    faults: [
      ...(right ? [] : ['trang thiếu, thừa hoặc dở dang (portals missing, doubled or half)']),
      ...(killed === kills ? [] : [`${killed} lần giết, cần ${kills} (kills)`]),
    ],
  };
}

async function buildWorld(database) {
  const { DataSource } = await import('typeorm');
  const { createUnit } = await compiled('libs/units/index.js');
  const owner = await new DataSource({ type: 'postgres', url: database.urlOf('liencong_owner') }).initialize();
  const unitId = await owner.transaction(async (manager) => {
    const unit = (code, kind, name, parentCode) => createUnit(manager, { code, kind, name, parentCode, validFrom: '2025-07-01' });
    const { id } = await unit('75', 'province', 'Thành phố Mẫu', null);
    for (let index = 1; index <= rows; index += 1) await unit(String(40_000 + index), 'commune', `Xã Tân Lập ${index}`, '75');
    return id;
  });
  await owner.destroy();
  const [portalId, personId] = [randomUUID(), randomUUID()];
  await database.admin.query(`insert into portal (portal_id, unit_id, kind, state, name) values ($1, $2, 'portal', 'open', 'Thành phố Mẫu')`, [
    portalId,
    unitId,
  ]);
  await database.admin.query('insert into portal_host (host, portal_id, is_primary) values ($1, $2, true)', ['thanhphomau.gov.vn', portalId]);
  await database.admin.query(`insert into portal_owner (portal_id, valid_from, unit_id, because) values ($1, '2026-01-01', $2, 'Mở trang')`, [
    portalId,
    unitId,
  ]);
  await database.admin.query(`insert into section (portal_id, slug, name, position) values ($1, 'tin', 'Tin', 1)`, [portalId]);
  await database.admin.query(
    `insert into audit_entry (portal_id, at, act, subject_type, subject_id, request_id) values ($1, now(), 'portal.create', 'portal', $1, gen_random_uuid())`,
    [portalId],
  );
  await database.admin.query('insert into person (id, display_name) values ($1, $2)', [personId, 'Quản trị tỉnh']);
  return { portalId, personId };
}

/** As the api does it, past the policies: the file of the import and the job that reads it. */
async function give({ admin }, { portalId, personId }) {
  const head = ['Mã đơn vị', 'Tên đơn vị', 'Trưởng ban: họ tên', 'Trưởng ban: thư điện tử'];
  const lines = Array.from({ length: rows }, (_, index) => [40_001 + index, `Xã Tân Lập ${index + 1}`, 'Trần Thị Mẫu', `tb${index}@example.test`].join(','));
  const { rows: made } = await admin.query(
    `insert into portal_import (portal_id, file_name, state, created_by, created_at) values ($1, 'a.csv', 'reading', $2, now()) returning id`,
    [portalId, personId],
  );
  const importId = made[0].id;
  await admin.query('insert into portal_import_file (portal_id, import_id, bytes) values ($1, $2, $3)', [
    portalId,
    importId,
    Buffer.from([head.join(','), ...lines].join('\n')),
  ]);
  await enqueue(admin, 'read-import', { portalId, importId });
  return importId;
}

async function start_({ admin }, { portalId }, importId) {
  await admin.query(`update portal_import set state = 'running', running_since = now() where id = $1`, [importId]);
  await enqueue(admin, 'run-import', { portalId, importId });
}

/** A job with the settings of its queue, as the engine puts it in. */
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

const one = async ({ admin }, sql, importId) => (await admin.query(sql, [importId])).rows[0]?.value;
const stateOf = (database, importId) => one(database, 'select state as value from portal_import where id = $1', importId);
const doneRows = (database, importId) =>
  one(database, `select count(*)::int as value from portal_import_row where import_id = $1 and state = 'done'`, importId);
const failedRows = (database, importId) =>
  one(database, `select count(*)::int as value from portal_import_row where import_id = $1 and state = 'failed'`, importId);

async function until(holds, seconds) {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await wait(50)) if (await holds()) return;
  throw new Error(`not so within ${seconds} s`);
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, statSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { connectExact, readContents } from '../../apps/cli/src/backup/copy.js';
import { readTables } from '../../apps/cli/src/backup/tables.js';
import type { Contents } from '../../apps/cli/src/backup/tally.js';
import { explain } from '../../apps/cli/src/output.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { addFigures } from '../support/figures.js';
import { World, type WorldPortal } from '../support/world.js';

/** The command line as it is built, killed in the middle of its work. */
const program = path.resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');
let world: World;
let portal: WorldPortal;
let target: TestDatabase;
let place: string;
let whole: string;

beforeAll(async () => {
  world = await World.create();
  portal = await world.portal();
  target = await createTestDatabase();
  const personId = await world.person('Người làm', [{ portal, role: 'editor' }]);
  await world.rows(
    `insert into audit_entry (portal_id, at, person_id, act, subject_type, subject_id, request_id, details)
     select $1, now() - n * interval '1 minute', $2, 'item.edit', 'item', gen_random_uuid(), gen_random_uuid(), '{"version": 2}' from generate_series(1, 150000) n`,
    [portal.id, personId],
  );
  place = await mkdtemp(path.join(tmpdir(), 'liencong-backup-kill-'));
  whole = path.join(place, 'xong');
}, 400_000);
afterAll(async () => {
  await world.close();
  await target.drop();
  rmSync(place, { recursive: true, force: true });
});

function run(...args: string[]): ChildProcess {
  const env = {
    PATH: process.env['PATH'] ?? '',
    LIENCONG_MODE: 'test',
    DATABASE_URL_BACKUP: world.database.urls.backup,
    DATABASE_URL_RESTORE: target.adminUrl,
  };
  return spawn(process.execPath, [program, 'backup', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const text = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (text.out += part));
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (text.err += part));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...text };
}

/** Asks again until it is so; not so often that the program waited for gets no processor. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const since = Date.now(); Date.now() - since < 120_000;) {
    if (await isSo()) return;
    await wait(2);
  }
  throw new Error('it never came to be so');
}

async function contentsOf(database: TestDatabase): Promise<Contents> {
  const client = await connectExact(database.adminUrl);
  try {
    return await readContents(client, await readTables(client));
  } finally {
    await client.end();
  }
}

test('make killed in the middle leaves nothing that verify accepts, and the next one is not in its way', async () => {
  const folder = path.join(place, 'bi-giet');
  const unfinished = `${folder}.chua-xong`;
  const child = run('make', '--to', folder);
  const big = path.join(unfinished, 'public.audit_entry.copy.gz');
  await until(() => existsSync(big) && statSync(big).size > 0);
  child.kill('SIGKILL');
  await ended(child);
  expect(await readdir(place)).toEqual(['bi-giet.chua-xong']);
  for (const each of [folder, unfinished]) expect((await ended(run('verify', each))).code).toBe(1);

  const again = await ended(run('make', '--to', folder, '--json'));
  expect([again.code, again.code === 0 || again.err]).toEqual([0, true]);
  expect(JSON.parse(again.out)).toMatchObject({ folder, portals: 1 });
  expect(await readdir(place)).toEqual(['bi-giet']);
  expect((await ended(run('verify', folder))).code).toBe(0);
}, 400_000);

test('restore killed in the middle leaves the database as it was', async () => {
  const made = await ended(run('make', '--to', whole, '--json'));
  const { seconds, bytes, rows } = JSON.parse(made.out) as { seconds: number; bytes: number; rows: number };
  addFigures('backup', { killedSpec: { rows, bytes, makeSeconds: seconds } });
  const before = await contentsOf(target);
  const watch = new pg.Client({ connectionString: target.adminUrl });
  await watch.connect();
  const working = async (query: string): Promise<boolean> =>
    ((
      await watch.query(`select 1 from pg_stat_activity where application_name = 'liencong-backup' and datname = current_database() and query like $1`, [query])
    ).rowCount ?? 0) > 0;
  const child = run('restore', whole, '--apply');
  await until(() => working('copy public.audit_entry%'));
  child.kill('SIGKILL');
  await ended(child);
  await until(async () => !(await working('%')));
  await watch.end();
  expect(await contentsOf(target)).toEqual(before);

  const again = await ended(run('restore', whole, '--apply'));
  expect([again.code, again.code === 0 || again.err]).toEqual([0, true]);
  expect((await contentsOf(target)).portals).toEqual((await contentsOf(world.database)).portals);
}, 400_000);

test('memory stays flat, however many rows', async () => {
  const measured = `import { makeBackup } from ${JSON.stringify(path.resolve(path.dirname(program), 'backup/make.js'))};
    await makeBackup({ url: process.env.DATABASE_URL_BACKUP, folder: process.argv[1], product: '0', now: new Date() });
    console.log(process.resourceUsage().maxRSS);`;
  const peak = async (name: string): Promise<number> => {
    const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL_BACKUP: world.database.urls.backup };
    const child = spawn(process.execPath, ['--input-type=module', '-e', measured, path.join(place, name)], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    return Number((await ended(child)).out) / 1_024;
  };
  const many = await peak('nhieu');
  await world.rows(`delete from audit_entry where at < now() - interval '50000 minutes'`);
  const few = await peak('it');
  addFigures('backup', { peakMb: { rows150000: Math.round(many), rows50000: Math.round(few) } });
  expect(many - few).toBeLessThan(40);
}, 400_000);

test('a full disk is said in words', () => {
  const { text, code } = explain(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
  expect([code, text]).toEqual([1, expect.stringMatching(/^Đĩa đầy/)]);
});

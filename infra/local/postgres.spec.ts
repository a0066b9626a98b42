import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, type RunningPostgres } from './postgres.js';
import { refuseProduction } from './refuse.js';
import { localSecrets } from './secrets.js';

const built = new URL('../../dist/infra/local/postgres.js', import.meta.url).href;
let folder: string;
let running: RunningPostgres | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liencong-postgres-'));
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const start = async (unsafeFast = true) =>
  (running = await startPostgres({ mode: 'test', dataDir: join(folder, 'data'), superuserPassword: 'a b/c', unsafeFast }));

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat() as unknown[];
  } finally {
    await client.end();
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid, 0);
      await new Promise((resolve) => setTimeout(resolve, 30));
    } catch {
      return true;
    }
  }
  return false;
}

describe('embedded PostgreSQL', () => {
  it('makes a cluster with checksums and scram, listens on loopback only, keeps the data', async () => {
    const first = await start();
    expect(
      await ask(
        first.superuserUrl,
        "select current_setting('data_checksums'), current_setting('listen_addresses'), current_setting('max_connections'), left(rolpassword, 13) from pg_authid where rolname = 'postgres'",
      ),
    ).toEqual(['on', '127.0.0.1', '200', 'SCRAM-SHA-256']);
    await ask(first.superuserUrl, "create table kept as select 'còn đây' as word");
    await first.stop();
    expect(await gone(first.pid)).toBe(true);
    const second = await start();
    expect(await ask(second.superuserUrl, 'select word from kept')).toEqual(['còn đây']);
  });

  it('refuses a wrong password', async () => {
    const server = await start();
    const url = new URL(server.superuserUrl);
    url.password = 'wrong';
    await expect(ask(url.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('starts again at once after the server was killed, with what was committed', async () => {
    const first = await start(false);
    await ask(first.superuserUrl, 'create table kept as select 1 as n');
    process.kill(first.pid, 'SIGKILL');
    const second = await start();
    expect(await ask(second.superuserUrl, 'select n from kept')).toEqual([1]);
  });

  it('replaces a server whose starter was killed', async () => {
    const script = `import { startPostgres } from ${JSON.stringify(built)};
      const p = await startPostgres({ mode: 'test', dataDir: ${JSON.stringify(join(folder, 'data'))}, superuserPassword: 'a b/c', unsafeFast: true });
      console.log(p.pid); setInterval(() => undefined, 1e6);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(starter.stdout, 'data')) as [Buffer];
    const orphan = Number(line.toString());
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    const server = await start();
    expect(server.pid).not.toBe(orphan);
    expect(await gone(orphan)).toBe(true);
    expect(await ask(server.superuserUrl, 'select 1')).toEqual([1]);
  });

  it('does not let a stale postmaster.pid with the number of a stranger stop it', async () => {
    const first = await start();
    const file = join(folder, 'data', 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    await first.stop();
    writeFileSync(file, text.replace(/^\d+/, String(process.pid)));
    expect(await ask((await start()).superuserUrl, 'select 1')).toEqual([1]);
  });

  it('begins anew after an interrupted initdb, and never clears a folder that is not its own', async () => {
    mkdirSync(join(folder, 'data.new', 'base'), { recursive: true });
    const first = await start();
    expect(await ask(first.superuserUrl, 'select 1')).toEqual([1]);
    await first.stop();
    rmSync(join(folder, 'data', 'PG_VERSION'));
    await expect(start()).rejects.toThrow(/not a PostgreSQL cluster/);
    expect(existsSync(join(folder, 'data', 'base'))).toBe(true);
  });

  it('says what the server wrote when it cannot start', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(folder, 'data', 'postgresql.conf'), 'nonsense = yes\n');
    await expect(start()).rejects.toThrow(/nonsense/);
  });

  it.each<[string, string | undefined, Record<string, string>]>([
    ['nobody states a mode', undefined, {}],
    ['the mode is empty', '', { LIENCONG_MODE: '' }],
    ['the mode is none of ours', 'demo', {}],
    ['production is stated', 'production', {}],
    ['LIENCONG_MODE is production', 'local', { LIENCONG_MODE: 'production' }],
    ['NODE_ENV is production', 'local', { NODE_ENV: 'production', LIENCONG_MODE: 'local' }],
  ])('refuses when %s, and names a guide that is there', (_what, stated, environment) => {
    expect(() => refuseProduction('x', stated, environment)).toThrow(/refuses to run/);
    const guide = /\(see ([\w./-]+)\)/.exec(messageOf(() => refuseProduction('x', stated, environment)))?.[1] ?? '';
    expect(existsSync(join(import.meta.dirname, '../..', guide))).toBe(true);
  });

  it.each<[string | undefined, Record<string, string>]>([
    ['local', {}],
    ['test', { NODE_ENV: 'test' }],
    [undefined, { LIENCONG_MODE: 'local' }],
  ])('runs in a mode that is stated: %s, %j', (stated, environment) => {
    expect(() => refuseProduction('x', stated, environment)).not.toThrow();
  });
});

describe('local secrets', () => {
  it('are made once, readable by the owner only, and completed when a role is added', () => {
    const file = join(folder, 'secrets.json');
    const first = localSecrets(file, ['editing'], ['console']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const second = localSecrets(file, ['editing', 'jobs'], ['console']);
    expect(second).toEqual({ ...first, roles: { ...first.roles, jobs: second.roles['jobs'] } });
    expect(Buffer.from(first.sessionSecret, 'base64')).toHaveLength(32);
  });
});

function messageOf(work: () => void): string {
  try {
    work();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

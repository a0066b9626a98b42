import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Account, databaseAccount, launch } from './postgres-program.js';
import { refuseProduction, type LocalMode } from './refuse.js';

const host = '127.0.0.1';
const superuser = 'postgres';
const startSeconds = 30;
const attempts = 5;

export interface PostgresOptions {
  /** What the server is for; LIENCONG_MODE goes before it. */
  readonly mode: LocalMode;
  /** Folder of the cluster; made when missing. */
  readonly dataDir: string;
  /** Port on 127.0.0.1; a free one when left out. */
  readonly port?: number;
  /** Password of the superuser `postgres`. Used when the cluster is made and for the addresses given back. */
  readonly superuserPassword: string;
  /** Passwords of other roles by name, only for `urlOf`. */
  readonly passwords?: Readonly<Record<string, string>>;
  /** Where the server writes; `server.log` beside the cluster when left out. */
  readonly logFile?: string;
  /** Trades the safety of the data for speed. Only for databases of tests. */
  readonly unsafeFast?: boolean;
}

export interface RunningPostgres {
  readonly host: string;
  readonly port: number;
  readonly pid: number;
  readonly superuserUrl: string;
  /** Settles when the server has ended for whatever reason. */
  readonly exited: Promise<void>;
  /** Address of a database for a role whose password was given. */
  urlOf(role: string, database: string): string;
  /** Fast shutdown; returns when the process is gone. Repeatable. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on this machine, and first puts right what a killed predecessor left: a server without a parent is stopped, a stale `postmaster.pid` removed.
 * @throws Error with the last lines of the server's log
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  refuseProduction('PostgreSQL nhúng (embedded PostgreSQL)', options.mode);
  const dataDir = resolve(options.dataDir);
  const logFile = options.logFile ?? join(dirname(dataDir), 'server.log');
  mkdirSync(dirname(dataDir), { recursive: true });
  const account = databaseAccount(dataDir);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await createCluster(dataDir, account, options);
  for (let attempt = 1; ; attempt += 1) {
    await stopPredecessor(dataDir);
    const port = options.port ?? (await freePort());
    const child = await tryStart(dataDir, port, account, logFile, options.unsafeFast ?? false);
    if (child) return running(child, port, options);
    // Right after a SIGKILL the old backends still hold the shared memory for a moment.
    if (attempt === attempts) throw new Error(`PostgreSQL không khởi động được (did not start), ${logFile}:\n${lastLines(logFile)}`);
    await wait(300 * attempt);
  }
}

/** A port on 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function createCluster(dataDir: string, account: Account | undefined, options: PostgresOptions): Promise<void> {
  // Made beside and renamed at the end: an interrupted initdb must not look like a cluster.
  const fresh = `${dataDir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new Error(`Thư mục không trống và không phải dữ liệu PostgreSQL (not empty and not a PostgreSQL cluster): ${dataDir}`);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const secretDir = mkdtempSync(join(tmpdir(), 'liencong-initdb-'));
  const passwordFile = join(secretDir, 'password');
  try {
    writeFileSync(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 });
    if (account) for (const path of [fresh, secretDir, passwordFile]) chownSync(path, account.uid, account.gid);
    const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums', '--no-instructions'];
    if (options.unsafeFast) flags.push('--no-sync');
    const child = launch('initdb', [`--pgdata=${fresh}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, ...flags], account, dataDir, [
      'ignore',
      'pipe',
      'pipe',
    ]);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`initdb: mã thoát (exit code) ${code}\n${output}`);
    renameSync(fresh, dataDir);
  } finally {
    rmSync(secretDir, { recursive: true, force: true });
  }
}

/** Stops a server that a killed process left running on this data, and removes a stale `postmaster.pid`. */
export async function stopPredecessor(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  const pid = Number(linesOf(file)[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (isServerOf(pid, dataDir)) {
    signal(pid, 'SIGINT');
    for (let waited = 0; waited < 10_000 && alive(pid); waited += 50) await wait(50);
    if (alive(pid)) signal(pid, 'SIGQUIT');
    for (let waited = 0; waited < 5_000 && alive(pid); waited += 50) await wait(50);
  }
  // The number may belong to a stranger by now; PostgreSQL would then refuse to start for ever.
  if (!isServerOf(pid, dataDir)) rmSync(file, { force: true });
}

function isServerOf(pid: number, dataDir: string): boolean {
  if (!alive(pid)) return false;
  try {
    const command = existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(dataDir);
  } catch {
    return false;
  }
}

async function tryStart(dataDir: string, port: number, account: Account | undefined, logFile: string, unsafeFast: boolean): Promise<ChildProcess | undefined> {
  const settings = [
    `listen_addresses=${host}`,
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=128MB',
    'password_encryption=scram-sha-256',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(unsafeFast
      ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum_naptime=600', 'checkpoint_timeout=1h', 'max_wal_size=4GB']
      : []),
  ];
  // A file and not a pipe: when this process is killed, the server must be able to go on writing.
  const log = openSync(logFile, 'a', 0o600);
  const child = launch('postgres', ['-D', dataDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], account, dataDir, [
    'ignore',
    log,
    log,
  ]);
  closeSync(log);
  let ended = false;
  for (const event of ['error', 'exit']) child.once(event, () => (ended = true));
  const hasEnded = () => ended; // read anew each time round
  for (const deadline = Date.now() + startSeconds * 1_000; Date.now() < deadline && !hasEnded();) {
    const lines = linesOf(join(dataDir, 'postmaster.pid'));
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return child;
    await wait(15);
  }
  child.kill('SIGKILL');
  return undefined;
}

function running(child: ChildProcess, port: number, options: PostgresOptions): RunningPostgres {
  const { pid = 0 } = child;
  const exited = new Promise<void>((settle) => {
    if (child.exitCode !== null || child.signalCode !== null) settle();
    else child.once('exit', () => settle());
  });
  const lastResort = () => signal(pid, 'SIGINT');
  process.once('exit', lastResort);
  void exited.then(() => process.off('exit', lastResort));
  child.unref();
  const address = (role: string, password: string, database: string) =>
    `postgresql://${encodeURIComponent(role)}:${encodeURIComponent(password)}@${host}:${port}/${encodeURIComponent(database)}`;
  return {
    host,
    port,
    pid,
    exited,
    superuserUrl: address(superuser, options.superuserPassword, 'postgres'),
    urlOf(role, database) {
      const password = role === superuser ? options.superuserPassword : options.passwords?.[role];
      if (password === undefined) throw new Error(`no password known for role ${role}`);
      return address(role, password, database);
    },
    async stop() {
      for (const [name, patience] of [
        ['SIGINT', 4_000],
        ['SIGQUIT', 1_000],
        ['SIGKILL', 1_000],
      ] as const) {
        if (!alive(pid) || child.exitCode !== null || child.signalCode !== null) return;
        child.ref();
        signal(pid, name);
        await Promise.race([exited, wait(patience, undefined, { ref: false })]);
      }
    },
  };
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function lastLines(file: string): string {
  return linesOf(file).slice(-15).join('\n');
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    return; // gone already
  }
}

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './lib/command.js';
import { measured, shown } from './lib/figures.js';
import { childrenOf, familyMb, isAlive, residentMb } from './lib/proc.js';

const startMinutes = 10;
const stopSeconds = 20;
const goals = { secondStart: 15 };
const table = /Liên Cổng đã sẵn sàng/;
const parts = {
  api: 'dist/apps/api/src/main.js',
  worker: 'dist/apps/worker/src/main.js',
  site: 'dist/apps/site/src/main.js',
  issuer: 'dist/infra/local/issuer-main.js',
};

/**
 * What a newcomer meets: a clean clone, one command, the printed table. Measured with an empty npm cache, with the cache that the
 * first start left, and once more with everything in place; then what it weighs in memory and on disk.
 */
export async function run(ground) {
  const folder = mkdtempSync(join(tmpdir(), 'liencong-footprint-'));
  // as most folders that people clone into
  chmodSync(folder, 0o755);
  ground.atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 }));
  const home = join(folder, 'home');
  mkdirSync(home);
  const faults = [];
  const figures = { cloneToReadyCold: Number.NaN, cloneToReadyWarm: Number.NaN, secondStart: Number.NaN };
  let rssMb = {};
  let diskMb = {};

  const measure = async (key, clone, { fresh }) => {
    const started = performance.now();
    if (fresh) await execute('git', ['clone', '--quiet', '--local', root, clone], folder);
    const start = await startProduct(ground, clone, home);
    figures[key] = (performance.now() - started) / 1_000;
    ground.say(`${key}: ${shown(figures[key], 1)} s`);
    return start;
  };
  const end = async (start) => {
    faults.push(...(await start.interrupt()));
  };

  const first = join(folder, 'cold');
  await end(await measure('cloneToReadyCold', first, { fresh: true }));
  const again = await measure('secondStart', first, { fresh: false });
  await wait(5_000); // the memory of processes that have settled
  rssMb = memoryOf(again.pid);
  diskMb = { modules: diskOf(join(first, 'node_modules')), dist: diskOf(join(first, 'dist')), data: diskOf(join(first, '.data')) };
  await end(again);
  if (!ground.quick) {
    rmSync(join(first, 'node_modules'), { recursive: true, force: true });
    await end(await measure('cloneToReadyWarm', join(folder, 'warm'), { fresh: true }));
  }

  const memory = measured(rssMb);
  const disk = measured(diskMb);
  ground.table([
    ['Cài và chạy (install and start)', ''],
    ['bản sao mới, kho npm trống (clean clone, empty npm cache)', `${shown(figures.cloneToReadyCold, 1)} s`],
    ['bản sao mới, kho npm sẵn (clean clone, warm npm cache)', `${shown(figures.cloneToReadyWarm, 1)} s`],
    ['lần thứ hai (second start)', `${shown(figures.secondStart, 1)} s; mục tiêu (goal) ≤ ${goals.secondStart} s`],
    ...Object.entries(memory).map(([name, mb]) => [`bộ nhớ (memory) ${name}`, `${shown(mb)} MB`]),
    ...Object.entries(disk).map(([name, mb]) => [`đĩa (disk) ${name}`, `${shown(mb)} MB`]),
  ]);
  return { figures: { ...measured(figures, 1), rssMb: memory, diskMb: disk.modules + disk.dist, disk }, faults };
}

/** Runs `npm start` in a clone until it prints its table. */
async function startProduct(ground, clone, home) {
  const port = await freeBase();
  const env = {
    PATH: systemPath(),
    HOME: home,
    LANG: 'C.UTF-8',
    ...registry(),
    npm_config_cache: join(home, 'npm-cache'),
    npm_config_update_notifier: 'false',
  };
  const child = spawn('npm', ['start', '--', '--port-base', String(port), '--data', join(clone, '.data')], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  let signal;
  const ready = new Promise((resolve) => (signal = resolve));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (table.test(output)) signal(true);
    });
  }
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
  });
  const interrupt = async () => {
    const family = familyOf(child.pid);
    // as Ctrl-C in a terminal: the whole foreground group
    process.kill(-child.pid, 'SIGINT');
    await Promise.race([exited, wait(stopSeconds * 1_000, undefined, { ref: false })]);
    await wait(300);
    const left = family.filter(isAlive);
    for (const pid of left) process.kill(pid, 'SIGKILL');
    return left.length > 0 ? [`${left.length} tiến trình còn lại sau Ctrl-C (processes left after Ctrl-C)`] : [];
  };
  ground.atEnd(() => (child.exitCode === null && child.signalCode === null ? interrupt() : undefined));
  const came = await Promise.race([ready, exited, wait(startMinutes * 60_000, undefined, { ref: false })]);
  if (came !== true) throw new Error(`npm start: không thấy bảng (no table)\n${output.slice(-4_000)}`);
  return { pid: child.pid, interrupt };
}

/** A port with the next ones free too, as far as can be seen. */
async function freeBase() {
  for (let base = 24_000; base < 60_000; base += 10) {
    const free = await Promise.all(
      [0, 1, 2, 3].map(
        (more) =>
          new Promise((resolve) => {
            const server = createServer();
            server.once('error', () => resolve(false));
            server.listen({ port: base + more, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
          }),
      ),
    );
    if (free.every(Boolean)) return base;
  }
  throw new Error('no free ports');
}

/** The PATH of a newcomer: without the folders that npm puts in front of it here. */
function systemPath() {
  return (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp-bin'))
    .join(':');
}

/** Where this machine gets packages and how it reaches them: all else of the environment stays out. */
function registry() {
  const wanted = /^(npm_config_registry|(https?|no)_proxy|NODE_EXTRA_CA_CERTS|npm_config_(cafile|https?_proxy|proxy|noproxy))$/i;
  const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => wanted.test(name)));
  const file = process.env.npm_config_userconfig ?? join(process.env.HOME ?? '', '.npmrc');
  return existsSync(file) ? { ...given, npm_config_userconfig: file } : given;
}

function familyOf(pid) {
  return childrenOf(pid).flatMap((child) => [child, ...familyOf(child)]);
}

/** Resident memory of each part; of PostgreSQL all its processes, shared pages counted once. */
function memoryOf(pid) {
  const commands = familyOf(pid).map((each) => ({ pid: each, command: commandOf(each) }));
  const found = Object.entries(parts).map(([name, file]) => [name, residentMb(commands.find(({ command }) => command.includes(file))?.pid ?? 0)]);
  const postgres = commands.find(({ command }) => /\/postgres -D /.test(command));
  const keeper = commands.find(({ command }) => command.includes('scripts/start.js') && !command.includes('npm'));
  return { ...Object.fromEntries(found), postgres: postgres ? familyMb(postgres.pid) : Number.NaN, start: residentMb(keeper?.pid ?? 0) };
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** MB that a folder takes on disk. */
function diskOf(folder) {
  const bytes = (path) => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return 0;
    return stat.blocks * 512 + (stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + bytes(join(path, name)), 0) : 0);
  };
  return bytes(folder) / 1_048_576;
}

function execute(program, args, cwd) {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(undefined) : reject(new Error(`${program} ${args.join(' ')}: ${errors}`))));
  });
}

/** Runs the whole of Liên Cổng on this machine: database, log-in, API, worker, public portals. `--help` lists the options. */
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.js';
import { postgresPart, prepareDatabases, writeIssuerFile } from './lib/databases.js';
import { environments, filesOf } from './lib/environment.js';
import { endLeftovers } from './lib/leftovers.js';
import { takeLock } from './lib/lock.js';
import { onNeededNode } from './lib/node-version.js';
import { printOverview } from './lib/overview.js';
import { nodePart, Parts } from './lib/parts.js';
import { choosePorts } from './lib/ports.js';
import { say, step, warn } from './lib/progress.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const help = `Cách dùng (usage): npm start -- [tuỳ chọn]

  --reset          xoá dữ liệu dùng thử, làm lại từ đầu (wipe the demonstration data)
  --watch          biên dịch lại và khởi động lại khi sửa mã (rebuild and restart on save)
  --port-base N    cổng của API; cổng thành phố N+1, đăng nhập N+2 (first port, default 4000)
  --data DIR       nơi giữ dữ liệu (data folder, default .data)
`;

if (onNeededNode(root)) await main();

async function main() {
  const started = Date.now();
  const options = readOptions();
  const files = filesOf(options.data);
  const known = existsSync(files.secrets);
  // The database runs under another account when this is root, and has to walk through.
  mkdirSync(options.data, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });

  const lock = takeLock(files.lock);
  if (!lock.taken) {
    warn(`Liên Cổng đang chạy rồi (already running, pid ${lock.owner.pid})${lock.owner.console ? `: ${lock.owner.console}` : ''}`);
    process.exitCode = 1;
    return;
  }

  let stopping = false;
  const stop = async (code) => {
    if (stopping) return;
    stopping = true;
    if (code === 0) say('\nĐang dừng (stopping)…');
    await parts.stopAll('postgres');
    lock.release();
    process.exit(code);
  };
  const parts = new Parts({ onGiveUp: () => void stop(1), onChange: (pids) => lock.note({ pids }) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
  process.on('uncaughtException', (error) => {
    warn(error.stack ?? String(error));
    void stop(1);
  });
  // Killed npm, or the process that chose the right Node: nobody is left who could stop this one.
  if (process.env.npm_lifecycle_event || process.env.LIENCONG_WATCH_PARENT) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && void stop(1), 1_000).unref();
  }

  try {
    if (lock.inherited?.pids) await step('Dọn lần chạy trước (clearing the last run)', () => endLeftovers(lock.inherited.pids, root));
    await build();
    const local = await compiled('infra/local/index.js');
    const platform = await compiled('libs/platform/db/index.js');
    if (options.reset) await reset(options.data, files, known, local);
    const { env, ports, oneTimeCode } = await startAll({ options, files, parts, local, platform });
    lock.note({ pids: parts.pids, console: env.addresses.console });
    if (!stopping) printOverview({ addresses: env.addresses, files, ports, oneTimeCode, seconds: Math.round((Date.now() - started) / 1_000) });
  } catch (error) {
    if (!stopping) warn(`\n${error.message}`);
    await stop(1);
  }
}

async function startAll({ options, files, parts, local, platform }) {
  const roles = [...platform.applicationRoles];
  const secrets = local.localSecrets(files.secrets, [platform.ownerRole, platform.backupRole, ...roles, local.issuerRole], local.issuerClients);
  const ports = await choosePorts(readJson(files.ports), options.portBase);
  writeFileSync(files.ports, JSON.stringify(ports));
  const database = 'liencong';

  const postgres = postgresPart({ local, files, port: ports.postgres, secrets });
  await step('Cơ sở dữ liệu (database)', async () => {
    await parts.start(postgres);
    await prepareDatabases({ local, platform, superuserUrl: postgres.superuserUrl(), secrets, database });
  });

  const [consoleId, cliId, systemId] = local.issuerClients;
  const env = environments({
    ports,
    secrets,
    owner: platform.ownerRole,
    roles,
    urlOf: (role) => postgres.urlOf(role, database),
    issuerClients: { console: consoleId, cli: cliId, system: systemId },
    mailFolder: files.mail,
    mediaFolder: files.media,
  });
  const part = (name, args, more = {}) => nodePart({ name, args, cwd: root, env: env[name] ?? env.tools, logs: files.logs, ...more });
  const cli = (title, name, args) => step(title, () => parts.run(part(name, ['dist/apps/cli/src/main.js', ...args], { env: env.cli })));
  await cli('Cập nhật cấu trúc dữ liệu (migrations)', 'migrate', ['db', 'migrate']);
  writeIssuerFile(files.issuer, {
    mode: 'local',
    databaseUrl: postgres.urlOf(local.issuerRole, local.issuerDatabase),
    port: ports.issuer,
    consoleUrl: env.addresses.console,
    clientSecrets: secrets.clients,
    oneTimeCode: secrets.oneTimeCode,
    accountsFile: files.accounts,
  });
  const issuer = part('issuer', ['dist/infra/local/issuer-main.js', files.issuer]);
  const apps = [
    part('api', ['dist/apps/api/src/main.js'], { healthUrl: `http://127.0.0.1:${ports.api}/health/ready` }),
    part('worker', ['dist/apps/worker/src/main.js']),
    part('site', ['dist/apps/site/src/main.js'], { healthUrl: `http://127.0.0.1:${ports.site}/health/ready` }),
  ];
  const start = (each) => step(`Khởi động (starting) ${each.name}`, () => parts.start(each));
  const loadThenIssuer = async () => {
    await cli('Dữ liệu dùng thử (demonstration data)', 'demo', ['demo', 'load', '--accounts', files.accounts]);
    if (existsSync(files.accounts)) chmodSync(files.accounts, 0o600);
    await start(issuer);
  };
  // The first time the apps wait for the data; later the load only finds that all is there, and the person need not wait for that.
  const firstTime = !existsSync(files.accounts);
  if (firstTime) await loadThenIssuer();
  await Promise.all([firstTime ? undefined : loadThenIssuer(), ...apps.map(start)]);
  if (options.watch) {
    const { watch } = await import('./lib/watch.js');
    await watch({ root, logs: files.logs, env: env.tools, parts, apps });
  }
  return { env, ports, oneTimeCode: secrets.oneTimeCode };
}

/** Wipes a data folder, and only one that is ours. */
async function reset(data, files, known, local) {
  const strange = readdirSync(data).filter((name) => name !== 'run.lock');
  if (strange.length > 0 && !known) throw new Error(`Không xoá ${data}: đây không phải thư mục dữ liệu của Liên Cổng (not a data folder of Liên Cổng).`);
  await local.stopPredecessor(files.postgres);
  for (const name of strange) rmSync(join(data, name), { recursive: true, force: true });
}

function compiled(path) {
  return import(new URL(`../dist/${path}`, import.meta.url).href);
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        reset: { type: 'boolean' },
        watch: { type: 'boolean' },
        'port-base': { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      say(help);
      process.exit(0);
    }
    const portBase = values['port-base'] === undefined ? undefined : Number(values['port-base']);
    if (portBase !== undefined && !(Number.isInteger(portBase) && portBase >= 1_024 && portBase <= 65_000))
      throw new Error(`--port-base ${values['port-base']}: 1024–65000`);
    return { reset: values.reset ?? false, watch: values.watch ?? false, portBase, data: resolve(values.data ?? join(root, '.data')) };
  } catch (error) {
    warn(`${error.message}\n\n${help}`);
    process.exit(2);
  }
}

/**
 * Liên Cổng on several processes of this machine: a primary and a replica, two api, two site, one worker, and what spreads the requests.
 * For trying out what docs/operations/scale.md says: parts can be killed and started by typing their names.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.js';
import { postgresPart, prepareDatabases, writeIssuerFile } from '../../scripts/lib/databases.js';
import { environments, filesOf } from '../../scripts/lib/environment.js';
import { takeLock } from '../../scripts/lib/lock.js';
import { rotate } from '../../scripts/lib/logs.js';
import { onNeededNode } from '../../scripts/lib/node-version.js';
import { nodePart } from '../../scripts/lib/parts.js';
import { say, step, warn } from '../../scripts/lib/progress.js';
import { table } from '../../scripts/lib/table.js';
import { Crew } from './crew.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const database = 'liencong';
const help = `Cách dùng (usage): npm run scale -- [tuỳ chọn]

  --reset      xoá dữ liệu dùng thử, làm lại từ đầu (wipe the data)
  --data DIR   nơi giữ dữ liệu (data folder, default .cache/scale)
`;

if (onNeededNode(root)) await main();

async function main() {
  const { reset, data } = readOptions();
  const files = { ...filesOf(data), replica: join(data, 'replica') };
  mkdirSync(data, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const lock = takeLock(files.lock);
  if (!lock.taken) {
    warn(`Đang chạy rồi (already running, pid ${lock.owner.pid})`);
    process.exitCode = 1;
    return;
  }
  const crew = new Crew();
  let stopping;
  const stop = (code) => {
    stopping ??= (async () => {
      if (code === 0) say('\nĐang dừng (stopping)…');
      await crew.stopAll();
      lock.release();
      process.exit(code);
    })();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
  try {
    await build();
    const local = await compiled('infra/local/index.js');
    const platform = await compiled('libs/platform/db/index.js');
    for (const folder of [files.postgres, files.replica]) await local.stopPredecessor(folder);
    // made anew each time: the ports of the last run are gone, and so is what it followed
    rmSync(files.replica, { recursive: true, force: true });
    if (reset && existsSync(files.secrets)) for (const each of Object.values(files)) if (each !== files.lock) rmSync(each, { recursive: true, force: true });
    const addresses = await startAll({ files, crew, local, platform });
    printOverview(addresses, crew);
    createInterface({ input: process.stdin }).on('line', (line) => void crew.toggle(line.trim()));
  } catch (error) {
    if (!stopping) warn(`\n${error.message}`);
    stop(1);
  }
}

async function startAll({ files, crew, local, platform }) {
  const roles = [...platform.applicationRoles];
  const named = [platform.ownerRole, platform.backupRole, local.replicaRole, ...roles, local.issuerRole];
  const secrets = local.localSecrets(files.secrets, named, local.issuerClients);
  const port = await freePorts(local, ['primary', 'replica', 'api-1', 'api-2', 'site-1', 'site-2', 'worker', 'issuer', 'api', 'site']);
  const begin = (part) => step(`Khởi động (starting) ${part.name}`, () => crew.start(part));

  const primary = { ...postgresPart({ local, files, port: port.primary, secrets }), name: 'primary' };
  await begin(primary);
  await prepareDatabases({ local, platform, superuserUrl: primary.superuserUrl(), secrets, database });
  const [consoleId, cliId, systemId] = local.issuerClients;
  const env = environments({
    ports: { api: port.api, site: port.site, issuer: port.issuer },
    secrets,
    owner: platform.ownerRole,
    roles,
    urlOf: (role) => primary.urlOf(role, database),
    issuerClients: { console: consoleId, cli: cliId, system: systemId },
    mailFolder: files.mail,
    mediaFolder: files.media,
  });
  const part = (name, args, own, more = {}) => nodePart({ name, args, cwd: root, env: own, logs: files.logs, ...more });
  const cli = (title, name, args) => step(title, () => crew.run(part(name, ['dist/apps/cli/src/main.js', ...args], env.cli)));
  await cli('Cập nhật cấu trúc dữ liệu (migrations)', 'migrate', ['db', 'migrate']);
  await cli('Dữ liệu dùng thử (demonstration data)', 'demo', ['demo', 'load', '--accounts', files.accounts]);

  const replica = replicaPart({
    local,
    files,
    secrets,
    port: port.replica,
    primary: { host: '127.0.0.1', port: port.primary, superuserUrl: primary.superuserUrl() },
  });
  await begin(replica);
  writeIssuerFile(files.issuer, {
    mode: 'local',
    databaseUrl: primary.urlOf(local.issuerRole, local.issuerDatabase),
    port: port.issuer,
    consoleUrl: env.addresses.console,
    clientSecrets: secrets.clients,
    oneTimeCode: secrets.oneTimeCode,
    accountsFile: files.accounts,
  });
  const served = (name, program, own) => part(name, [`dist/apps/${program}/src/main.js`], own, { healthUrl: `http://127.0.0.1:${port[name]}/health/ready` });
  const reads = { DATABASE_URL_DELIVERY: replica.urlOf('delivery', database), DATABASE_URL_DELIVERY_SPARE: primary.urlOf('delivery', database) };
  const apis = ['api-1', 'api-2'].map((name) => served(name, 'api', { ...env.api, ...reads, API_PORT: String(port[name]) }));
  const sites = ['site-1', 'site-2'].map((name) => served(name, 'site', { ...env.site, SITE_PORT: String(port[name]), TRUSTED_PROXIES: '127.0.0.1' }));
  const worker = served('worker', 'worker', { ...env.worker, WORKER_PORT: String(port.worker) });
  const spread = async (name, forwards) => {
    const upstreams = [1, 2].map((number) => `http://127.0.0.1:${port[`${name}-${number}`]}`);
    crew.atEnd(await local.startBalancer({ mode: 'local', port: port[name], upstreams, forwards }));
  };
  await spread('api', false);
  await spread('site', true);
  await Promise.all([part('issuer', ['dist/infra/local/issuer-main.js', files.issuer], env.issuer), ...apis, worker].map(begin));
  await Promise.all(sites.map(begin));
  return { port, console: env.addresses.console, site: env.addresses.site, files, oneTimeCode: secrets.oneTimeCode };
}

function replicaPart({ local, files, secrets, port, primary }) {
  const logFile = rotate(files.logs, 'replica');
  const options = { mode: 'local', port, superuserPassword: secrets.superuser, passwords: secrets.roles, logFile };
  let running;
  return {
    name: 'replica',
    urlOf: (role, name) => running.urlOf(role, name),
    async launch() {
      const from = { primary, primaryDataDir: files.postgres, dataDir: files.replica, replicaPassword: secrets.roles[local.replicaRole] };
      running = await local.startReplica({ ...options, ...from });
      return { pid: running.pid, exited: running.exited, stop: () => running.stop() };
    },
  };
}

async function freePorts(local, names) {
  const ports = {};
  for (const name of names) {
    do ports[name] = await local.freePort();
    while (Object.entries(ports).some(([other, port]) => other !== name && port === ports[name]));
  }
  return ports;
}

function printOverview({ port, console, site, files, oneTimeCode }, crew) {
  const health = (name) => `http://127.0.0.1:${port[name]}/health/ready`;
  say(
    `\n${table([
      ['Thành phần (part)', 'Địa chỉ (address)', 'pid'],
      ['Trang quản trị, GraphQL (spread over two api)', console, ''],
      ['Cổng thành phần (spread over two site)', site.replace('localhost', 'dongnai.localhost'), ''],
      ...['primary', 'replica'].map((name) => [name, `127.0.0.1:${port[name]}`, String(crew.pidOf(name))]),
      ...['api-1', 'api-2', 'site-1', 'site-2', 'worker'].map((name) => [name, health(name), String(crew.pidOf(name))]),
      ['Tài khoản (accounts)', files.accounts, ''],
      ['Mã xác thực bước hai (one-time code)', oneTimeCode, ''],
    ])}`,
  );
  say(`Gõ tên một thành phần rồi Enter: đang chạy thì bị giết (kill -9), đã chết thì chạy lại. (Type the name of a part: it is killed, or started again.)`);
  say(`Ctrl+C để dừng tất cả (to stop all).\n`);
}

function compiled(path) {
  return import(new URL(`../../dist/${path}`, import.meta.url).href);
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { reset: { type: 'boolean' }, data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help) {
      say(help);
      process.exit(0);
    }
    return { reset: values.reset ?? false, data: resolve(values.data ?? join(root, '.cache', 'scale')) };
  } catch (error) {
    warn(`${error.message}\n\n${help}`);
    process.exit(2);
  }
}

import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { compiled } from './command.js';
import { isAlive } from './proc.js';

const prefix = 'liencong-load-';
const name = 'load';

/**
 * @typedef {object} Database
 * @property {string} folder temporary; everything of the run lies in it
 * @property {{ pid: number }} server
 * @property {() => Promise<void>} down SIGKILL
 * @property {() => Promise<void>} up started again on the same port; `server` is then the pid of before
 * @property {() => Promise<void>} killServer down and up
 * @property {Record<string, unknown>} options with which it was started
 * @property {pg.Pool} admin superuser, past row-level security
 * @property {(role: string, database?: string) => string} urlOf
 * @property {Record<string, string>} urls settings DATABASE_URL_* of the processes
 * @property {string} issuerUrl database of the embedded issuer
 * @property {() => string} log what the server wrote
 */

/**
 * Starts a PostgreSQL of its own with roles and a migrated, empty database.
 * @param {import('./command.js').Run} run
 * @param {{ durable: boolean }} options durable: as in production; else without fsync, for data that is only read
 * @returns {Promise<Database>}
 */
export async function openDatabase(run, { durable }) {
  const { startPostgres, stopPredecessor } = await compiled('infra/local/postgres.js');
  const { ensureIssuerDatabase } = await compiled('infra/local/issuer-database.js');
  const { issuerDatabase, issuerRole } = await compiled('infra/local/issuer-names.js');
  const { applicationRoles, ensureDatabase, ensureRoles, migrate, ownerRole } = await compiled('libs/platform/db/index.js');
  await sweep(stopPredecessor);

  const folder = mkdtempSync(join(tmpdir(), prefix));
  // The server may run under another account and has to walk through.
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'pid'), String(process.pid));
  run.atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  const password = () => randomBytes(18).toString('base64url');
  const superuserPassword = password();
  const passwords = Object.fromEntries([ownerRole, ...applicationRoles, issuerRole].map((role) => [role, password()]));
  const logFile = join(folder, 'postgres.log');
  const options = { mode: 'test', dataDir: join(folder, 'data'), superuserPassword, passwords, logFile, unsafeFast: !durable };
  let server = await startPostgres(options);
  run.atEnd(() => server.stop());

  const first = new pg.Client({ connectionString: server.superuserUrl });
  await first.connect();
  await ensureRoles(first, passwords);
  await ensureDatabase(first, name);
  await ensureIssuerDatabase(first, passwords[issuerRole]);
  await first.query('alter system set log_lock_waits = on');
  await first.query('select pg_reload_conf()');
  await first.end();
  await migrate(server.urlOf(ownerRole, name));

  const down = async () => {
    process.kill(server.pid, 'SIGKILL');
    await server.exited;
  };
  const up = async () => {
    server = await startPostgres({ ...options, port: server.port });
  };
  const admin = new pg.Pool({ connectionString: server.urlOf('postgres', name), max: 2 });
  admin.on('error', () => undefined); // the server is stopped under it at the end
  run.atEnd(() => admin.end());
  return {
    folder,
    server,
    options,
    down,
    up,
    killServer: async () => {
      await down();
      await up();
    },
    admin,
    urlOf: (role, database = name) => server.urlOf(role, database),
    urls: Object.fromEntries(applicationRoles.map((role) => [`DATABASE_URL_${role.toUpperCase()}`, server.urlOf(role, name)])),
    issuerUrl: server.urlOf(issuerRole, issuerDatabase),
    log: () => readFileSync(logFile, 'utf8'),
  };
}

/** A run that was killed leaves its server and folder behind; the next one clears them. */
async function sweep(stopPredecessor) {
  for (const entry of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const folder = join(tmpdir(), entry);
    const owner = quietly(() => Number(readFileSync(join(folder, 'pid'), 'utf8')));
    if (owner === undefined || isAlive(owner)) continue;
    await stopPredecessor(join(folder, 'data'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function quietly(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}

import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const prefix = 'liencong-test-';
const built = new URL('../../dist/libs/platform/db/index.js', import.meta.url);

/** One PostgreSQL for the whole run, with a migrated template that each spec clones (see postgres.ts). */
export default async function globalSetup() {
  if (!existsSync(built)) throw new Error('Chưa biên dịch: chạy `npm run build` trước (not built: run `npm run build` first).');
  const { startPostgres } = await import('../../dist/infra/local/postgres.js');
  const { applicationRoles, backupRole, ensureDatabase, ensureRoles, migrate, ownerRole } = await import(built.href);
  const { default: pg } = await import('pg');

  sweep();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(folder, 'jest.pid'), String(process.pid));
  const superuserPassword = randomBytes(18).toString('base64url');
  const passwords = Object.fromEntries([ownerRole, backupRole, ...applicationRoles].map((role) => [role, randomBytes(18).toString('base64url')]));
  const postgres = await startPostgres({ mode: 'test', dataDir: join(folder, 'data'), superuserPassword, passwords, unsafeFast: true });
  globalThis.liencongTestPostgres = { postgres, folder };
  process.env.LIENCONG_FIGURES_FILE = join(folder, 'figures');

  const template = 'liencong_template';
  const admin = new pg.Client({ connectionString: postgres.superuserUrl });
  await admin.connect();
  try {
    await ensureRoles(admin, passwords);
    await ensureDatabase(admin, template);
    await migrate(postgres.urlOf(ownerRole, template));
    await admin.query(`alter database ${template} is_template true allow_connections false`);
  } finally {
    await admin.end();
  }
  if (process.env.LIENCONG_IDENTITY_ISSUER === 'keycloak') await startKeycloak(folder);
  process.env.LIENCONG_TEST_PG = JSON.stringify({ host: postgres.host, port: postgres.port, superuserPassword, passwords, template });
}

/** One Keycloak for the whole run, with the realm that operators import; specs make realms of their own beside it. */
async function startKeycloak(folder) {
  // One that runs already, for whoever works on the suite.
  if (process.env.LIENCONG_TEST_KEYCLOAK) return;
  const { startKeycloak: start, keycloakVersion } = await import('../../dist/infra/keycloak/keycloak.js');
  const adminPassword = randomBytes(18).toString('base64url');
  const realmFile = fileURLToPath(new URL('../../infra/keycloak/liencong-realm.json', import.meta.url));
  const environment = { LIENCONG_CONSOLE_URL: 'http://localhost:4000' };
  try {
    globalThis.liencongTestKeycloak = await start({ folder, realmFile, environment, adminPassword });
  } catch (error) {
    // Jest tears nothing down after a set-up that failed.
    await globalThis.liencongTestPostgres.postgres.stop();
    throw error;
  }
  process.env.LIENCONG_TEST_KEYCLOAK = JSON.stringify({ url: globalThis.liencongTestKeycloak.url, adminPassword, version: keycloakVersion });
}

/** A run that was killed leaves its server and folder behind; the next one clears them. */
function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const owner = numberIn(join(folder, 'jest.pid'));
    if (owner === undefined || isAlive(owner)) continue;
    const server = numberIn(join(folder, 'data', 'postmaster.pid'));
    if (server !== undefined && commandOf(server).includes(folder)) process.kill(server, 'SIGQUIT');
    const keycloak = numberIn(join(folder, 'keycloak.pid'));
    if (keycloak !== undefined && commandOf(keycloak).includes(folder)) process.kill(-keycloak, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function numberIn(file) {
  try {
    const number = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isNaN(number) ? undefined : number;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

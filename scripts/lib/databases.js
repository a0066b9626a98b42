import { readFileSync, writeFileSync } from 'node:fs';
import { rotate } from './logs.js';

/**
 * The embedded PostgreSQL as a part, with the addresses of its databases.
 * @param {{ local: any, files: any, port: number, secrets: any }} given `local` are the compiled modules of infra/local
 */
export function postgresPart({ local, files, port, secrets }) {
  const logFile = rotate(files.logs, 'postgres');
  const passwords = { ...secrets.roles };
  let running;
  return {
    name: 'postgres',
    lastLines: () =>
      readFileSync(logFile, 'utf8')
        .trim()
        .split('\n')
        .slice(-8)
        .map((line) => `    ${line}`)
        .join('\n'),
    urlOf: (role, database) => running.urlOf(role, database),
    superuserUrl: () => running.superuserUrl,
    async launch() {
      running = await local.startPostgres({ mode: 'local', dataDir: files.postgres, port, superuserPassword: secrets.superuser, passwords, logFile });
      return { pid: running.pid, exited: running.exited.then(() => `xem ${logFile}`), stop: () => running.stop() };
    },
  };
}

/** Makes roles and databases that are not there yet. */
export async function prepareDatabases({ local, platform, superuserUrl, secrets, database }) {
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: superuserUrl });
  try {
    await admin.connect();
  } catch (error) {
    const wrongPassword = '28P01';
    if (error.code !== wrongPassword) throw error;
    throw new Error(
      'Mật khẩu trong secrets.json không khớp với dữ liệu. Để làm lại từ đầu: npm start -- --reset\n(The passwords in secrets.json do not fit the data. To begin anew: npm start -- --reset)',
      { cause: error },
    );
  }
  try {
    await platform.ensureRoles(admin, secrets.roles);
    await platform.ensureDatabase(admin, database);
    await local.ensureIssuerDatabase(admin, secrets.roles[local.issuerRole]);
  } finally {
    await admin.end();
  }
}

/** Writes what the issuer needs into a file that only the owner can read. */
export function writeIssuerFile(file, options) {
  writeFileSync(file, JSON.stringify(options), { mode: 0o600 });
}

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const statement = readFileSync(new URL('../../tests/architecture/catalogue.sql', import.meta.url), 'utf8');

/** The structure of a database. @param {string} url of a superuser */
async function readCatalogue(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Expressions print without the schema of what is on the path; the path must not depend on who asks.
    await client.query('set search_path = public');
    return (await client.query(statement)).rows[0].catalogue;
  } finally {
    await client.end();
  }
}

/** The catalogue of a freshly migrated database. @param {string | undefined} given address of one that is already there */
export async function migratedCatalogue(given) {
  if (given) return readCatalogue(given);
  const { startPostgres } = await import('../../dist/infra/local/postgres.js');
  const { applicationRoles, ensureDatabase, ensureRoles, migrate, ownerRole } = await import('../../dist/libs/platform/db/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'liencong-gen-'));
  const superuserPassword = randomBytes(18).toString('base64url');
  const passwords = Object.fromEntries([ownerRole, ...applicationRoles].map((role) => [role, randomBytes(18).toString('base64url')]));
  const postgres = await startPostgres({ dataDir: join(folder, 'data'), superuserPassword, passwords, unsafeFast: true });
  try {
    const admin = new pg.Client({ connectionString: postgres.superuserUrl });
    await admin.connect();
    await ensureRoles(admin, passwords);
    await ensureDatabase(admin, 'liencong');
    await admin.end();
    await migrate(postgres.urlOf(ownerRole, 'liencong'));
    return await readCatalogue(postgres.superuserUrl.replace(/\/[^/]*$/, '/liencong'));
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** JSON with the keys of every object in one order. */
export function stableJson(value) {
  const sorted = (each) => {
    if (Array.isArray(each)) return each.map(sorted);
    if (each === null || typeof each !== 'object') return each;
    return Object.fromEntries(Object.keys(each).sort().filter((key) => each[key] !== null).map((key) => [key, sorted(each[key])]));
  };
  return `${JSON.stringify(sorted(value), null, 1)}\n`;
}

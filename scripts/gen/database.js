import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const longestLine = 140;
const statement = readFileSync(new URL('../../tests/architecture/catalogue.sql', import.meta.url), 'utf8');

/** The structure of a database. @param {pg.Client} client connected as superuser */
export async function readCatalogue(client) {
  // Expressions print without the schema of what is on the path; the path must not depend on who asks.
  await client.query('set search_path = public');
  return (await client.query(statement)).rows[0].catalogue;
}

/** The catalogue of a freshly migrated database. @param {string | undefined} given address of one that is already there */
export async function migratedCatalogue(given) {
  if (given) return connected(given, readCatalogue);
  const { startPostgres } = await import('../../dist/infra/local/postgres.js');
  const { applicationRoles, backupRole, ensureDatabase, ensureRoles, migrate, ownerRole } = await import('../../dist/libs/platform/db/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'liencong-gen-'));
  const superuserPassword = randomBytes(18).toString('base64url');
  const passwords = Object.fromEntries([ownerRole, backupRole, ...applicationRoles].map((role) => [role, randomBytes(18).toString('base64url')]));
  const postgres = await startPostgres({ mode: 'test', dataDir: join(folder, 'data'), superuserPassword, passwords, unsafeFast: true });
  try {
    await connected(postgres.superuserUrl, async (admin) => {
      await ensureRoles(admin, passwords);
      await ensureDatabase(admin, 'liencong');
    });
    await migrate(postgres.urlOf(ownerRole, 'liencong'));
    return await connected(postgres.superuserUrl.replace(/\/[^/]*$/, '/liencong'), readCatalogue);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** JSON with the keys of every object in one order; what is short and holds only plain values stands on one line. */
export function stableJson(value, indent = '') {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Array.isArray(value)
    ? value.map((each) => ['', each])
    : Object.keys(value)
        .sort()
        .filter((key) => value[key] !== null)
        .map((key) => [`${JSON.stringify(key)}: `, value[key]]);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const isFlat = entries.every(([, each]) => each === null || typeof each !== 'object' || Object.keys(each).length === 0);
  const isPlain = isFlat && JSON.stringify(value).length <= longestLine;
  const inner = isPlain ? '' : `${indent} `;
  const texts = entries.map(([label, each]) => `${inner}${label}${stableJson(each, inner)}`);
  return isPlain ? `${open}${texts.join(', ')}${close}` : `${open}\n${texts.join(',\n')}\n${indent}${close}`;
}

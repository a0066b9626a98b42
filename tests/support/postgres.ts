import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { applicationRoles, backupRole, ensureDatabase, ownerRole, type ApplicationRole } from '#platform/db';

/** What global-setup.js tells the workers. */
interface TestServer {
  readonly host: string;
  readonly port: number;
  readonly superuserPassword: string;
  readonly passwords: Readonly<Record<string, string>>;
  readonly template: string;
}

export interface TestDatabase {
  readonly name: string;
  /** Addresses by role; `owner` is the owner of the tables. */
  readonly urls: Readonly<Record<ApplicationRole | 'owner' | 'backup', string>>;
  /** Address of this database as superuser: for looking at rows past row-level security, never for the code under test. */
  readonly adminUrl: string;
  /** Removes the database; connections that are still open are cut. */
  drop(): Promise<void>;
}

const cloneLock = 826_430_100;

/** A migrated, empty database of its own for one spec file (a clone of the template, well under 150 ms). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const name = `spec_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asSuperuser(async (admin) => {
    // PostgreSQL refuses to clone a template that another session is just cloning.
    await admin.query('select pg_advisory_lock($1)', [cloneLock]);
    await cloned(admin, name, server.template);
    await ensureDatabase(admin, name);
  });
  const url = (role: string) => addressOf(role, name);
  return {
    name,
    urls: {
      ...(Object.fromEntries(applicationRoles.map((role) => [role, url(role)])) as Record<ApplicationRole, string>),
      owner: url(ownerRole),
      backup: url(backupRole),
    },
    adminUrl: url('postgres'),
    drop: () => dropDatabase(name),
  };
}

/** An empty database with nothing in it, owned by `role`; for parts that make their own tables. */
export async function createEmptyDatabase(role: string): Promise<{ readonly name: string; readonly url: string; drop(): Promise<void> }> {
  const name = `empty_${process.pid}_${randomBytes(5).toString('hex')}`;
  const password = randomBytes(18).toString('base64url');
  const login = `${role}_${name}`;
  await asSuperuser(async (admin) => {
    await admin.query(`create role ${login} login nosuperuser nocreatedb nocreaterole password ${admin.escapeLiteral(password)}`);
    await admin.query(`create database ${name} owner ${login}`);
  });
  return {
    name,
    url: addressOf(login, name, password),
    drop: async () => {
      await dropDatabase(name);
      await asSuperuser((admin) => admin.query(`drop role ${login}`));
    },
  };
}

async function cloned(admin: pg.Client, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.query(`create database ${name} template ${template} owner ${ownerRole} strategy file_copy`);
      return;
    } catch (error) {
      const objectInUse = '55006';
      if (attempt === 5 || (error as { code?: string }).code !== objectInUse) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}

async function dropDatabase(name: string): Promise<void> {
  await asSuperuser((admin) => admin.query(`drop database if exists ${name} with (force)`));
}

async function asSuperuser(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: addressOf('postgres', 'postgres') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function addressOf(role: string, database: string, password?: string): string {
  const server = testServer();
  const known = password ?? (role === 'postgres' ? server.superuserPassword : server.passwords[role]);
  if (known === undefined) throw new Error(`no password known for role ${role}`);
  return `postgresql://${role}:${known}@${server.host}:${server.port}/${database}`;
}

function testServer(): TestServer {
  const text = process.env['LIENCONG_TEST_PG'];
  if (!text) throw new Error('No test database: run through jest (tests/support/global-setup.js starts it).');
  return JSON.parse(text) as TestServer;
}

import { Client } from 'pg';

/**
 * Database roles that the processes log in with. None owns a table, none bypasses row-level security.
 * `editing` one portal at a time; `delivery` reads what is published; `intake` citizens' input through functions;
 * `supervision` figures and waiting work of a subtree; `signin` sessions, identities, invitations; `jobs` the worker.
 */
export const applicationRoles = ['editing', 'delivery', 'intake', 'supervision', 'signin', 'jobs'] as const;
export type ApplicationRole = (typeof applicationRoles)[number];

/** Owner of all tables; migrations run as it. Row-level security is forced, so it too sees no row without a scope. */
export const ownerRole = 'liencong_owner';

/**
 * Reads every row of every table past row-level security and writes none: whole backups, and nothing else (ADR 0015). No process
 * that serves people logs in as it; without a password nobody does.
 */
export const backupRole = 'backup';

export type RolePasswords = Record<ApplicationRole | typeof ownerRole, string> & Partial<Record<typeof backupRole, string>>;

/** Roles whose sessions begin every transaction read-only: a forgotten grant alone lets them write nothing. */
const readingRoles = ['delivery', 'supervision'] as const satisfies readonly ApplicationRole[];

/**
 * Creates or corrects the roles of the cluster. Run by a superuser, repeatable.
 * @param admin an open connection of a superuser
 */
export async function ensureRoles(admin: Client, passwords: RolePasswords): Promise<void> {
  for (const role of [ownerRole, ...applicationRoles] as const) {
    const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
    const attributes = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit';
    const verb = rowCount === 0 ? 'create' : 'alter';
    await admin.query(`${verb} role ${admin.escapeIdentifier(role)} ${attributes} password ${admin.escapeLiteral(passwords[role])}`);
  }
  await ensureBackupRole(admin, passwords[backupRole]);
  for (const role of [...readingRoles, backupRole]) await admin.query(`alter role ${role} set default_transaction_read_only = on`);
}

/** What may be read is no list that a later table can be missing from: PostgreSQL's own role for reading everything. */
async function ensureBackupRole(admin: Client, password: string | undefined): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [backupRole]);
  const login = password === undefined ? 'nologin password null' : `login password ${admin.escapeLiteral(password)}`;
  await admin.query(`${rowCount === 0 ? 'create' : 'alter'} role ${backupRole} nosuperuser nocreatedb nocreaterole noreplication bypassrls noinherit ${login}`);
  await admin.query(`grant pg_read_all_data to ${backupRole} with admin false, inherit true, set false`);
}

/** Creates the database, owned by the owner role, when it does not exist, and takes from everybody what only a superuser can take. */
export async function ensureDatabase(admin: Client, database: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount === 0) await admin.query(`create database ${admin.escapeIdentifier(database)} owner ${ownerRole} template template0 encoding 'UTF8'`);
  await admin.query(`revoke all on database ${admin.escapeIdentifier(database)} from public`);
  await admin.query(`grant connect on database ${admin.escapeIdentifier(database)} to ${[...applicationRoles, backupRole].join(', ')}`);
  await closeLargeObjects(admin, database);
}

/** PostgreSQL lets every role store large objects, which no policy and no grant on tables binds. */
async function closeLargeObjects(admin: Client, database: string): Promise<void> {
  const { host, port, user, password, ssl } = admin;
  const inside = new Client({ host, port, user, password, ssl, database });
  await inside.connect();
  try {
    await inside.query(`do $$ declare f regprocedure; begin
      for f in select oid from pg_proc where pronamespace = 'pg_catalog'::regnamespace and (proname like 'lo\\_%' or proname in ('loread', 'lowrite')) loop
        execute format('revoke execute on function %s from public', f);
      end loop; end $$`);
  } finally {
    await inside.end();
  }
}

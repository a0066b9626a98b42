import pg from 'pg';
import { readTables } from '../../apps/cli/src/backup/tables.js';
import { World } from '../support/world.js';
import { tableNames } from './catalogue.js';
import { buildProvince } from './world.js';

/** The one role that row-level security does not bind: it reads whole tables for a backup, and nothing else (ADR 0015). */
let world: World;
let admin: pg.Client;
let backup: pg.Client;

beforeAll(async () => {
  world = await World.create();
  await buildProvince(world, 'https://cap-phep.example.test/realms/liencong');
  [admin, backup] = [world.database.adminUrl, world.database.urls.backup].map((connectionString) => new pg.Client({ connectionString })) as [
    pg.Client,
    pg.Client,
  ];
  await admin.connect();
  await backup.connect();
});
afterAll(async () => {
  await admin.end();
  await backup.end();
  await world.close();
});

/** SQLSTATE of what a statement met, after writing was asked for. */
async function tried(sql: string): Promise<string> {
  await backup.query('begin read write');
  try {
    await backup.query(sql);
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await backup.query('rollback');
  }
}

test('has that one attribute and that one membership, owns nothing, and nobody is a member of it', async () => {
  const { rows } = await admin.query(
    `select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolinherit, rolbypassrls, rolconfig,
       (select array_agg(pg_get_userbyid(roleid)::text || case when admin_option or set_option then ' with more' else '' end) from pg_auth_members where member = r.oid) as "memberOf",
       (select count(*)::int from pg_auth_members where roleid = r.oid) as members,
       (select count(*)::int from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = r.oid and deptype = 'o') as owned
     from pg_roles r where rolname = 'backup'`,
  );
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolinherit: false,
      rolbypassrls: true,
      rolconfig: ['default_transaction_read_only=on'],
      memberOf: ['pg_read_all_data'],
      members: 0,
      owned: 0,
    },
  ]);
});

test('reads every row of every table, one that is made later included', async () => {
  await admin.query(
    'create table moi (portal_id uuid not null, id uuid, primary key (portal_id, id)); alter table moi owner to liencong_owner; alter table moi enable row level security; alter table moi force row level security',
  );
  await admin.query('insert into moi select portal_id, portal_id from portal');
  const thinner: string[] = [];
  const names = await tableNames(admin);
  for (const name of names) {
    const sql = `select count(*)::int as n from ${name}`;
    const [all, seen] = [await admin.query<{ n: number }>(sql), await backup.query<{ n: number }>(sql)];
    if (all.rows[0]?.n !== seen.rows[0]?.n) thinner.push(`${name}: ${seen.rows[0]?.n} of ${all.rows[0]?.n}`);
  }
  expect(thinner).toEqual([]);
  expect((await readTables(backup)).map(({ name }) => name)).toContain('public.moi');
  await admin.query('drop table moi');
});

test('writes into no table, makes nothing, becomes nobody, calls nothing that writes', async () => {
  const through: string[] = [];
  for (const table of await tableNames(admin)) {
    const { rows } = await admin.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 limit 1`,
      [table],
    );
    const column = rows[0]?.name ?? '';
    for (const sql of [
      `insert into ${table} default values`,
      `update ${table} set ${column} = null`,
      `delete from ${table}`,
      `truncate ${table}`,
      `lock ${table} in exclusive mode`,
    ])
      if ((await tried(sql)) !== '42501') through.push(sql);
  }
  for (const sql of [
    'create table x ()',
    'create temp table x ()',
    'create schema x',
    'set role editing',
    'set role liencong_owner',
    'set role pg_read_all_data',
    'set session authorization editing',
    `select pgboss.create_queue('x', '{"policy": "standard"}')`,
    'select lo_create(0)',
    `copy unit to program 'cat'`,
    `copy unit to '/tmp/x'`,
    'alter role backup superuser',
  ])
    if ((await tried(sql)) !== '42501') through.push(sql);
  expect(through).toEqual([]);
});

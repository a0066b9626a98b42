import type pg from 'pg';
import { tables, type TableExpectation } from './expectations.js';
import { openPolicies } from './open-policies.js';
import { closedFunctions, functions, keysAcrossPortals, readingRoles, schemas, views } from './expected-objects.js';

export const applicationRoles = ['editing', 'delivery', 'intake', 'supervision', 'signin', 'jobs'] as const;
const ownerRole = 'liencong_owner';
const ours = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`;
/** The hundreds of functions by which btree_gist and btree_gin compare keys in an index: they read no table. */
const ofIndexes = `exists (select from pg_depend d join pg_extension e on e.oid = d.refobjid
  where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e' and e.extname in ('btree_gist', 'btree_gin'))`;

/** Name of a table as the expectations have it: the engine makes a table for each day. */
function expectedName(table: string): string {
  return table.replace(/^(pgboss\.queue_stats)_\d{8}$/, '$1_*');
}

export function expectationOf(table: string): TableExpectation | undefined {
  return tables[expectedName(table)];
}

async function column(client: pg.ClientBase, sql: string): Promise<string[]> {
  return (await client.query<{ x: string }>(sql)).rows.map((row) => row.x);
}

/** Every table that holds rows, `schema.name`. */
export function tableNames(client: pg.ClientBase): Promise<string[]> {
  return column(
    client,
    `select n.nspname || '.' || c.relname as x from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'f') and ${ours} order by 1`,
  );
}

/**
 * Compares the catalogue with the expectations.
 * @returns every difference, by name; empty when they agree
 */
export async function catalogueFaults(client: pg.ClientBase): Promise<string[]> {
  return [
    ...(await tableFaults(client)),
    ...(await grantFaults(client)),
    ...(await policyFaults(client)),
    ...(await keyFaults(client)),
    ...(await viewFaults(client)),
    ...(await functionFaults(client)),
    ...(await schemaFaults(client)),
    ...(await roleFaults(client)),
  ];
}

async function tableFaults(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; kind: string; rls: boolean; forced: boolean; policies: boolean; portal: string | null; owner: string }>(
    `select n.nspname || '.' || c.relname as name, c.relkind as kind, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
            exists (select from pg_policy p where p.polrelid = c.oid) as policies, pg_get_userbyid(c.relowner) as owner,
            (select format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
             from pg_attribute a where a.attrelid = c.oid and a.attname = 'portal_id' and not a.attisdropped) as portal
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'f') and ${ours}`,
  );
  const found = new Set(rows.map((row) => expectedName(row.name)));
  const faults = Object.keys(tables)
    .filter((name) => !found.has(name) && !name.endsWith('*'))
    .map((name) => `table ${name}: expected, not there`);
  for (const { name, kind, rls, forced, policies, portal, owner } of rows) {
    const expected = expectationOf(name);
    if (kind === 'f') faults.push(`table ${name}: a foreign table has no row-level security`);
    if (owner !== ownerRole) faults.push(`table ${name}: owned by ${owner}`);
    if (!expected) faults.push(`table ${name}: no expectation; say in expectations.ts who may see which of its rows`);
    if (portal !== null && portal !== 'uuid not null') faults.push(`table ${name}: portal_id is ${portal}`);
    const private_ = portal !== null || (expected?.kind ?? 'portal') !== 'shared';
    if (private_ && !rls) faults.push(`table ${name}: row-level security is not enabled`);
    if (private_ && !policies) faults.push(`table ${name}: it has no policy`);
    if (private_ && !forced && !name.startsWith('pgboss.')) faults.push(`table ${name}: row-level security is not forced`);
    if (expected && expected.kind === 'portal' && portal === null) faults.push(`table ${name}: portal-owned without portal_id`);
    if (expected && expected.kind !== 'portal' && (portal !== null || !expected.why))
      faults.push(`table ${name}: of no portal, yet with portal_id or without a reason`);
  }
  return faults;
}

/** Grants as text, `select, update(read_at)`, by table and role. */
async function grantsOf(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; role: string; grants: string }>(
    `with given as (
       select c.oid, n.nspname || '.' || c.relname as name, g.grantee, lower(g.privilege_type) as privilege, null as col, g.is_grantable
       from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(c.relacl) g where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${ours}
       union all
       select c.oid, n.nspname || '.' || c.relname, g.grantee, lower(g.privilege_type), a.attname, g.is_grantable
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid cross join aclexplode(a.attacl) g where ${ours}),
     merged as (
       select name, grantee, privilege || case when col_list is null then '' else '(' || col_list || ')' end || case when is_grantable then ' with grant option' else '' end as item
       from (select name, grantee, privilege, is_grantable, string_agg(col, ', ' order by col) as col_list
             from given group by name, grantee, privilege, is_grantable, col is null) x)
     select name, case when grantee = 0 then 'PUBLIC' else pg_get_userbyid(grantee) end as role, string_agg(item, ', ' order by item) as grants
     from merged group by 1, 2`,
  );
  return new Map(rows.map((row) => [`${row.name} to ${row.role}`, row.grants]));
}

async function grantFaults(client: pg.ClientBase): Promise<string[]> {
  const found = await grantsOf(client);
  const faults: string[] = [];
  for (const table of await tableNames(client)) {
    for (const role of applicationRoles) {
      const key = `${table} to ${role}`;
      const wanted = sorted(expectationOf(table)?.access[role]?.grants ?? '');
      const given = sorted(found.get(key) ?? '');
      if (wanted !== given) faults.push(`grant on ${key}: is "${given}", expected "${wanted}"`);
      found.delete(key);
    }
    found.delete(`${table} to ${ownerRole}`);
  }
  // sequences, views, roles nobody named
  for (const [key, given] of found) if (!key.endsWith(` to ${ownerRole}`)) faults.push(`grant on ${key}: "${given}" has no expectation`);
  return faults;
}

function sorted(grants: string): string {
  return (grants.match(/[a-z]+(\([^)]*\))?( with grant option)?/g) ?? []).sort().join(', ');
}

async function policyFaults(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; policy: string; text: string; permissive: boolean; open: boolean }>(
    `select n.nspname || '.' || c.relname as name, p.polname as policy, p.polpermissive as permissive,
       case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end || ' to '
         || (select string_agg(case when r = 0 then 'PUBLIC' else pg_get_userbyid(r) end, ', ' order by i) from unnest(p.polroles) with ordinality u (r, i)) as text,
       coalesce(pg_get_expr(p.polqual, p.polrelid), '') = 'true' or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') = 'true' as open
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace`,
  );
  const faults: string[] = [];
  for (const { name, policy, text, open } of rows) {
    const wanted = expectationOf(name)?.policies?.[policy];
    if (wanted !== text) faults.push(`policy ${policy} on ${name}: is "${text}", expected "${wanted ?? 'none'}"`);
    if (open && !openPolicies[policy]) faults.push(`policy ${policy} on ${name}: its predicate is true without a reason in open-policies.ts`);
  }
  const found = new Set(rows.map((row) => `${row.name} ${row.policy}`));
  for (const [table, { policies = {} }] of Object.entries(tables)) {
    for (const policy of Object.keys(policies)) if (!found.has(`${table} ${policy}`)) faults.push(`policy ${policy} on ${table}: expected, not there`);
  }
  return faults;
}

/** Keys begin with portal_id, and a foreign key between portals' tables takes portal_id along: no row points across. */
async function keyFaults(client: pg.ClientBase): Promise<string[]> {
  const faults: string[] = [];
  const unique = await client.query<{ name: string; index: string; first: string }>(
    `select n.nspname || '.' || c.relname as name, i.relname as index, a.attname as first
     from pg_index x join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace join pg_class i on i.oid = x.indexrelid
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
     where x.indisunique and n.nspname = 'public' and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'portal_id')`,
  );
  for (const { name, index, first } of unique.rows) {
    if (first !== 'portal_id' && !expectationOf(name)?.otherKeys?.[index]) faults.push(`key ${index} of ${name}: does not begin with portal_id`);
  }
  const foreign = await client.query<{ name: string; key: string; columns: string[]; targets: string[] }>(
    `select k.conrelid::regclass::text as name, k.conname as key,
       array(select a.attname::text from unnest(k.conkey) with ordinality u (n, i) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by i) as columns,
       array(select a.attname::text from unnest(k.confkey) with ordinality u (n, i) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by i) as targets
     from pg_constraint k where k.contype = 'f' and exists (select from pg_attribute p where p.attrelid = k.confrelid and p.attname = 'portal_id')`,
  );
  for (const { name, key, columns, targets } of foreign.rows) {
    if ((columns[0] !== 'portal_id' || targets[0] !== 'portal_id') && !keysAcrossPortals[key])
      faults.push(`foreign key ${key} of ${name}: does not begin with portal_id`);
  }
  return faults;
}

async function viewFaults(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; kind: string; invoker: boolean }>(
    `select n.nspname || '.' || c.relname as name, c.relkind as kind, coalesce('security_invoker=true' = any (c.reloptions), false) as invoker
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${ours}`,
  );
  return rows.flatMap(({ name, kind, invoker }) => [
    ...(views.includes(name) ? [] : [`view ${name}: no expectation`]),
    ...(kind === 'm'
      ? [`view ${name}: a materialized view has no row-level security`]
      : invoker
        ? []
        : [`view ${name}: it reads with its owner's rights (no security_invoker)`]),
  ]);
}

async function functionFaults(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ signature: string; definer: boolean }>(
    `select p.oid::regprocedure::text as signature, p.prosecdef as definer from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} and n.nspname <> 'probe' and not ${ofIndexes}`,
  );
  const faults = rows.flatMap(({ signature, definer }) => [
    ...(functions.includes(signature) ? [] : [`function ${signature}: no expectation`]),
    ...(definer ? [`function ${signature}: it runs with its owner's rights (security definer)`] : []),
  ]);
  const found = new Set(rows.map((row) => row.signature));
  faults.push(...(await callerFaults(client)));
  return [...faults, ...functions.filter((name) => !found.has(name)).map((name) => `function ${name}: expected, not there`)];
}

async function callerFaults(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ signature: string; callers: string | null; everybody: boolean }>(
    `select p.oid::regprocedure::text as signature,
            (select string_agg(r, ', ') from unnest($1::text[]) r where has_function_privilege(r, p.oid, 'execute')) as callers,
            exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0) as everybody
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where (${ours} and n.nspname <> 'probe' and not ${ofIndexes}) or (n.nspname = 'pg_catalog' and (p.proname like 'lo\\_%' or p.proname in ('loread', 'lowrite')))`,
    [applicationRoles],
  );
  const large = rows.filter(({ signature }) => /^(lo_|loread|lowrite)/.test(signature));
  const faults = large.length > 10 ? [] : ['functions of large objects: not found, so not checked'];
  for (const { signature, callers, everybody } of rows) {
    const wanted = large.some((row) => row.signature === signature) ? '' : closedFunctions[signature];
    if (wanted !== undefined && (everybody || names(callers ?? '') !== names(wanted)))
      faults.push(`function ${signature}: may be called by "${everybody ? 'PUBLIC' : names(callers ?? '')}", expected "${wanted}"`);
    if (wanted === undefined && !everybody) faults.push(`function ${signature}: is closed, expected open to everybody`);
  }
  return faults;
}

async function schemaFaults(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; creators: string | null; users: string | null }>(
    `select n.nspname as name,
       (select string_agg(distinct case when g.grantee = 0 then 'PUBLIC' else pg_get_userbyid(g.grantee) end, ', ') filter (where g.privilege_type = 'CREATE' and g.grantee <> n.nspowner) from aclexplode(n.nspacl) g) as creators,
       (select string_agg(case when g.grantee = 0 then 'PUBLIC' else pg_get_userbyid(g.grantee) end, ', ') filter (where g.privilege_type = 'USAGE' and g.grantee <> n.nspowner) from aclexplode(n.nspacl) g) as users
     from pg_namespace n where ${ours} and n.nspname <> 'probe'`,
  );
  return rows.flatMap(({ name, creators, users }) => {
    const wanted = names(schemas[name] ?? '');
    return [
      ...(schemas[name] === undefined ? [`schema ${name}: no expectation`] : []),
      ...(creators ? [`schema ${name}: ${creators} may create in it`] : []),
      ...(names(users ?? '') === wanted ? [] : [`schema ${name}: used by "${names(users ?? '')}", expected "${wanted}"`]),
    ];
  });
}

function names(list: string): string {
  return list
    .split(', ')
    .filter((name) => name !== 'pg_database_owner')
    .sort()
    .join(', ');
}

async function roleFaults(client: pg.ClientBase): Promise<string[]> {
  const all = `('${[...applicationRoles, ownerRole].join("', '")}')`;
  const powerful = await column(
    client,
    `select rolname || ': may bypass row-level security, make roles or databases, or inherits' as x from pg_roles
    where rolname in ${all} and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)`,
  );
  const members = await column(
    client,
    `select pg_get_userbyid(member) || ': is a member of ' || pg_get_userbyid(roleid) as x from pg_auth_members
    where pg_get_userbyid(member) in ${all} or pg_get_userbyid(roleid) in ${all}`,
  );
  const owning = await column(
    client,
    `select distinct pg_get_userbyid(refobjid) || ': owns an object' as x from pg_shdepend
    where deptype = 'o' and refclassid = 'pg_authid'::regclass and pg_get_userbyid(refobjid) in ('${applicationRoles.join("', '")}')`,
  );
  const making = await column(
    client,
    `select r.rolname || ': may ' || p || ' in the database' as x from pg_roles r, unnest(array['create', 'temp']) p
    where r.rolname in ('${applicationRoles.join("', '")}') and has_database_privilege(r.rolname, current_database(), p)`,
  );
  const byDefault = await column(client, `select pg_get_userbyid(defaclrole) || ': default privileges give rights on tables to come' as x from pg_default_acl`);
  const settings = await column(
    client,
    `select r.rolname || case when r.rolname = any ('{${readingRoles.join(',')}}') then ': its transactions may begin writing' else ': its transactions begin read-only' end as x
     from pg_roles r where r.rolname in ${all}
       and coalesce(r.rolconfig @> '{default_transaction_read_only=on}', false) <> (r.rolname = any ('{${readingRoles.join(',')}}'))`,
  );
  return [...powerful, ...members, ...owning, ...making, ...byDefault, ...settings].map((fault) => `role ${fault}`);
}

import { addFigures } from '../support/figures.js';
import { World } from '../support/world.js';
import { applicationRoles, catalogueFaults, expectationOf, tableNames } from './catalogue.js';
import type { Role } from './expectations.js';
import { Prober } from './probes.js';
import { scopesOf } from './scopes.js';
import { buildProvince, type Province } from './world.js';

const issuer = 'https://cap-phep.example.test/realms/liencong';
let world: World;
let province: Province;
let prober: Prober;

beforeAll(async () => {
  world = await World.create();
  province = await buildProvince(world, issuer);
  prober = await Prober.open(world.database.adminUrl);
});
afterAll(async () => {
  await prober.close();
  await world.close();
});

const roles: readonly Role[] = [...applicationRoles, 'liencong_owner'];

describe('the database by its catalogue', () => {
  test('has exactly the tables, grants, policies, keys, views, functions, schemas and roles that are written down', async () => {
    expect(await catalogueFaults(prober.client)).toEqual([]);
  });

  test('lets each role at each table by exactly its grants', async () => {
    const faults: string[] = [];
    for (const table of await tableNames(prober.client)) for (const role of roles) faults.push(...(await prober.grantFaults(table, role)));
    expect(faults).toEqual([]);
  });

  test('shows and takes exactly the rows of the scope, in every scope a transaction can have', async () => {
    const faults: string[] = [];
    const tables = await tableNames(prober.client);
    for (const table of tables.filter((name) => expectationOf(name)?.kind !== 'shared')) {
      for (const role of roles) {
        // Of a role that reaches nothing there, one scope with every setting and one without any tell enough.
        const scopes = scopesOf(province, issuer).slice(0, expectationOf(table)?.access[role] ? undefined : 2);
        for (const scope of scopes) faults.push(...(await prober.undone(() => prober.policyFaults(table, role, scope))));
      }
    }
    addFigures('isolation', { tables: tables.length, databaseProbes: prober.probes, databaseFaults: faults.length });
    expect(faults).toEqual([]);
  }, 300_000);
});

describe('rows of different portals', () => {
  test('are never tied together: each foreign key to a row of another portal is refused', async () => {
    const { A, B } = province.portals;
    const { rows: keys } = await prober.client.query<{ table: string; target: string; key: string; columns: string[]; targets: string[] }>(
      `select k.conrelid::regclass::text as table, k.confrelid::regclass::text as target, k.conname as key,
         array(select a.attname::text from unnest(k.conkey) with ordinality u (n, i) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n where a.attname <> 'portal_id' order by i) as columns,
         array(select a.attname::text from unnest(k.confkey) with ordinality u (n, i) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n where a.attname <> 'portal_id' order by i) as targets
       from pg_constraint k where k.contype = 'f' and cardinality(k.confkey) > 1 and 'portal_id' in (select attname from pg_attribute where attrelid = k.confrelid and attnum = any (k.confkey))`,
    );
    const through: string[] = [];
    for (const { table, target, key, columns, targets } of keys) {
      const theirs = `select ${targets.join(', ')} from ${target} t where portal_id = '${B.id}' and not exists (select from ${target} o where o.portal_id = '${A.id}' and (${targets.map((name) => `o.${name}`).join(', ')}) = (${targets.map((name) => `t.${name}`).join(', ')})) limit 1`;
      // a computed column follows the one that it is computed of
      const set = columns.map((name) => name.replace(/^(?:own|placed)_item_id$/, 'item_id'));
      const statement = `update ${table} set (${set.join(', ')}) = row (${columns.map((_, index) => `(select x.${targets[index] ?? ''} from (${theirs}) x)`).join(', ')}) where ctid = (select ctid from ${table} where portal_id = '${A.id}' and ${columns[0] ?? ''} is not null limit 1)`;
      const { rows } = await prober.client.query<{ answer: string }>('select probe.try($1) as answer', [statement]);
      // a place without its own card is refused before its key is looked at, and the card is made of an item that is not to be seen
      const refusals = table === 'placement' ? ['23503', '23502'] : ['23503'];
      if (!refusals.includes(rows[0]?.answer ?? '')) through.push(`${key} of ${table}: ${rows[0]?.answer ?? '?'}`);
    }
    expect(through).toEqual([]);
    expect(keys.length).toBeGreaterThanOrEqual(8);
  });
});

describe('the check of the catalogue', () => {
  const canaries: readonly (readonly [string, string, RegExp])[] = [
    [
      'a table without policies',
      'create table chim_moi (portal_id uuid not null, id uuid not null, primary key (portal_id, id)); alter table chim_moi owner to liencong_owner; grant select on chim_moi to editing',
      /^table public\.chim_moi: no expectation/,
    ],
    ['a table whose row-level security is off', 'alter table draft disable row level security', /^table public\.draft: row-level security is not enabled/],
    ['a table whose owner is not bound', 'alter table draft no force row level security', /^table public\.draft: row-level security is not forced/],
    ['a table of somebody else', 'create table chim_moi (id int); grant all on chim_moi to editing', /^table public\.chim_moi: owned by postgres/],
    [
      'a view with the rights of its owner',
      'create view chim_xem as select * from item; alter view chim_xem owner to liencong_owner; grant select on chim_xem to supervision',
      /^view public\.chim_xem: it reads with its owner's rights/,
    ],
    ['a view that nobody expected', 'create view chim_xem with (security_invoker = true) as select * from item', /^view public\.chim_xem: no expectation/],
    ['a materialized view', 'create materialized view chim_xem as select * from item', /^view public\.chim_xem: a materialized view/],
    [
      'a function with the rights of its owner',
      'create function chim_ham() returns int language sql security definer return 1',
      /^function chim_ham\(\): it runs with its owner's rights/,
    ],
    ['a function that nobody expected', 'create function scope.chim_ham() returns int language sql return 1', /^function scope\.chim_ham\(\): no expectation/],
    [
      'a function of the engine that may be called',
      'grant execute on function pgboss.delete_queue(text) to jobs',
      /^function pgboss\.delete_queue\(text\): may be called by "jobs"/,
    ],
    ['large objects', 'grant execute on function lo_create(oid) to public', /^function lo_create\(oid\): may be called by "PUBLIC"/],
    ['a reading role that may write', 'alter role supervision reset default_transaction_read_only', /^role supervision: its transactions may begin writing/],
    ['a grant too much', 'grant select on draft to supervision', /^grant on public\.draft to supervision: is "select", expected ""/],
    ['a grant of one column too much', 'grant update (state) on item to supervision', /^grant on public\.item to supervision: is "update\(state\)"/],
    ['a grant to everybody', 'grant select on revision to public', /^grant on public\.revision to PUBLIC/],
    ['a grant that may be passed on', 'grant select on item to editing with grant option', /^grant on public\.item to editing: .*with grant option/],
    [
      'a policy too much',
      'create policy chim_luat on item for select to supervision using (true)',
      /^policy chim_luat on public\.item: is "select to supervision", expected "none"/,
    ],
    ['a policy for everybody', 'alter policy item_editing on item to public', /^policy item_editing on public\.item: is "all to PUBLIC"/],
    ['a key that does not begin with the portal', 'create unique index chim_khoa on item (id, portal_id)', /^key chim_khoa of public\.item/],
    ['a foreign key without the portal', 'alter table notice add column chim text references portal_host (host)', /^foreign key notice_chim_fkey of notice/],
    ['a role that bypasses policies', 'alter role editing bypassrls', /^role editing: may bypass/],
    ['a role inside another', 'grant liencong_owner to editing', /^role editing: is a member of liencong_owner/],
    ['a role that owns', 'alter table unit owner to jobs', /^role jobs: owns an object/],
    ['a schema that a role may make tables in', 'grant create on schema public to editing', /^schema public: editing may create in it/],
    ['a schema that nobody expected', 'create schema chim_to', /^schema chim_to: no expectation/],
    [
      'rights on tables to come',
      'alter default privileges for role liencong_owner grant select on tables to delivery',
      /^role liencong_owner: default privileges/,
    ],
  ];

  test.each(canaries)('notices %s and names it', async (_, sql, fault) => {
    const faults = await prober.undone(async () => {
      await prober.client.query(sql);
      return catalogueFaults(prober.client);
    });
    expect(faults).toContainEqual(expect.stringMatching(fault));
    expect(await catalogueFaults(prober.client)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { readCatalogue, type Catalogue } from '../../scripts/gen/database.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { addArchitectureFigures, expectCaught } from './canaries.js';
import { catalogueFaults, definerFunctions, differences, sharedTables } from './catalogue-rules.js';

const committed = JSON.parse(readFileSync(join(import.meta.dirname, 'catalogue.json'), 'utf8')) as Catalogue;
let database: TestDatabase;
let admin: pg.Client;
let migrated: Catalogue;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  migrated = await readCatalogue(admin);
});
afterAll(async () => {
  await admin.end();
  await database.drop();
  addArchitectureFigures();
});

/** The catalogue after a change that nobody will keep. */
async function after(change: string): Promise<Catalogue> {
  await admin.query('begin');
  try {
    await admin.query(change);
    return await readCatalogue(admin);
  } finally {
    await admin.query('rollback');
  }
}

test('a migrated database is the one that is committed', () => {
  expect(differences(committed, migrated)).toEqual([]);
});

test.each([
  ['a column', 'alter table section add column canary text', 'tables/public.section/columns/canary'],
  ['a column that may be null', 'alter table section alter column name drop not null', 'tables/public.section/columns/name/type'],
  ['a default', "alter table section alter column slug set default 'x'", 'tables/public.section/columns/slug/default'],
  ['a table', 'create table canary (portal_id uuid)', 'tables/public.canary'],
  ['a constraint', 'alter table section drop constraint section_slug_check', 'tables/public.section/constraints/section_slug_check'],
  ['an index', 'drop index portal_unit', 'tables/public.portal/indexes/portal_unit'],
  ['a policy dropped', 'drop policy section_editing on section', 'tables/public.section/policies/section_editing'],
  ['a policy widened', 'alter policy section_editing on section using (true)', 'tables/public.section/policies/section_editing/using'],
  ['a policy for one more role', 'alter policy section_editing on section to editing, jobs, intake', 'tables/public.section/policies/section_editing/to'],
  ['row security off', 'alter table section disable row level security', 'tables/public.section/rowSecurity'],
  ['row security not forced', 'alter table section no force row level security', 'tables/public.section/rowSecurity'],
  ['a grant', 'grant delete on section to intake', 'tables/public.section/grants/intake'],
  ['a grant on a column', 'grant update (name) on section to intake', 'tables/public.section/columnGrants/intake (name)'],
  ['a revoked grant', 'revoke select on section from delivery', 'tables/public.section/grants/delivery'],
  [
    'a trigger',
    'create function canary() returns trigger language plpgsql as $$ begin return null; end $$; create trigger canary after insert on section execute function canary()',
    'tables/public.section/triggers/canary',
  ],
  ['an owner', 'alter table section owner to postgres', 'tables/public.section/owner'],
  ['a function', 'create function canary() returns int language sql return 1', 'functions/public.canary()'],
  [
    'what a function does',
    'create or replace function scope.portal() returns uuid language sql stable parallel safe return null::uuid',
    'functions/scope.portal()/body',
  ],
  ['with whose rights a function runs', 'alter function scope.portal() security definer', 'functions/scope.portal()/security'],
  ['a view', 'create view canary as select 1 as one', 'views/public.canary'],
  ['grants on what comes later', 'alter default privileges grant select on tables to intake', 'defaultGrants'],
  ['a schema opened', 'grant usage on schema pgboss to delivery', 'schemas/pgboss/delivery'],
  ['a role that goes past row security', 'alter role delivery bypassrls', 'roles/delivery/attributes'],
  ['a role in another', 'grant jobs to delivery', 'roles/delivery/memberOf'],
])('drift is found: %s', async (_what, change, path) => {
  const found = differences(migrated, await after(change));
  expectCaught(found);
  expect(found).toContain(path);
});

test('the migrated database keeps the rules of isolation, names and types', () => {
  expect(catalogueFaults(migrated)).toEqual([]);
});

test('each listed exception is there', () => {
  expect(Object.keys(sharedTables).filter((name) => !(name in migrated.tables))).toEqual([]);
  expect(Object.keys(definerFunctions).filter((name) => !(name in migrated.functions))).toEqual([]);
});

const walled =
  'alter table canary enable row level security; alter table canary force row level security; alter table canary owner to liencong_owner; create policy canary on canary using (true)';
test.each([
  ['a table without portal', `create table canary (id uuid primary key); ${walled}`, 'no portal_id'],
  ['a portal that may be null', `create table canary (id uuid, portal_id uuid, unique (portal_id, id)); ${walled}`, 'no portal_id'],
  ['a primary key that does not begin with the portal', `create table canary (id uuid primary key, portal_id uuid not null); ${walled}`, 'unique canary_pkey'],
  [
    'a unique index across portals',
    `create table canary (portal_id uuid, id uuid, slug text, primary key (portal_id, id)); create unique index canary_slug on canary (slug); ${walled}`,
    'unique canary_slug',
  ],
  [
    'a foreign key by a column of its own',
    `create table canary (portal_id uuid, id uuid, other uuid, item uuid, primary key (portal_id, id), foreign key (other, item) references item (portal_id, id)); ${walled}`,
    'foreign key',
  ],
  [
    'a table without policy',
    'create table canary (portal_id uuid primary key); alter table canary enable row level security; alter table canary force row level security',
    'no policy',
  ],
  [
    'a table without row security',
    'create table canary (portal_id uuid primary key); create policy canary on canary using (true)',
    'row-level security is off',
  ],
  ['a table of the superuser', 'create table canary (portal_id uuid primary key)', 'belongs to postgres'],
  ['a grant to everybody', 'grant select on section to public', 'granted to everybody'],
  ['a plural', `create table canaries (portal_id uuid primary key)`, 'not snake_case singular'],
  ['a floating count', 'alter table section add column canary real', 'never real'],
  ['an instant without zone', 'alter table section add column canary timestamp', 'without zone'],
  ['a function with its owner’s rights', 'alter function scope.portal() security definer', 'rights of its owner'],
  ['a view with its owner’s rights', 'create view canary as select 1 as one', 'rights of who asks'],
  ['an enum', "create type canary as enum ('one')", 'not an enum'],
  ['a powerful role', 'alter role delivery bypassrls', 'may more than log in'],
])('a breach is found: %s', async (_what, change, message) => {
  const found = catalogueFaults(await after(change));
  expectCaught(found);
  expect(found.join('\n')).toContain(message);
});

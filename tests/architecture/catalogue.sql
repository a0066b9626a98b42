-- The structure of a database as one JSON document, in an order that does not depend on how it came about.
-- `npm run gen` writes it to catalogue.json, tests/architecture/catalogue.spec.ts compares.
with
schemas as (
  select oid, nspname, nspacl from pg_namespace where nspname not like 'pg\_%' and nspname <> 'information_schema'
),
of_extension as (
  select classid, objid from pg_depend where deptype = 'e'
),
relation as (
  select c.*, s.nspname, s.nspname || '.' || c.relname as full_name
  from pg_class c join schemas s on s.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    and not exists (select from of_extension e where e.classid = 'pg_class'::regclass and e.objid = c.oid)
),
role_name as (
  select oid, rolname from pg_roles union all select 0, 'public'
),
relation_grant as (
  select r.oid, n.rolname, string_agg(a.privilege_type || case when a.is_grantable then '*' else '' end, ', ' order by a.privilege_type) as privileges
  from relation r cross join lateral aclexplode(r.relacl) a join role_name n on n.oid = a.grantee
  where a.grantee <> r.relowner
  group by r.oid, n.rolname
),
column_grant as (
  select r.oid, n.rolname || ' (' || t.attname || ')' as who, string_agg(a.privilege_type, ', ' order by a.privilege_type) as privileges
  from relation r join pg_attribute t on t.attrelid = r.oid cross join lateral aclexplode(t.attacl) a join role_name n on n.oid = a.grantee
  group by r.oid, n.rolname, t.attname
),
tables as (
  select r.full_name, jsonb_build_object(
    'owner', r.relowner::regrole::text,
    'comment', obj_description(r.oid, 'pg_class'),
    'partitionOf', (select i.inhparent::regclass::text from pg_inherits i where i.inhrelid = r.oid),
    'rowSecurity', case when r.relrowsecurity and r.relforcerowsecurity then 'forced' when r.relrowsecurity then 'enabled' else 'off' end,
    'columns', (
      select jsonb_object_agg(t.attname, jsonb_build_object(
        'position', t.attnum,
        'type', format_type(t.atttypid, t.atttypmod) || case when t.attnotnull then ' not null' else '' end,
        'default', (select case when t.attgenerated = '' then '' else 'generated ' end || pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d where d.adrelid = r.oid and d.adnum = t.attnum),
        'identity', nullif(t.attidentity, ''),
        'comment', col_description(r.oid, t.attnum)))
      from pg_attribute t where t.attrelid = r.oid and t.attnum > 0 and not t.attisdropped),
    'constraints', (
      select coalesce(jsonb_object_agg(k.conname, pg_get_constraintdef(k.oid)), '{}') from pg_constraint k where k.conrelid = r.oid and k.contype <> 'n'),
    'keys', (
      select coalesce(jsonb_object_agg(k.conname, jsonb_build_object(
        'kind', case k.contype when 'p' then 'primary' when 'u' then 'unique' else 'foreign' end,
        'columns', (select jsonb_agg(t.attname order by o.n) from unnest(k.conkey) with ordinality o (num, n) join pg_attribute t on t.attrelid = k.conrelid and t.attnum = o.num),
        'to', case when k.contype = 'f' then (select s.nspname || '.' || f.relname from pg_class f join pg_namespace s on s.oid = f.relnamespace where f.oid = k.confrelid) end,
        'toColumns', (select jsonb_agg(t.attname order by o.n) from unnest(k.confkey) with ordinality o (num, n) join pg_attribute t on t.attrelid = k.confrelid and t.attnum = o.num))), '{}')
      from pg_constraint k where k.conrelid = r.oid and k.contype in ('p', 'u', 'f')),
    'indexes', (
      select coalesce(jsonb_object_agg(x.relname, pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' INVALID' end), '{}')
      from pg_index i join pg_class x on x.oid = i.indexrelid where i.indrelid = r.oid),
    'uniqueIndexes', (
      select coalesce(jsonb_object_agg(x.relname, (
        select jsonb_agg(coalesce(t.attname, 'expression') order by o.n) from unnest(i.indkey::int2[]) with ordinality o (num, n)
        left join pg_attribute t on t.attrelid = i.indrelid and t.attnum = o.num and o.num > 0)), '{}')
      from pg_index i join pg_class x on x.oid = i.indexrelid where i.indrelid = r.oid and i.indisunique),
    'policies', (
      select coalesce(jsonb_object_agg(p.polname, jsonb_build_object(
        'for', case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        'kind', case when p.polpermissive then 'permissive' else 'restrictive' end,
        'to', (select jsonb_agg(n.rolname order by n.rolname) from role_name n where n.oid = any (p.polroles)),
        'using', pg_get_expr(p.polqual, p.polrelid),
        'check', pg_get_expr(p.polwithcheck, p.polrelid))), '{}')
      from pg_policy p where p.polrelid = r.oid),
    'triggers', (
      select coalesce(jsonb_object_agg(g.tgname, pg_get_triggerdef(g.oid) || case g.tgenabled when 'O' then '' else ' state ' || g.tgenabled::text end), '{}')
      from pg_trigger g where g.tgrelid = r.oid and not g.tgisinternal),
    'grants', (select coalesce(jsonb_object_agg(g.rolname, g.privileges), '{}') from relation_grant g where g.oid = r.oid),
    'columnGrants', (select coalesce(jsonb_object_agg(g.who, g.privileges), '{}') from column_grant g where g.oid = r.oid)) as body
  from relation r where r.relkind in ('r', 'p', 'f')
),
views as (
  select r.full_name, jsonb_build_object(
    'owner', r.relowner::regrole::text,
    'kind', case r.relkind when 'v' then 'view' else 'materialized view' end,
    'options', to_jsonb(r.reloptions),
    'definition', pg_get_viewdef(r.oid),
    'grants', (select coalesce(jsonb_object_agg(g.rolname, g.privileges), '{}') from relation_grant g where g.oid = r.oid),
    'columnGrants', (select coalesce(jsonb_object_agg(g.who, g.privileges), '{}') from column_grant g where g.oid = r.oid)) as body
  from relation r where r.relkind in ('v', 'm')
),
sequences as (
  select r.full_name, jsonb_build_object(
    'owner', r.relowner::regrole::text,
    'grants', (select coalesce(jsonb_object_agg(g.rolname, g.privileges), '{}') from relation_grant g where g.oid = r.oid)) as body
  from relation r where r.relkind = 'S'
),
functions as (
  select s.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as full_name, jsonb_build_object(
    'owner', p.proowner::regrole::text,
    'returns', pg_get_function_result(p.oid),
    'language', l.lanname,
    'security', case when p.prosecdef then 'definer' else 'invoker' end,
    'volatility', case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
    'leakproof', p.proleakproof,
    'settings', to_jsonb(p.proconfig),
    'body', md5(coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)),
    'grants', (
      select coalesce(jsonb_object_agg(g.rolname, g.privileges), '{}') from (
        select n.rolname, string_agg(a.privilege_type, ', ') as privileges
        from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a join role_name n on n.oid = a.grantee
        where a.grantee <> p.proowner group by n.rolname) g)) as body
  from pg_proc p join schemas s on s.oid = p.pronamespace join pg_language l on l.oid = p.prolang
  where p.prokind in ('f', 'p', 'w') and not exists (select from of_extension e where e.classid = 'pg_proc'::regclass and e.objid = p.oid)
),
types as (
  select s.nspname || '.' || t.typname as full_name, jsonb_build_object(
    'labels', (select jsonb_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
    'base', case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end,
    'checks', (select jsonb_agg(pg_get_constraintdef(k.oid) order by k.conname) from pg_constraint k where k.contypid = t.oid)) as body
  from pg_type t join schemas s on s.oid = t.typnamespace
  where t.typtype in ('e', 'd') and not exists (select from of_extension e where e.classid = 'pg_type'::regclass and e.objid = t.oid)
)
select jsonb_build_object(
  'tables', (select coalesce(jsonb_object_agg(full_name, body), '{}') from tables),
  'views', (select coalesce(jsonb_object_agg(full_name, body), '{}') from views),
  'sequences', (select coalesce(jsonb_object_agg(full_name, body), '{}') from sequences),
  'functions', (select coalesce(jsonb_object_agg(full_name, body), '{}') from functions),
  'types', (select coalesce(jsonb_object_agg(full_name, body), '{}') from types),
  'extensions', (select jsonb_agg(extname order by extname) from pg_extension),
  'schemas', (
    select jsonb_object_agg(s.nspname, (
      select coalesce(jsonb_object_agg(g.rolname, g.privileges), '{}') from (
        select n.rolname, string_agg(a.privilege_type, ', ' order by a.privilege_type) as privileges
        from aclexplode(s.nspacl) a join role_name n on n.oid = a.grantee group by n.rolname) g))
    from schemas s),
  'defaultGrants', (
    select coalesce(jsonb_agg(d.defaclrole::regrole::text || ' ' || d.defaclobjtype::text || ' ' || d.defaclacl::text order by 1), '[]') from pg_default_acl d),
  'roles', (
    select jsonb_object_agg(r.rolname, jsonb_build_object(
      'attributes', concat_ws(' ', case when r.rolsuper then 'superuser' end, case when r.rolbypassrls then 'bypassrls' end, case when r.rolcreaterole then 'createrole' end,
        case when r.rolcreatedb then 'createdb' end, case when r.rolreplication then 'replication' end, case when r.rolinherit then 'inherit' end, case when r.rolcanlogin then 'login' end),
      'memberOf', (select coalesce(jsonb_agg(m.roleid::regrole::text order by m.roleid::regrole::text), '[]') from pg_auth_members m where m.member = r.oid)))
    from pg_roles r
    where r.rolname in ('liencong_owner', 'editing', 'delivery', 'intake', 'supervision', 'signin', 'jobs', 'backup'))
) as catalogue

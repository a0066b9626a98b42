import { keysAcrossPortals } from '../isolation/expected-objects.js';
import type { Catalogue, CatalogueTable } from '../../scripts/gen/database.js';

/** Tables that belong to no portal, each with the reason; every other table is a portal's. */
export const sharedTables: Readonly<Record<string, string>> = {
  'public.unit': 'the tree of administrative units, the same for everybody',
  'public.unit_version': 'each unit from one day to another',
  'public.unit_closure': 'ancestors of each unit',
  'public.unit_place': 'where each unit of the past stands',
  'public.succession': 'what resolutions made of units',
  'public.succession_part': 'which unit went into which',
  'public.map_shape': 'shapes of communes: boundaries are of units',
  'public.portal_host': 'directory from host name to portal: it is asked before the portal is known',
  'public.person': 'a person may sit in many portals',
  'public.identity': 'binds an account of the issuer to a person',
  'public.session': 'signed-in browser of a person',
  'public.last_sign_in': 'a person signs in once for all their portals',
  'public.shared_version': 'version of what portals show in common',
  'public.visit_salt': 'one salt of the day; the portal is part of what is hashed',
  'public.link_host': 'whose turn it is to ask a host outside, to which links of many portals lead',
  'public.migrations': 'which migrations ran',
};

/** Functions that run with the rights of their owner, each with the reason. */
export const definerFunctions: Readonly<Record<string, string>> = {};

/** The job engine brings its own tables, functions and types. */
const isEngine = (name: string): boolean => name.startsWith('pgboss.');

const applicationRoles = ['editing', 'delivery', 'intake', 'supervision', 'signin', 'jobs'];
/** Roles that may more than log in, with exactly what. */
const powerfulRoles: Readonly<Record<string, string>> = {
  // A backup that row-level security thins out is none: reads everything, writes nothing, serves nobody (ADR 0015).
  backup: 'bypassrls login, pg_read_all_data',
};
const endsLikePlural = /(?<!s|u|i)s$/;
const singularAnyway = /(^|_)(address|status|access|process|progress|basis|news)$/;
/** Texts of somebody's own about several things. */
const aboutMany = ['known_faults', 'complaints', 'words'];
const isSnake = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** Paths at which two documents differ. */
export function differences(before: unknown, after: unknown, path = ''): string[] {
  if (before === after) return [];
  if (!isObject(before) || !isObject(after)) return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => differences(before[key] ?? null, after[key] ?? null, path ? `${path}/${key}` : key));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What of a database breaks the rules of isolation, naming and types. */
export function catalogueFaults(catalogue: Catalogue): string[] {
  const own = Object.entries(catalogue.tables).filter(([name]) => !isEngine(name));
  return [
    ...own.filter(([name]) => !(name in sharedTables)).flatMap(([name, table]) => portalFaults(name, table)),
    ...own.flatMap(([name, table]) => tableFaults(name, table)),
    ...Object.entries(catalogue.functions)
      .filter(([name, each]) => each.security === 'definer' && !(name in definerFunctions))
      .map(([name]) => `${name}: runs with the rights of its owner and is not listed`),
    ...Object.entries(catalogue.views)
      .filter(([, view]) => view.kind !== 'view' || !view.options?.includes('security_invoker=true'))
      .map(([name]) => `${name}: a view that does not run with the rights of who asks`),
    ...Object.entries(catalogue.types)
      .filter(([name, type]) => !isEngine(name) && type.labels)
      .map(([name]) => `${name}: states are text with a check, not an enum`),
    ...Object.entries(catalogue.roles)
      .filter(([name, role]) => [role.attributes, ...role.memberOf].join(', ') !== (powerfulRoles[name] ?? 'login'))
      .map(([name, role]) => `${name}: may more than log in (${[role.attributes, ...role.memberOf].join(', ')})`),
    ...[...applicationRoles, ...Object.keys(powerfulRoles)].filter((role) => !(role in catalogue.roles)).map((role) => `${role}: role is missing`),
  ];
}

/** `portal_id uuid not null` first in every key, so that no row can point across portals. */
function portalFaults(name: string, table: CatalogueTable): string[] {
  const faults: string[] = [];
  if (table.columns['portal_id']?.type !== 'uuid not null') faults.push(`${name}: no portal_id uuid not null, and not in the list of shared tables`);
  if (table.rowSecurity !== 'forced') faults.push(`${name}: row-level security is ${table.rowSecurity}`);
  if (Object.keys(table.policies).length === 0) faults.push(`${name}: no policy`);
  if (!Object.values(table.keys).some((key) => key.kind === 'primary')) faults.push(`${name}: no primary key`);
  for (const [key, columns] of Object.entries(table.uniqueIndexes)) {
    if (columns[0] !== 'portal_id') faults.push(`${name}: unique ${key} does not begin with portal_id`);
  }
  for (const [key, { kind, columns, to, toColumns }] of Object.entries(table.keys)) {
    if (kind === 'foreign' && to !== null && !(to in sharedTables) && (columns[0] !== 'portal_id' || toColumns?.[0] !== 'portal_id') && !keysAcrossPortals[key])
      faults.push(`${name}: foreign key ${key} could point into another portal`);
  }
  return faults;
}

function tableFaults(name: string, table: CatalogueTable): string[] {
  const bare = name.split('.')[1] ?? '';
  const faults: string[] = [];
  if (table.owner !== 'liencong_owner') faults.push(`${name}: belongs to ${table.owner}`);
  if ('public' in table.grants) faults.push(`${name}: granted to everybody`);
  if (bare !== 'migrations' && !isSingularSnake(bare)) faults.push(`${name}: name is not snake_case singular`);
  for (const [column, { type }] of Object.entries(table.columns)) {
    // What holds or counts many things may say so.
    const holdsMany = /^(jsonb|bytea|smallint|integer|bigint)|\[\]/.test(type) && isSnake.test(column);
    if (!holdsMany && !aboutMany.includes(column) && !isSingularSnake(column)) faults.push(`${name}.${column}: name is not snake_case singular`);
    if (/^(real|double precision|money)/.test(type)) faults.push(`${name}.${column}: counts and money are never ${type}`);
    if (type.startsWith('timestamp without') && bare !== 'migrations') faults.push(`${name}.${column}: an instant without zone`);
  }
  return faults;
}

function isSingularSnake(name: string): boolean {
  return isSnake.test(name) && (!endsLikePlural.test(name) || singularAnyway.test(name));
}

import { DataSource, type DataSourceOptions } from 'typeorm';
import { need, type Config } from '#platform/config';
import type { ApplicationRole } from './roles.js';

/** Environment variable that holds the address of each role's database. */
export const urlSetting = {
  editing: 'DATABASE_URL_EDITING',
  delivery: 'DATABASE_URL_DELIVERY',
  intake: 'DATABASE_URL_INTAKE',
  supervision: 'DATABASE_URL_SUPERVISION',
  signin: 'DATABASE_URL_SIGNIN',
  jobs: 'DATABASE_URL_JOBS',
} as const satisfies Record<ApplicationRole, keyof Config>;

/** Name of the second data source of the role delivery, where one is configured. */
export const spareDelivery = 'delivery-spare';

/** Longest wait for a connection, in ms; where another server could be asked instead. */
const connectionWait = 10_000;
const impatientConnectionWait = 2_000;
/** The server itself ends a statement before that, in ms; an answer that is still not there comes from a machine that is gone. */
const answerWait = 70_000;

/**
 * Options of the data source of one role. Times come and go as instants; numbers of type bigint stay text.
 * @param setting which address, where a role has two
 */
export function sourceOptions(
  config: Config,
  role: ApplicationRole,
  setting: (typeof urlSetting)[ApplicationRole] | 'DATABASE_URL_DELIVERY_SPARE' = urlSetting[role],
): DataSourceOptions {
  const hasSpare = role === 'delivery' && config.DATABASE_URL_DELIVERY_SPARE !== undefined;
  return {
    type: 'postgres',
    url: need(config, setting),
    synchronize: false,
    migrationsRun: false,
    poolSize: config.DATABASE_POOL_SIZE,
    applicationName: `liencong-${role}`,
    extra: {
      connectionTimeoutMillis: hasSpare ? impatientConnectionWait : connectionWait,
      keepAlive: true,
      idleTimeoutMillis: 60_000,
      statement_timeout: 60_000,
      // What a connection of readers has prepared goes with it. Its statements are written so that one plan does for all values (plan specs
      // try both); planning a search anew takes longer than the search, and so does compiling it.
      // Who reads for the public counts the time of its questions itself (libs/delivery/read/timely.ts).
      ...(role === 'delivery' ? { maxLifetimeSeconds: 3_600, options: '-c plan_cache_mode=force_generic_plan -c jit=off' } : { query_timeout: answerWait }),
    },
  };
}

/** Opens the data source of a role and makes sure that the role owns nothing and bypasses nothing. @throws Error otherwise */
export async function openSource(config: Config, role: ApplicationRole): Promise<DataSource> {
  const source = new DataSource(sourceOptions(config, role));
  await source.initialize();
  await refusePowerfulRole(source, role);
  return source;
}

/** Row-level security binds neither superusers nor roles that bypass it, so a process refuses to start as one. */
export async function refusePowerfulRole(source: DataSource, role: ApplicationRole): Promise<void> {
  const rows: { rolname: string; powerful: boolean }[] = await source.query(
    'select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as powerful from pg_roles where rolname = current_user',
  );
  const found = rows[0];
  if (!found || found.rolname !== role || found.powerful) {
    await source.destroy();
    throw new Error(`the data source "${role}" is logged in as "${found?.rolname ?? '?'}": it must be the plain role "${role}"`);
  }
}

import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { copyCluster, ownAs } from './cluster-copy.js';
import { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres.js';

/** Role by which a replica reads the log; it reads and writes no table. */
export const replicaRole = 'liencong_replica';
const slot = 'replica';
/** What the primary keeps for a replica that is away; one that stays away longer is made anew. */
const keptForSlot = '1GB';

export interface ReplicaOptions extends Omit<PostgresOptions, 'dataDir'> {
  /** Running, with its password of the superuser in these options. */
  readonly primary: Pick<RunningPostgres, 'host' | 'port' | 'superuserUrl'>;
  readonly primaryDataDir: string;
  /** Folder of the replica; made as a copy of the primary when missing. */
  readonly dataDir: string;
  /** Password of {@link replicaRole}. */
  readonly replicaPassword: string;
}

/**
 * Starts a server that follows the primary by streaming and answers readings. The settings are those of docs/operations/scale.md.
 * @throws Error with the last lines of the server's log
 */
export async function startReplica(options: ReplicaOptions): Promise<RunningPostgres> {
  if (!existsSync(join(options.dataDir, 'PG_VERSION'))) await makeReplica(options);
  return startPostgres(options);
}

async function makeReplica({ primary, primaryDataDir, dataDir, replicaPassword }: ReplicaOptions): Promise<void> {
  const admin = new Client({ connectionString: primary.superuserUrl });
  await admin.connect();
  try {
    await ensureReplication(admin, replicaPassword);
    await copyCluster(admin, primaryDataDir, dataDir);
  } finally {
    await admin.end();
  }
  const source = `host=${primary.host} port=${String(primary.port)} user=${replicaRole} password=${replicaPassword} application_name=${slot}`;
  const settings = [
    `primary_conninfo = '${source}'`,
    `primary_slot_name = '${slot}'`,
    // the primary leaves what a reading here still needs; readings here are short
    'hot_standby_feedback = on',
  ];
  appendFileSync(join(dataDir, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
  const signal = join(dataDir, 'standby.signal');
  writeFileSync(signal, '', { mode: 0o600 });
  ownAs(signal, primaryDataDir);
}

/** The role, the limit and a slot that keeps the log from now on. */
async function ensureReplication(admin: Client, password: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [replicaRole]);
  const attributes = 'login replication nosuperuser nocreatedb nocreaterole nobypassrls noinherit';
  await admin.query(`${rowCount === 0 ? 'create' : 'alter'} role ${replicaRole} ${attributes} password ${admin.escapeLiteral(password)}`);
  await admin.query(`alter system set max_slot_wal_keep_size = '${keptForSlot}'`);
  await admin.query('select pg_reload_conf()');
  await admin.query('select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1', [slot]);
  await admin.query('select pg_create_physical_replication_slot($1, true)', [slot]);
}

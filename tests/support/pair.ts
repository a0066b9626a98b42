import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { applicationRoles, ensureDatabase, ensureRoles, migrate, ownerRole } from '#platform/db';
import { startPostgres, type PostgresOptions, type RunningPostgres } from '../../infra/local/postgres.js';
import { startReplica } from '../../infra/local/replica.js';

const database = 'pair';

/** A server of a pair, which can be taken away and brought back. */
export interface PairServer {
  urlOf(role: string): string;
  /** SIGKILL; returns when it is gone. */
  kill(): Promise<void>;
  /** On the same port, over what it wrote. */
  start(): Promise<void>;
  /** As superuser, over a connection of its own. */
  run<Row extends object>(sql: string): Promise<Row[]>;
}

/** A primary and a replica that follows it by streaming, with a migrated database. */
export interface Pair {
  readonly primary: PairServer;
  readonly replica: PairServer;
  /** Settings of the addresses of an api that reads the replica. */
  readonly urls: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** @param fill run on the primary before it is copied, with the address of a superuser */
export async function startPair(fill: (adminUrl: string) => Promise<void>): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'liencong-pair-'));
  // the servers may run under another account and have to walk through
  chmodSync(folder, 0o711);
  const password = (): string => randomBytes(18).toString('base64url');
  const passwords = Object.fromEntries([ownerRole, ...applicationRoles].map((role) => [role, password()])) as Parameters<typeof ensureRoles>[1];
  const common = { mode: 'test' as const, superuserPassword: password(), passwords, unsafeFast: true };
  const [primaryDataDir, replicaDataDir] = [join(folder, 'primary'), join(folder, 'replica')];
  const first = { ...common, dataDir: primaryDataDir, logFile: join(folder, 'primary.log') };
  const running = await startPostgres(first);
  const primary = serverOf(running, first);
  const admin = new pg.Client({ connectionString: running.superuserUrl });
  await admin.connect();
  await ensureRoles(admin, passwords);
  await ensureDatabase(admin, database);
  await admin.end();
  await migrate(running.urlOf(ownerRole, database));
  await fill(running.urlOf('postgres', database));
  const second = { ...common, dataDir: replicaDataDir, logFile: join(folder, 'replica.log') };
  const replica = serverOf(await startReplica({ ...second, primary: running, primaryDataDir, replicaPassword: password() }), second);
  const urls = Object.fromEntries(applicationRoles.map((role) => [`DATABASE_URL_${role.toUpperCase()}`, primary.urlOf(role)]));
  return {
    primary,
    replica,
    urls: { ...urls, DATABASE_URL_DELIVERY: replica.urlOf('delivery'), DATABASE_URL_DELIVERY_SPARE: primary.urlOf('delivery') },
    stop: async () => {
      await Promise.all([replica.stop(), primary.stop()]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function serverOf(started: RunningPostgres, options: PostgresOptions): PairServer & { stop(): Promise<void> } {
  let running = started;
  const { port } = started;
  const urlOf = (role: string): string => started.urlOf(role, database);
  return {
    urlOf,
    kill: async () => {
      process.kill(running.pid, 'SIGKILL');
      await running.exited;
    },
    start: async () => {
      running = await startPostgres({ ...options, port });
    },
    run: async <Row extends object>(sql: string) => {
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      const ended = once(client, 'end');
      const { rows } = await client.query<Row>(sql);
      await client.end();
      await ended;
      return rows;
    },
    stop: () => running.stop(),
  };
}

import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';

/** Folders whose content belongs to the running server alone; they are there and empty in the copy, as in those of pg_basebackup. */
const emptied = new Set(['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
const leftOut = /^(postmaster\.(pid|opts)|pg_internal\.init|pgsql_tmp|backup_label|tablespace_map|standby\.signal|postgresql\.auto\.conf\.tmp)/;

/**
 * Copies a cluster while it runs, by PostgreSQL's own functions for it: the embedded package has no pg_basebackup. What changes
 * meanwhile is put right by the log that is written from now on, which the copy has to be given.
 * @param admin an open connection of a superuser to the cluster
 * @param from its folder
 * @param to folder of the copy; must not be there
 */
export async function copyCluster(admin: Client, from: string, to: string): Promise<void> {
  const fresh = `${to}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await admin.query("select pg_backup_start('copy', true)");
  await copyFolder(from, fresh);
  const { rows } = await admin.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
  const label = join(fresh, 'backup_label');
  writeFileSync(label, rows[0]?.labelfile ?? '', { mode: 0o600 });
  ownAs(label, from);
  renameSync(fresh, to);
}

/** The server that reads it runs under the account that owns the other. */
export function ownAs(path: string, model: string): void {
  const { uid, gid } = statSync(model);
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
}

async function copyFolder(from: string, to: string): Promise<void> {
  mkdirSync(to, { mode: 0o700 });
  ownAs(to, from);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (leftOut.test(entry.name)) continue;
    if (entry.isDirectory() && emptied.has(entry.name)) {
      mkdirSync(target, { mode: 0o700 });
      ownAs(target, from);
    } else if (entry.isDirectory()) await copyFolder(source, target);
    else if (entry.isFile()) await copyOne(source, target, from);
  }
}

async function copyOne(source: string, target: string, model: string): Promise<void> {
  try {
    await copyFile(source, target);
    ownAs(target, model);
  } catch (error) {
    // a table that was dropped meanwhile; the log says so too
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

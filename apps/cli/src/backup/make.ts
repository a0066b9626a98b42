import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { Store } from '#media';
import { isId } from '#platform/db';
import { progress, Refusal } from '../output.js';
import { connectExact, copyOut, rowsOf } from './copy.js';
import { writeFile } from './files.js';
import { jobColumns, jobTable, pendingJobs } from './jobs.js';
import { copyMedia } from './media.js';
import { manifestName, type BackupFile, type Manifest } from './manifest.js';
import { goesAlong, neededRows } from './needed.js';
import { readTables, type DataTable } from './tables.js';
import { Tally } from './tally.js';

export interface NewBackup {
  /** Address of the role backup. */
  readonly url: string;
  /** Made by the backup; must not exist, or be empty. */
  readonly folder: string;
  /** Host name or id; left out: the whole. */
  readonly portal?: string | undefined;
  /** Version of the product, for the manifest. */
  readonly product: string;
  readonly now: Date;
  /** Where the bytes of pictures and files lie; null: the installation has no place for them. */
  readonly store?: Store | null;
}

/**
 * Writes everything, or one portal, into a folder: rows as of one instant, and the bytes of files behind them. It is made beside and renamed at the end, so a folder of
 * that name is a whole backup or not there.
 * @throws Refusal when the folder is taken, the portal unknown, or a table has no place
 */
export async function makeBackup({ url, folder, portal, product, now, store = null }: NewBackup): Promise<Manifest> {
  await refuseTaken(folder);
  const unfinished = `${folder}.chua-xong`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const client = await connectExact(url).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  });
  try {
    await client.query('begin isolation level repeatable read read only');
    const portalId = portal === undefined ? null : await portalAt(client, portal);
    const rows = await writeTables(client, unfinished, portalId, { product, takenAt: now.toISOString() });
    await client.query('commit');
    const manifest: Manifest = store ? { ...rows, media: await copyMedia(store, unfinished, portalId) } : rows;
    await writeManifest(unfinished, manifest);
    if (existsSync(folder)) await rmdir(folder);
    await rename(unfinished, folder);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function refuseTaken(folder: string): Promise<void> {
  const found = await readdir(folder).catch(() => []);
  if (found.length > 0)
    throw new Refusal(`Thư mục ${folder} đã có tệp; hãy chọn thư mục mới cho mỗi lần sao lưu (the folder is not empty: name a new one).`, 2);
}

/** Id of a portal that is named by its host or its id. @throws Refusal when there is none */
async function portalAt(client: pg.ClientBase, named: string): Promise<string> {
  const [sql, value] = isId(named)
    ? ['select portal_id as id from public.portal where portal_id = $1', named]
    : ['select portal_id as id from public.portal_host where host = $1', named.toLowerCase()];
  const { rows } = await client.query<{ id: string }>(sql, [value]);
  if (!rows[0]) throw new Refusal(`Không có cổng nào là ${named} (no portal has this host name or id).`);
  return rows[0].id;
}

async function writeTables(client: pg.ClientBase, folder: string, portalId: string | null, about: Pick<Manifest, 'product' | 'takenAt'>): Promise<Manifest> {
  const tables = await readTables(client);
  const own = portalId === null ? 'true' : `portal_id = '${portalId}'`;
  const needed = portalId === null ? null : await neededRows(client, tables, (name) => name, own);
  const whereOf = (table: DataTable): string => (table.ofPortal ? own : needed ? goesAlong(table, tables, needed) : 'true');
  const bar = progress('Sao lưu (backing up)', await rowsExpected(client));
  const tally = new Tally((rows) => {
    bar.step(rows);
  });
  const files: Record<string, BackupFile> = {};
  const write = async (table: Pick<DataTable, 'name' | 'columns' | 'order' | 'ofPortal'>, where: string, into: Tally): Promise<BackupFile> => {
    const file = `${table.name.replaceAll('"', '')}.copy.gz`;
    const lines = into.table(table.name, table.ofPortal, copyOut(client, rowsOf(table, where)));
    const written = await writeFile(path.join(folder, file), lines);
    const content = into.contents().tables[table.name] ?? { rows: 0, sha256: '' };
    return { file, columns: [...table.columns], ...written, ...content };
  };
  for (const table of tables) files[table.name] = await write(table, whereOf(table), tally);
  const jobs = await write({ ...jobTable, columns: await jobColumns(client) }, pendingJobs(portalId), new Tally());
  bar.end();
  return {
    format: 1,
    ...about,
    database: (await client.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? '',
    portalId,
    migrations: await migrationsOf(client),
    tables: files,
    jobs,
    sequences: portalId === null ? await sequencesOf(client) : {},
    portals: tally.contents().portals,
  };
}

/** About how many rows there are, for the bar alone. */
async function rowsExpected(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: string }>(
    `select coalesce(sum(greatest(reltuples, 0)), 0)::bigint as n from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  return Number(rows[0]?.n ?? 0);
}

/** Every migration that has run, in order: the version of the tables. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  return (await client.query<{ name: string }>('select name from public.migrations order by timestamp, name')).rows.map(({ name }) => name);
}

async function sequencesOf(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname = 'public' and sequencename <> 'migrations_id_seq' order by 1`,
  );
  const found: Manifest['sequences'] = {};
  for (const { name } of rows) {
    const value = await client.query<{ last: string; called: boolean }>(`select last_value::text as last, is_called as called from ${name}`);
    if (value.rows[0]) found[name] = value.rows[0];
  }
  return found;
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = await open(path.join(folder, manifestName), 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 1)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

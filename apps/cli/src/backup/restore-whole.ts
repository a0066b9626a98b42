import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { progress, Refusal } from '../output.js';
import { connectExact, copyIn, readContents } from './copy.js';
import { eraseAgain, laterErasures, rememberErasures, type Erasure } from './erasures.js';
import { readLines } from './files.js';
import { jobTable, putJobs } from './jobs.js';
import type { Store } from '#media';
import { restoreMedia } from './media.js';
import type { Manifest } from './manifest.js';
import { leftOut, type DataTable } from './tables.js';
import { Tally } from './tally.js';
import { fittingTables, refuseConnected } from './target.js';
import { verifyBackup } from './verify.js';
import { withoutVersions } from './versions.js';

export interface WholeRestore {
  /** Address of a superuser. */
  readonly url: string;
  readonly folder: string;
  /** Name of the database whose rows may be thrown away; without it only an empty one is filled. */
  readonly replace?: string | undefined;
  /** Later backups that know who was erased since. */
  readonly erasures: readonly string[];
  /** False: everything is checked and nothing changed. */
  readonly apply: boolean;
  /** Where the bytes of files go; null: nowhere. */
  readonly store?: Store | null;
}

export interface WholeRestored {
  readonly manifest: Manifest;
  readonly rows: number;
  readonly jobs: number;
  /** Files that were put back; those that were there stayed. */
  readonly files: number;
  /** Subjects of the backup whose keys were destroyed again. */
  readonly erasedAgain: number;
}

/**
 * Fills a database with a backup of the whole, in one transaction that ends only when every portal's sum is that of the
 * manifest. @throws Refusal; then the database is as it was
 */
export async function restoreWhole({ url, folder, replace, erasures, apply, store = null }: WholeRestore): Promise<WholeRestored> {
  const { manifest } = await verifyBackup(folder);
  if (manifest.portalId !== null) throw new Refusal('Bản sao lưu này chỉ có một cổng: thêm --portal (this backup is of one portal: add --portal).', 2);
  const later = await laterErasures(folder, manifest, erasures);
  const client = await connectExact(url);
  try {
    const tables = await fittingTables(client, manifest);
    await refuseFilled(client, tables, manifest, replace);
    await refuseConnected(client);
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    if (!apply) return { manifest, rows, jobs: manifest.jobs.rows, files: manifest.media?.files ?? 0, erasedAgain: 0 };
    // before the rows: what a row names is there, and what none names is swept
    const files = store && manifest.media ? await restoreMedia(store, folder, null) : 0;
    await client.query(`begin; set local lock_timeout = '10s'`);
    const done = await fill(client, folder, tables, manifest, later);
    await client.query('commit');
    // Without the sizes of its tables PostgreSQL plans the first day as if they were empty.
    await client.query('analyze');
    return { manifest, rows, files, ...done };
  } finally {
    await client.end();
  }
}

/** @throws Refusal when rows would be lost that nobody said may be */
async function refuseFilled(client: pg.ClientBase, tables: readonly DataTable[], manifest: Manifest, replace: string | undefined): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = rows[0]?.name ?? '';
  if (replace !== undefined && replace !== database)
    throw new Refusal(`--replace ${replace}: cơ sở dữ liệu đang nối tới tên là ${database}; không đổi gì (that is not the name of this database).`, 2);
  if (replace !== undefined) return;
  const filled: string[] = [];
  for (const table of tables) {
    const found = await client.query(`select from ${table.name} limit 1`);
    // What a migration puts into every database is in the backup too.
    if (found.rowCount === 1 && (await readContents(client, [table])).tables[table.name]?.sha256 !== manifest.tables[table.name]?.sha256)
      filled.push(table.name);
  }
  if (filled.length > 0)
    throw new Refusal(
      `Cơ sở dữ liệu ${database} không trống: ${filled.join(', ')}. Hãy phục hồi vào một cơ sở dữ liệu mới; muốn bỏ hết dữ liệu đang có thì thêm --replace ${database} (not empty: restore into a new database, or add --replace with its name to throw all of it away).`,
    );
}

async function fill(
  client: pg.ClientBase,
  folder: string,
  tables: readonly DataTable[],
  manifest: Manifest,
  later: readonly Erasure[],
): Promise<Pick<WholeRestored, 'jobs' | 'erasedAgain'>> {
  const emptied = Object.keys(leftOut).filter((name) => leftOut[name]?.onRestore === 'emptied');
  await rememberErasures(client);
  await client.query(`delete from pgboss.job; truncate ${[...tables.map(({ name }) => name), ...emptied].join(', ')}; set constraints all deferred`);
  const bar = progress(
    'Phục hồi (restoring)',
    Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0),
  );
  const counted = new Tally((rows) => {
    bar.step(rows);
  });
  let jobs = 0;
  await withoutVersions(client, async () => {
    for (const { name } of tables) {
      const file = manifest.tables[name];
      if (!file) continue;
      await copyIn(client, name, file.columns, counted.table(name, false, readLines(folder, file)));
    }
    for (const [name, { last, called }] of Object.entries(manifest.sequences)) await client.query('select setval($1::regclass, $2, $3)', [name, last, called]);
    jobs = await fillJobs(client, folder, manifest);
    await client.query('set constraints all immediate');
  });
  bar.end();
  const contents = await readContents(client, tables);
  const differing = tables.filter(({ name }) => contents.tables[name]?.sha256 !== manifest.tables[name]?.sha256).map(({ name }) => name);
  if (differing.length > 0 || !isDeepStrictEqual(contents.portals, manifest.portals))
    throw new Refusal(`Dữ liệu phục hồi không giống bản sao lưu, đã hủy (what was put in is not what the backup holds, undone): ${differing.join(', ')}`);
  return { jobs, erasedAgain: await eraseAgain(client, later) };
}

async function fillJobs(client: pg.ClientBase, folder: string, { jobs }: Manifest): Promise<number> {
  const staged = 'staged_job';
  await client.query(`create temp table ${staged} on commit drop as select ${jobs.columns.join(', ')} from ${jobTable.name} with no data`);
  await copyIn(client, staged, jobs.columns, readLines(folder, jobs));
  return putJobs(client, staged, jobs.columns);
}

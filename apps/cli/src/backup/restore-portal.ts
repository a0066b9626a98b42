import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { v7 as newId } from 'uuid';
import type { Store } from '#media';
import { isId } from '#platform/db';
import { civilDateOf } from '#platform/time';
import { Refusal } from '../output.js';
import { connectExact, readContents } from './copy.js';
import { eraseAgain, laterErasures, rememberErasures, type Erasure } from './erasures.js';
import { linesIn, readLines } from './files.js';
import { jobTable, putJobs } from './jobs.js';
import { restoreMedia } from './media.js';
import type { Manifest } from './manifest.js';
import { goesAlong, neededRows, oneOf } from './needed.js';
import { stage, type Staged } from './stage.js';
import { leaveOutStrangers } from './strangers.js';
import type { DataTable } from './tables.js';
import { fittingTables } from './target.js';
import { verifyBackup } from './verify.js';

export interface PortalRestore {
  /** Address of a superuser. */
  readonly url: string;
  readonly folder: string;
  /** Host name that the portal had when it was backed up, or its id. */
  readonly portal: string;
  readonly erasures: readonly string[];
  /** False: everything is done and undone. */
  readonly apply: boolean;
  readonly now: Date;
  /** Where the bytes of files go; null: nowhere. */
  readonly store?: Store | null;
}

export interface PortalRestored {
  readonly portalId: string;
  readonly takenAt: string;
  readonly rows: number;
  readonly jobs: number;
  /** Files that were put back; those that were there stayed. */
  readonly files: number;
  /** Rows of people, units and the like that were missing and are there again, by table. */
  readonly recreated: Readonly<Record<string, number>>;
  /** Rights that run again although they were ended, or taken away, after the backup. */
  readonly revived: readonly { readonly personId: string; readonly role: string }[];
  readonly erasedAgain: number;
  /** Rows that point to a portal which is not here any more, by table: not put back. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Nobody removes a line of the audit, not even a restore: what is missing is added, what came later stays. */
const appendOnly = 'public.audit_entry';

/**
 * Puts one portal back as it was, in one transaction, while the others go on working. Rows of other portals are not touched.
 * @throws Refusal; then the database is as it was
 */
export async function restorePortal({ url, folder, portal, erasures, apply, now, store = null }: PortalRestore): Promise<PortalRestored> {
  const { manifest } = await verifyBackup(folder);
  const portalId = await portalIn(folder, manifest, portal);
  const later = await laterErasures(folder, manifest, erasures);
  const client = await connectExact(url);
  try {
    const tables = await fittingTables(client, manifest);
    await client.query(`begin; set local lock_timeout = '10s'; set constraints all deferred`);
    const files = apply && store && manifest.media ? await restoreMedia(store, folder, portalId) : 0;
    const restored = await replace(client, { folder, tables, manifest, portalId, later, now }).catch((error: unknown) => {
      throw inWords(error);
    });
    await client.query(apply ? 'commit' : 'rollback');
    return { ...restored, files };
  } finally {
    await client.end();
  }
}

/** Id of a portal of the backup. @throws Refusal when it is not in it */
async function portalIn(folder: string, { portals, tables }: Manifest, named: string): Promise<string> {
  let found: string | undefined = isId(named) ? named : undefined;
  const hosts = tables['public.portal_host'];
  if (!found && hosts) {
    const at = hosts.columns.indexOf('host');
    for await (const line of linesIn(readLines(folder, hosts))) {
      const values = line.toString('utf8').trimEnd().split('\t');
      if (values[at] === named.toLowerCase()) found = values[0];
    }
  }
  if (!found || !portals[found]) throw new Refusal(`Bản sao lưu không có cổng ${named} (the backup does not hold this portal).`);
  return found;
}

interface Replacing {
  readonly folder: string;
  readonly tables: readonly DataTable[];
  readonly manifest: Manifest;
  readonly portalId: string;
  readonly later: readonly Erasure[];
  readonly now: Date;
}

async function replace(client: pg.ClientBase, given: Replacing): Promise<Omit<PortalRestored, 'files'>> {
  const { tables, manifest, portalId, later, now } = given;
  const staged = await stage(client, given);
  // Whatever else begins to write in this portal waits until it is as it was.
  await client.query('select from public.portal where portal_id = $1 for update', [portalId]);
  await rememberErasures(client);
  const revived = await revivedGrants(client, staged, portalId, now);
  const recreated = await recreate(client, tables, staged);
  const leftOut = await leaveOutStrangers(client, tables, staged);
  const own = tables.filter(({ ofPortal, name }) => ofPortal && name !== appendOnly);
  for (const table of [...own].reverse()) if (!isAnchor(table, tables)) await client.query(`delete from ${table.name} where portal_id = $1`, [portalId]);
  for (const table of tables.filter(({ ofPortal }) => ofPortal)) await putRows(client, table, tables, staged);
  await client.query(`delete from ${jobTable.name} where data ->> 'portalId' = $1`, [portalId]);
  const jobs = await putJobs(client, staged.at(jobTable.name), manifest.jobs.columns);
  await client.query('set constraints all immediate');
  const contents = await readContents(client, own, portalId);
  const differing = own
    .filter(({ name }) => !(name in leftOut) && !isDeepStrictEqual(contents.tables[name], staged.contents.tables[name]))
    .map(({ name }) => name);
  if (differing.length > 0)
    throw new Refusal(`Dữ liệu phục hồi không giống bản sao lưu, đã hủy (what was put in is not what the backup holds, undone): ${differing.join(', ')}`);
  const erasedAgain = await eraseAgain(client, later);
  const rows = manifest.portals[portalId]?.rows ?? 0;
  await client.query(
    `insert into ${appendOnly} (portal_id, at, act, subject_type, subject_id, request_id, details) values ($1, $2, 'portal.restore', 'portal', $1, $3, $4)`,
    [portalId, now, newId(), JSON.stringify({ takenAt: manifest.takenAt, rows, jobs })],
  );
  return { portalId, takenAt: manifest.takenAt, rows, jobs, recreated, revived, erasedAgain, leftOut };
}

/** The portal's own row: others point to it by its id alone, so it is changed in place. */
function isAnchor({ name, key }: DataTable, tables: readonly DataTable[]): boolean {
  return key.length === 1 && key[0] === 'portal_id' && tables.some(({ references }) => references.some(({ to }) => to === name));
}

async function putRows(client: pg.ClientBase, table: DataTable, tables: readonly DataTable[], staged: Staged): Promise<void> {
  const columns = table.columns.join(', ');
  const changed = table.columns.filter((column) => column !== 'portal_id').map((column) => `${column} = excluded.${column}`);
  const conflict = isAnchor(table, tables)
    ? `on conflict (portal_id) do update set ${changed.join(', ')}`
    : table.name === appendOnly
      ? 'on conflict do nothing'
      : '';
  await client.query(`insert into ${table.name} (${columns}) overriding system value select ${columns} from ${staged.at(table.name)} ${conflict}`);
}

/** People and units that the portal needs and that are not there any more, with what belongs to them alone. */
async function recreate(client: pg.ClientBase, tables: readonly DataTable[], staged: Staged): Promise<Record<string, number>> {
  const needed = await neededRows(client, tables, (name) => staged.at(name), 'true');
  const made = new Map<string, Set<string>>();
  const counts: Record<string, number> = {};
  for (const table of tables.filter(({ ofPortal }) => !ofPortal)) {
    const isPointedTo = tables.some(({ name, references }) => name !== table.name && references.some(({ to }) => to === table.name));
    // What hangs on a row that was there all along was perhaps taken away on purpose: an account, for one.
    const ofNew = table.references.flatMap(({ to, columns: [column] }) => (column && made.get(to)?.size ? [oneOf(column, made.get(to) ?? [])] : []));
    const also = isPointedTo ? 'true' : ofNew.length > 0 ? `(${ofNew.join(' or ')})` : 'false';
    const columns = table.columns.join(', ');
    const { rows } = await client.query<{ id: string }>(
      `insert into ${table.name} (${columns}) overriding system value select ${columns} from ${staged.at(table.name)} where ${goesAlong(table, tables, needed)} and ${also}
       on conflict do nothing returning ${table.key[0] ?? 'null'}::text as id`,
    );
    made.set(table.name, new Set(rows.map(({ id }) => id)));
    if (rows.length > 0) counts[table.name] = rows.length;
  }
  return counts;
}

async function revivedGrants(client: pg.ClientBase, staged: Staged, portalId: string, now: Date): Promise<PortalRestored['revived']> {
  const runs = (row: string): string => `(${row}.ends_on is null or ${row}.ends_on >= $1)`;
  const { rows } = await client.query<{ personId: string; role: string }>(
    `select s.person_id as "personId", s.role from ${staged.at('public.portal_grant')} s
     where ${runs('s')} and not exists (select from public.portal_grant g where g.portal_id = $2 and g.id = s.id and ${runs('g')}) order by s.id`,
    [civilDateOf(now), portalId],
  );
  return rows;
}

/** Rows that another portal, or somebody else, has taken since. */
function inWords(error: unknown): unknown {
  const { code = '', table = '', detail = '' } = error as { code?: string; table?: string; detail?: string };
  if (code === '23505')
    return new Refusal(
      `Bảng ${table}: một dòng của bản sao lưu nay thuộc nơi khác, ví dụ tên miền đã chuyển cho cổng khác (a row of the backup belongs to somebody else now). ${detail}`,
    );
  if (code === '23503') return new Refusal(`Bảng ${table}: một dòng trỏ tới dòng không có (a row points to one that is not there). ${detail}`);
  if (code === '55P03')
    return new Refusal('Có việc khác đang giữ các dòng của cổng này quá 10 giây; hãy chạy lại (somebody holds rows of this portal: run again).');
  return error;
}

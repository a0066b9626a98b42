import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { progress, Refusal } from '../output.js';
import { copyIn } from './copy.js';
import { linesOfPortal, readLines } from './files.js';
import { jobTable } from './jobs.js';
import type { Manifest } from './manifest.js';
import type { DataTable } from './tables.js';
import { Tally, type Contents } from './tally.js';

/** Rows of a backup in tables of this transaction alone. */
export interface Staged {
  /** Where the rows of a table stand. */
  at(table: string): string;
  /** Sums of the portal's rows, by table. */
  readonly contents: Contents;
}

interface Staging {
  readonly folder: string;
  readonly tables: readonly DataTable[];
  readonly manifest: Manifest;
  readonly portalId: string;
}

/** Reads one portal's rows, what belongs to no portal, and the portal's jobs. @throws Refusal when the portal is not as it was written */
export async function stage(client: pg.ClientBase, { folder, tables, manifest, portalId }: Staging): Promise<Staged> {
  const names = new Map([...tables.map(({ name }) => name), jobTable.name].map((name, index) => [name, `staged_${String(index)}`]));
  const at = (table: string): string => {
    const name = names.get(table);
    if (!name) throw new Error(`${table} is not staged`);
    return name;
  };
  const tally = new Tally();
  const bar = progress('Đọc bản sao lưu (reading the backup)', tables.length + 1);
  const make = async (name: string, columns: readonly string[], lines: AsyncIterable<Buffer>): Promise<void> => {
    await client.query(`create temp table ${at(name)} on commit drop as select ${columns.join(', ')} from ${name} with no data`);
    await copyIn(client, at(name), columns, lines);
    bar.step();
  };
  for (const { name, ofPortal } of tables) {
    const file = manifest.tables[name];
    if (!file) throw new Refusal(`Bản sao lưu thiếu bảng ${name} (the backup does not hold this table).`);
    const lines = readLines(folder, file);
    await make(name, file.columns, ofPortal ? tally.table(name, true, linesOfPortal(lines, portalId)) : lines);
  }
  await make(jobTable.name, manifest.jobs.columns, readLines(folder, manifest.jobs));
  await client.query(`delete from ${at(jobTable.name)} where data ->> 'portalId' is distinct from $1`, [portalId]);
  bar.end();
  const contents = tally.contents();
  if (!isDeepStrictEqual(contents.portals[portalId], manifest.portals[portalId]))
    throw new Refusal(`Nội dung cổng ${portalId} không khớp với manifest.json (the portal differs from the manifest).`);
  return { at, contents };
}

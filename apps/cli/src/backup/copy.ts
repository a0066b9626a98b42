import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { Refusal } from '../output.js';
import { Tally, type Contents } from './tally.js';
import type { DataTable } from './tables.js';

/**
 * A connection whose COPY writes every value so that it reads back exactly, on any server. Row-level security would thin
 * rows out in silence; with `row_security = off` PostgreSQL refuses instead.
 */
export async function connectExact(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'liencong-backup', keepAlive: true });
  // An error between two statements also fails the next one; without a listener it would end the process without a word.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC'; set bytea_output = 'hex';
    set extra_float_digits = 1; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set row_security = off`);
  return client;
}

/** Rows of a table in the order of its key, as the lines of COPY. @param where a condition of constants and ids that were checked */
export function rowsOf({ name, columns, order }: Pick<DataTable, 'name' | 'columns' | 'order'>, where = 'true'): string {
  return `copy (select ${columns.join(', ')} from ${name} where ${where} order by ${order.join(', ')}) to stdout`;
}

/** Reads a COPY as chunks. @throws Refusal when the role does not see every row */
export async function* copyOut(client: pg.ClientBase, statement: string): AsyncGenerator<Buffer> {
  const stream = client.query(to(statement));
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    const insufficientPrivilege = '42501';
    if ((error as { code?: string }).code !== insufficientPrivilege) throw error;
    throw new Refusal(
      'Vai trò cơ sở dữ liệu này không đọc được mọi dòng. Dùng vai trò backup (DATABASE_URL_BACKUP), xem docs/operations/backup.md (the role does not see every row).',
    );
  }
}

/** Puts lines of COPY into a table. */
export async function copyIn(client: pg.ClientBase, table: string, columns: readonly string[], chunks: AsyncIterable<Buffer>): Promise<void> {
  await pipeline(chunks, client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`)));
}

/** What the database holds at this moment of the open transaction; of one portal alone with `portalId`. */
export async function readContents(client: pg.ClientBase, tables: readonly DataTable[], portalId?: string): Promise<Contents> {
  const tally = new Tally();
  for (const table of tables.filter(({ ofPortal }) => ofPortal || portalId === undefined)) {
    const lines = tally.table(table.name, table.ofPortal, copyOut(client, rowsOf(table, portalId && `portal_id = '${portalId}'`)));
    while (!(await lines.next()).done);
  }
  return tally.contents();
}

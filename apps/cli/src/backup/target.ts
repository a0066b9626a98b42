import type pg from 'pg';
import { applicationRoles } from '#platform/db';
import { Refusal } from '../output.js';
import { migrationsOf } from './make.js';
import type { Manifest } from './manifest.js';
import { readTables, type DataTable } from './tables.js';

/**
 * Makes sure that a backup fits the database it is to go into.
 * @returns the tables to fill, each after those that it points to
 * @throws Refusal that says what to do
 */
export async function fittingTables(client: pg.ClientBase, manifest: Manifest): Promise<DataTable[]> {
  await refuseBoundRole(client);
  refuseOtherVersion(manifest, await migrationsOf(client));
  const tables = await readTables(client);
  const lists = (columns: readonly string[]): string => [...columns].sort().join(', ');
  const missing = tables.filter(({ name }) => !manifest.tables[name]).map(({ name }) => name);
  if (missing.length > 0) throw new Refusal(`Bản sao lưu thiếu bảng (tables that the backup does not hold): ${missing.join(', ')}`);
  const strange = Object.keys(manifest.tables).filter((name) => !tables.some((table) => table.name === name));
  if (strange.length > 0) throw new Refusal(`Cơ sở dữ liệu không có bảng (tables that the database does not have): ${strange.join(', ')}`);
  const other = tables.filter(({ name, columns }) => lists(columns) !== lists(manifest.tables[name]?.columns ?? []));
  if (other.length > 0) throw new Refusal(`Các bảng này có cột khác với bản sao lưu (tables with other columns): ${other.map(({ name }) => name).join(', ')}`);
  return tables;
}

/** A restore writes rows of every portal at once, which row-level security lets nobody do who is bound by it. */
async function refuseBoundRole(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ free: boolean; name: string }>(
    `select rolsuper or (rolbypassrls and pg_has_role(oid, 'pg_write_all_data', 'usage')) as free, rolname as name from pg_roles where rolname = current_user`,
  );
  if (!rows[0]?.free)
    throw new Refusal(
      `Vai trò ${rows[0]?.name ?? '?'} không được ghi mọi dòng. Đặt DATABASE_URL_RESTORE là địa chỉ của superuser, chỉ cho lệnh này (the role may not write every row: name a superuser for this one command).`,
    );
}

function refuseOtherVersion({ migrations, product }: Manifest, present: readonly string[]): void {
  const here = present.filter((name) => !migrations.includes(name));
  const there = migrations.filter((name) => !present.includes(name));
  if (here.length === 0 && there.length === 0) return;
  const what =
    there.length > 0
      ? `Cơ sở dữ liệu thiếu bước ${there.join(', ')}: cài Liên Cổng ${product}, chạy “npm run cli -- db migrate”, rồi phục hồi (the database is older than the backup: migrate it first).`
      : `Bản sao lưu thuộc phiên bản cũ hơn (${product}), thiếu bước ${here.join(', ')}: phục hồi vào cơ sở dữ liệu của đúng phiên bản ${product}, rồi chạy “npm run cli -- db migrate” của phiên bản này (the backup is older: restore it into a database of its own version, then migrate that).`;
  throw new Refusal(`Không cùng phiên bản cấu trúc dữ liệu (other version of the tables). ${what}`);
}

/** A process that is still at work would see the world change under it, and write into it. @throws Refusal naming who is connected */
export async function refuseConnected(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; n: string }>(
    `select coalesce(nullif(application_name, ''), usename) as name, count(*) as n from pg_stat_activity
     where datname = current_database() and usename = any ($1) and pid <> pg_backend_pid() group by 1 order by 1`,
    [[...applicationRoles]],
  );
  if (rows.length > 0)
    throw new Refusal(
      `Hãy dừng api và worker trước: đang còn kết nối ${rows.map(({ name, n }) => `${name} (${n})`).join(', ')} (stop the processes first: they are still connected).`,
    );
}

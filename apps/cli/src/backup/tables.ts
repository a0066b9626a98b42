import type pg from 'pg';
import { Refusal } from '../output.js';

/** A foreign key as the catalogue has it. */
export interface Reference {
  readonly name: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
  readonly deferrable: boolean;
}

/** A table whose rows belong into a backup. Names are quoted where PostgreSQL asks for it. */
export interface DataTable {
  /** `public.item`. */
  readonly name: string;
  /** `portal_id` first where there is one; computed columns are left out. */
  readonly columns: readonly string[];
  /** Primary key. */
  readonly key: readonly string[];
  /** The key as an order that is the same on every server: letters by their bytes, those of a portal together. */
  readonly order: readonly string[];
  /** True when each row belongs to one portal. */
  readonly ofPortal: boolean;
  readonly references: readonly Reference[];
}

/** What is no part of a backup, and what a restore of the whole does with it. Every other table is. */
export const leftOut: Readonly<Record<string, { readonly onRestore: 'emptied' | 'kept'; readonly why: string }>> = {
  'public.session': { onRestore: 'emptied', why: 'people sign in again: no copy opens a session' },
  'public.visit_salt': { onRestore: 'emptied', why: 'dropped each night: no copy may tell visitors of another day apart' },
  'public.page_view': { onRestore: 'emptied', why: 'views of the last minutes, under the salt that is not kept' },
  'public.visit_open': { onRestore: 'emptied', why: 'visitors of today, under the salt that is not kept' },
  'public.visit_address': { onRestore: 'emptied', why: 'as visit_open' },
  'public.rating_seen': { onRestore: 'emptied', why: 'as visit_open' },
  'public.migrations': { onRestore: 'kept', why: 'the version of the tables stands in the manifest' },
  'public.portal_version': { onRestore: 'emptied', why: 'belongs to the transactions of one server: a restore is a change like any other' },
  'public.shared_version': { onRestore: 'kept', why: 'as portal_version' },
  'public.portal_month': { onRestore: 'emptied', why: 'counted again from the placements that are put back' },
};

/** The job engine's own tables, of which only jobs that have not ended are kept (jobs.ts). */
const engineSchema = 'pgboss';

interface TableRow extends Omit<DataTable, 'ofPortal' | 'references' | 'order'> {
  keyOrder: string[];
  kind: string;
  isPartition: boolean;
  portal: string | null;
}

/**
 * Every table of the database that belongs into a backup, each after those that it points to. The list comes from the
 * catalogue: a later table is in it by itself.
 * @throws Refusal naming a table that has no place, so that nothing is left out in silence
 */
export async function readTables(client: pg.ClientBase): Promise<DataTable[]> {
  const { rows } = await client.query<TableRow>(
    `select format('%I.%I', n.nspname, c.relname) as name, c.relkind as kind, c.relispartition as "isPartition",
       array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by a.attname <> 'portal_id', a.attnum) as columns,
       array(select quote_ident(a.attname) from pg_index i cross join unnest(i.indkey::smallint[]) with ordinality k (n, at)
             join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n where i.indrelid = c.oid and i.indisprimary order by k.at) as key,
       array(select quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end
             from pg_index i cross join unnest(i.indkey::smallint[]) with ordinality k (n, at)
             join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n where i.indrelid = c.oid and i.indisprimary order by k.at) as "keyOrder",
       (select format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then '' else ' null' end
        from pg_attribute a where a.attrelid = c.oid and a.attname = 'portal_id' and not a.attisdropped) as portal
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'f') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', $1)
     order by (n.nspname || '.' || c.relname) collate "C"`,
    [engineSchema],
  );
  const kept = rows.filter(({ name }) => !(name in leftOut));
  const homeless = kept.flatMap((row) => misplaced(row));
  if (homeless.length > 0)
    throw new Refusal(
      `Chưa biết sao lưu các bảng này thế nào, nên không sao lưu gì cả (no place for these tables, so nothing was done):\n${homeless.join('\n')}`,
    );
  const references = await readReferences(client);
  return inOrder(
    kept.map(({ name, columns, key, keyOrder, portal }) => ({
      name,
      columns,
      key,
      order: portal === null ? keyOrder : ['portal_id', ...keyOrder.filter((column) => column !== 'portal_id')],
      ofPortal: portal !== null,
      references: references.get(name) ?? [],
    })),
  );
}

function misplaced({ name, kind, isPartition, key, portal }: TableRow): string[] {
  const faults = [
    ...(name.startsWith('public.') ? [] : ['không thuộc public (not in the schema public)']),
    ...(kind === 'r' && !isPartition ? [] : ['không phải bảng thường (not a plain table)']),
    ...(key.length > 0 ? [] : ['không có khóa chính (no primary key)']),
    ...(portal === null || portal === 'uuid' ? [] : [`portal_id là ${portal} (not uuid not null)`]),
  ];
  return faults.map((fault) => `  ${name}: ${fault}`);
}

async function readReferences(client: pg.ClientBase): Promise<Map<string, Reference[]>> {
  const { rows } = await client.query<Reference & { from: string }>(
    `select format('%I.%I', n.nspname, c.relname) as from, k.conname as name, format('%I.%I', m.nspname, d.relname) as to, k.condeferrable as deferrable,
       array(select quote_ident(a.attname) from unnest(k.conkey) with ordinality u (n, i) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by i) as columns,
       array(select quote_ident(a.attname) from unnest(k.confkey) with ordinality u (n, i) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by i) as "toColumns"
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace where k.contype = 'f' order by k.conname`,
  );
  return rows.reduce((all, { from, ...reference }) => all.set(from, [...(all.get(from) ?? []), reference]), new Map<string, Reference[]>());
}

/**
 * Each table after those that it points to. A key that may be checked at the end of a transaction binds no order.
 * @throws Refusal when tables point to each other in a ring
 */
export function inOrder<Table extends Pick<DataTable, 'name' | 'references'>>(tables: readonly Table[]): Table[] {
  const ordered: Table[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name));
    const free = left.filter(({ name, references }) => references.every(({ to, deferrable }) => deferrable || to === name || !waiting.has(to)));
    if (free.length === 0) {
      throw new Refusal(
        `Các bảng này trỏ vào nhau theo vòng, cần một khóa ngoại “deferrable” (these tables point to each other in a ring: make one foreign key deferrable): ${[...waiting].join(', ')}`,
      );
    }
    ordered.push(...free);
    left = left.filter((table) => !free.includes(table));
  }
  return ordered;
}

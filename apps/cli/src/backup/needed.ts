import pg from 'pg';
import type { DataTable, Reference } from './tables.js';

/** Ids, as text, of rows of tables that belong to no portal. */
export type Needed = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Rows of no portal that the rows of one portal point to, and what those point to in turn: its people, its unit with all above
 * it. Found over the foreign keys of the catalogue, so a later table needs no word here.
 * @param at where rows of a table stand: the table itself, or a copy of it that was staged
 * @param where condition for rows of a portal's table
 */
export async function neededRows(client: pg.ClientBase, tables: readonly DataTable[], at: (table: string) => string, where: string): Promise<Needed> {
  const shared = new Map(tables.filter(({ ofPortal }) => !ofPortal).map((table) => [table.name, table]));
  const needed = new Map<string, Set<string>>([...shared.keys()].map((name) => [name, new Set<string>()]));
  const collect = async (from: DataTable, condition: string): Promise<boolean> => {
    let grown = false;
    for (const reference of from.references) {
      const target = needed.get(reference.to);
      const column = soleColumn(reference);
      if (!target || !column) continue;
      const { rows } = await client.query<{ id: string }>(
        `select distinct ${column}::text as id from ${at(from.name)} where ${column} is not null and ${condition}`,
      );
      const before = target.size;
      for (const { id } of rows) target.add(id);
      grown ||= target.size > before;
    }
    return grown;
  };
  for (const table of tables) if (table.ofPortal) await collect(table, where);
  for (let grown = true; grown;) {
    grown = false;
    for (const [name, table] of shared) {
      const ids = needed.get(name);
      const [key] = table.key;
      if (ids && ids.size > 0 && table.key.length === 1 && key && (await collect(table, oneOf(key, ids)))) grown = true;
    }
  }
  return needed;
}

/**
 * Condition for the rows of a table of no portal that go with the needed ones: those that were pointed to; and of a table that
 * nothing points to (a person's account, the line from a unit to one above it) those that themselves point to nothing else.
 */
export function goesAlong(table: DataTable, tables: readonly DataTable[], needed: Needed): string {
  const isPointedTo = tables.some(({ name, references }) => name !== table.name && references.some(({ to }) => to === table.name));
  const [key] = table.key;
  if (isPointedTo) return key && table.key.length === 1 ? oneOf(key, needed.get(table.name) ?? new Set()) : 'false';
  const conditions = table.references.map((reference) => {
    const column = soleColumn(reference);
    const ids = needed.get(reference.to);
    return column && ids ? `(${column} is null or ${oneOf(column, ids)})` : 'false';
  });
  const any = table.references.flatMap((reference) => soleColumn(reference) ?? []);
  return conditions.length > 0 ? `${conditions.join(' and ')} and coalesce(${any.map((column) => `${column}::text`).join(', ')}) is not null` : 'false';
}

function soleColumn({ columns }: Reference): string | null {
  return columns.length === 1 ? (columns[0] ?? null) : null;
}

/** Compared as the text that COPY and the catalogue know; ids of other people's making are quoted. */
export function oneOf(column: string, ids: Iterable<string>): string {
  return `${column}::text = any (array[${[...ids].map((id) => pg.escapeLiteral(id)).join(', ')}]::text[])`;
}

import type pg from 'pg';
import type { Staged } from './stage.js';
import type { DataTable } from './tables.js';

/**
 * Rows of the portal that point to another portal which is not here any more: which portal goes on from a closed one, say.
 * They are left out of what is put back with the rows that hang on them, and told.
 * @returns how many, by table
 */
export async function leaveOutStrangers(client: pg.ClientBase, tables: readonly DataTable[], staged: Staged): Promise<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const { name, ofPortal, references } of tables) {
    const elsewhere = references.filter(({ to, columns }) => ofPortal && to === 'public.portal' && columns.length === 1 && columns[0] !== 'portal_id');
    for (const { columns } of elsewhere) {
      const { rowCount } = await client.query(
        `delete from ${staged.at(name)} s where not exists (select from public.portal p where p.portal_id = s.${columns[0] ?? ''})`,
      );
      if (rowCount) left[name] = (left[name] ?? 0) + rowCount;
    }
    // tables come in the order of their keys: what they point to has been seen
    for (const { to, columns } of references) {
      const [own, column] = columns;
      const key = tables.find((table) => table.name === to)?.key[1];
      if (!left[to] || to === name || own !== 'portal_id' || column === undefined || key === undefined) continue;
      const { rowCount } = await client.query(
        `delete from ${staged.at(name)} s where s.${column} is not null and not exists (select from ${staged.at(to)} t where t.${key} = s.${column})`,
      );
      if (rowCount) left[name] = (left[name] ?? 0) + rowCount;
    }
  }
  return left;
}

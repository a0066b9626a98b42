import type pg from 'pg';
import type { Staged } from './stage.js';
import type { DataTable } from './tables.js';

/**
 * Rows of the portal that point to another portal which is not here any more: which portal goes on from a closed one, say.
 * They are left out of what is put back, and told.
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
  }
  return left;
}

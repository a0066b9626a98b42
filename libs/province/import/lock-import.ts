import { isId, type OpenScope } from '#platform/db';
import { commonErrors, type AppError } from '#platform/errors';

/** A step of an import: from which states, to which, and as what the audit knows it. */
export interface ImportMove {
  readonly from: readonly string[];
  readonly to: string;
  readonly act: string;
}

/**
 * Holds an import of the scope's portal while a step of it is taken.
 * @returns id of the portal, for the jobs that follow
 * @throws NOT_FOUND, and what `refuse` makes of an import that stands at none of the states
 */
export async function lockImport(
  { manager, portalId }: OpenScope,
  table: 'portal_import' | 'site_import',
  importId: string,
  { from, refuse }: Pick<ImportMove, 'from'> & { readonly refuse: () => AppError },
): Promise<string> {
  const rows: { state: string }[] = isId(importId)
    ? await manager.query(`select state from ${table} where portal_id = scope.portal() and id = $1 for update`, [importId])
    : [];
  const [found] = rows;
  if (!found || !portalId) throw commonErrors.NOT_FOUND();
  if (!from.includes(found.state)) throw refuse();
  return portalId;
}

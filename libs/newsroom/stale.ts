import type { AppError } from '#platform/errors';
import { itemErrors, type ItemRow } from './item.js';

/** A decision names the revision that was read: another one waiting meanwhile is not decided on. */
export function staleRevision(row: ItemRow, input: { readonly revisionId: string } | undefined): AppError | null {
  return input && input.revisionId !== row.revisionId ? itemErrors.ITEM_REVISION_STALE() : null;
}

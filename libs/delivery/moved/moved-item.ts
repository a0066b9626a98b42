import type { OpenScope } from '#platform/db';

/**
 * Leads an address of the site before to a published item of the scope's portal.
 * @param path as browsers send it, query included
 * @returns false when it leads to another item already
 */
export async function keepMoved({ manager }: OpenScope, itemId: string, path: string): Promise<boolean> {
  await manager.query('insert into moved_item (portal_id, path, item_id) values (scope.portal(), $1, $2) on conflict do nothing', [path, itemId]);
  const rows: object[] = await manager.query('select from moved_item where portal_id = scope.portal() and path = $1 and item_id = $2', [path, itemId]);
  return rows.length > 0;
}

/** Addresses of the site before lead to an item no more. */
export async function forgetMoved({ manager }: OpenScope, itemId: string): Promise<void> {
  await manager.query('delete from moved_item where portal_id = scope.portal() and item_id = $1', [itemId]);
}

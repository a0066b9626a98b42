import type { OpenScope } from '#platform/db';

/** Puts an item into the lists of its tags, at the place that its own placement has; without one it leaves them. In the caller's transaction. */
export async function placeTags(scope: OpenScope, itemId: string): Promise<void> {
  await scope.manager.query(
    `update tagged_item g set placed_at = own.placed_at
     from (select (select max(pl.placed_at) from placement pl where pl.portal_id = scope.portal() and pl.item_id = $1 and pl.mark = 'own') as placed_at) own
     where g.portal_id = scope.portal() and g.item_id = $1 and g.placed_at is distinct from own.placed_at`,
    [itemId],
  );
}

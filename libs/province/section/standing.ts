import { isId, type OpenScope } from '#platform/db';

/** Placements `l` with what is public of them now `b`, whoever wrote it. */
const shown = 'placement l join publication b on b.portal_id = l.origin_portal_id and b.item_id = l.item_id and b.withdrawn_at is null';

/**
 * Title of an item that stands in a portal, as SQL: its own, or that of another portal's; empty once nothing of it is public.
 * @param item its id @param portal the portal in which it stands
 */
export const standingTitle = (portal: string, item: string): string =>
  `coalesce((select b.title from ${shown} where l.portal_id = ${portal} and l.item_id = ${item} limit 1), '')`;

/** Whether an item stands in the scope's portal now, of its own or of another; in one section where that is named. */
export async function stands(scope: OpenScope, itemId: string, sectionId: string | null = null): Promise<boolean> {
  if (!isId(itemId)) return false;
  const rows: unknown[] = await scope.manager.query(
    `select from ${shown}
     where l.portal_id = scope.portal() and l.item_id = $1 and ($2::uuid is null or l.section_id = $2) limit 1`,
    [itemId, sectionId],
  );
  return rows.length > 0;
}

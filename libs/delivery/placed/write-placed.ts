import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { findPlaced } from '../search/placed-rows.js';
import { removeSearchRows } from '../search/write-rows.js';
import type { PlacedMark, PlacedState, PublicOrigin } from './placed-item.js';

/** An item of another portal that is to stand in the scope's portal, or is offered to it. */
interface PlacedItemToWrite {
  readonly itemId: string;
  readonly originPortalId: string;
  readonly origin: PublicOrigin;
  readonly mark: PlacedMark;
  readonly forced: boolean;
  readonly sectionId: string;
  readonly offerId: string | null;
  readonly at: Date;
  /** True when the portal has no row of it yet: of two who make one at once, one does not. */
  readonly isNew: boolean;
}

/** Address of an item of another portal: that of the origin with the end of the item's id, which no title makes by chance. */
function placedSlug({ origin, itemId }: PlacedItemToWrite): string {
  return `${origin.slug}-${itemId.replaceAll('-', '').slice(-12)}`;
}

/** Places an item of another portal in a section, in the caller's transaction. What stood there before keeps its address. @returns false when it was new and somebody else was faster */
export async function placeItem(scope: OpenScope, item: PlacedItemToWrite, placedOn: CivilDate): Promise<boolean> {
  const slug = await write(scope, item, 'placed', placedOn);
  if (slug === null) return false;
  await scope.manager.query(
    `insert into placement (portal_id, item_id, section_id, topic, mark, placed_at, source_portal_id, slug)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7) on conflict (portal_id, item_id, section_id) do nothing`,
    [item.itemId, item.sectionId, item.origin.topic, item.mark, item.at, item.originPortalId, slug],
  );
  await noteBanner(scope, item.itemId);
  await findPlaced(scope, item.itemId);
  return true;
}

/** Notes whether what is public of an item of another portal stands in a place of the pages, so that they need not look at every item. */
async function noteBanner(scope: OpenScope, itemId: string): Promise<void> {
  await scope.manager.query(
    `update placed_item g set is_banner = not g.is_banner from publication b
     where g.portal_id = scope.portal() and g.item_id = $1 and b.portal_id = g.origin_portal_id and b.item_id = g.item_id
       and g.is_banner is distinct from coalesce(b.details ? 'banner', false)`,
    [itemId],
  );
}

/** Notes that an item of another portal is offered; it stands nowhere yet. @returns false when it was new and somebody else was faster */
export async function offerItem(scope: OpenScope, item: PlacedItemToWrite): Promise<boolean> {
  return (await write(scope, item, 'offered', null)) !== null;
}

const again = `do update set mark = excluded.mark, forced = excluded.forced, state = excluded.state, section_id = excluded.section_id,
       offer_id = coalesce(excluded.offer_id, g.offer_id), revision_id = excluded.revision_id, placed_on = coalesce(excluded.placed_on, g.placed_on),
       changed_at = excluded.changed_at, reason = null`;

async function write(scope: OpenScope, item: PlacedItemToWrite, state: PlacedState, placedOn: CivilDate | null): Promise<string | null> {
  const { itemId, originPortalId, origin, mark, forced, sectionId, offerId, at } = item;
  const rows: { slug: string }[] = await scope.manager.query(
    `insert into placed_item as g (portal_id, item_id, origin_portal_id, mark, forced, state, kind, slug, section_id, offer_id, revision_id, placed_on, changed_at)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (portal_id, item_id) ${item.isNew ? 'do nothing' : again}
     returning g.slug`,
    [itemId, originPortalId, mark, forced, state, origin.kind, placedSlug(item), sectionId, offerId, origin.revisionId, placedOn, at],
  );
  return rows[0]?.slug ?? null;
}

/** Notes that what stands in the portal must stand there, by a push of its origin. */
export async function requirePlaced(scope: OpenScope, itemId: string, offerId: string, at: Date): Promise<void> {
  await scope.manager.query('update placed_item set forced = true, offer_id = $2, changed_at = $3 where portal_id = scope.portal() and item_id = $1', [
    itemId,
    offerId,
    at,
  ]);
}

/** Takes an item of another portal off, or notes that it was declined: its placements go, its address stays. */
export async function takeOff(scope: OpenScope, itemId: string, state: 'declined' | 'removed', at: Date, reason: string | null): Promise<void> {
  await scope.manager.query('delete from placement where portal_id = scope.portal() and item_id = $1 and source_portal_id is not null', [itemId]);
  await removeSearchRows(scope, itemId);
  await scope.manager.query(
    `update placed_item set state = $2, forced = false, changed_at = $3, reason = $4 where portal_id = scope.portal() and item_id = $1`,
    [itemId, state, at, reason],
  );
}

/** Notes that the origin published a correction: what this portal shows has changed, though no row of it holds the text. */
export async function noteRevision(scope: OpenScope, itemId: string, revisionId: string): Promise<void> {
  const [, noted]: [unknown, number] = await scope.manager.query(
    'update placed_item set revision_id = $2 where portal_id = scope.portal() and item_id = $1 and revision_id <> $2',
    [itemId, revisionId],
  );
  if (noted === 0) return;
  await noteBanner(scope, itemId);
  await findPlaced(scope, itemId);
}

/** Portals where an item of the scope's portal stands or is offered. */
export async function portalsWith(scope: OpenScope, itemId: string): Promise<string[]> {
  const rows: { id: string }[] = await scope.manager.query(
    `select portal_id as id from placed_item where origin_portal_id = scope.portal() and item_id = $1 and state in ('offered', 'placed') order by 1`,
    [itemId],
  );
  return rows.map(({ id }) => id);
}

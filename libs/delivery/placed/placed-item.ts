import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** How an item of another portal came (design 2). */
export type PlacedMark = 'repost' | 'push' | 'promoted';
export type PlacedState = 'offered' | 'placed' | 'declined' | 'removed';

/** An item of another portal as it stands with the scope's portal. */
export interface PlacedItemRow {
  readonly itemId: string;
  readonly originPortalId: string;
  readonly mark: PlacedMark;
  readonly forced: boolean;
  readonly state: PlacedState;
  readonly kind: string;
  readonly slug: string;
  readonly sectionId: string | null;
  readonly topic: string | null;
  readonly offerId: string | null;
  readonly revisionId: string;
  readonly placedOn: CivilDate | null;
}

/** What is known of a public item beside its text, as its own portal or the public gave it. */
export interface PublicOrigin {
  readonly kind: string;
  readonly slug: string;
  readonly topic: string | null;
  readonly revisionId: string;
}

/** Revision that is public now of an item that stands in the scope's portal or is offered to it; null when the origin took it off. */
export async function publicRevision(scope: OpenScope, portalId: string, itemId: string): Promise<string | null> {
  const rows: { id: string }[] = await scope.manager.query(
    'select revision_id as id from publication where portal_id = $1 and item_id = $2 and withdrawn_at is null',
    [portalId, itemId],
  );
  return rows[0]?.id ?? null;
}

/** A public item of the scope's portal as others are told of it; null when nothing of it is public. */
export async function ownOrigin(scope: OpenScope, itemId: string): Promise<PublicOrigin | null> {
  const rows: PublicOrigin[] = await scope.manager.query(
    `select p.kind, p.slug, l.topic, p.revision_id as "revisionId"
     from publication p join placement l on l.portal_id = p.portal_id and l.item_id = p.item_id and l.mark = 'own'
     where p.portal_id = scope.portal() and p.item_id = $1 and p.withdrawn_at is null limit 1`,
    [itemId],
  );
  return rows[0] ?? null;
}

/** One placed item of the scope's portal, locked until the transaction ends. */
export async function loadPlaced(scope: OpenScope, itemId: string): Promise<PlacedItemRow | null> {
  // locked first and read then: whoever waited for another step sees the topic under which it counted
  await scope.manager.query('select from placed_item where portal_id = scope.portal() and item_id = $1 for update', [itemId]);
  const rows: PlacedItemRow[] = await scope.manager.query(
    `select g.item_id as "itemId", g.origin_portal_id as "originPortalId", g.mark, g.forced, g.state, g.kind, g.slug, g.section_id as "sectionId",
            (select l.topic from placement l where l.portal_id = g.portal_id and l.item_id = g.item_id limit 1) as topic,
            g.offer_id as "offerId", g.revision_id as "revisionId", g.placed_on::text as "placedOn"
     from placed_item g where g.portal_id = scope.portal() and g.item_id = $1`,
    [itemId],
  );
  return rows[0] ?? null;
}

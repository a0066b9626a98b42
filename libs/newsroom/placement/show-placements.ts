import { itemPath, itemsAround, itemsByIds, type DeliveryReader, type ItemAround as Found, type PlacedState } from '#delivery';
import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { sectionsOf, type ManageSection } from '#units';
import { kindOf } from '../item-kinds.js';
import { adoptionOf, readOffers } from './offer.js';
import type { ItemAround, Offer, Placement } from './placement.types.js';

interface PlacementRow {
  readonly itemId: string;
  readonly originPortalId: string;
  readonly mark: string;
  readonly forced: boolean;
  readonly state: PlacedState;
  readonly reason: string | null;
  readonly changedAt: Date;
  readonly section: ManageSection | null;
}

/**
 * Items of other portals that stand with the scope's portal in one of these states, or these alone, latest change first, at most 100.
 * @param itemIds null: all
 */
export async function readPlacements(scope: OpenScope, states: readonly PlacedState[], itemIds: readonly string[] | null): Promise<PlacementRow[]> {
  return scope.manager.query(
    `select g.item_id as "itemId", g.origin_portal_id as "originPortalId", g.mark, g.forced, g.state, g.reason, g.changed_at as "changedAt",
            case when s.id is not null then json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) end as section
     from placed_item g left join section s on s.portal_id = g.portal_id and s.id = g.section_id
     where g.portal_id = scope.portal() and g.state = any ($1) and ($2::uuid[] is null or g.item_id = any ($2))
     order by g.changed_at desc, g.item_id desc limit 100`,
    [states, itemIds],
  );
}

/** Adds what the public knows of these items: their titles stand with their origin alone. Outside of any scope. */
export async function withTitles(reader: DeliveryReader, siteAddress: string, rows: readonly PlacementRow[]): Promise<Placement[]> {
  const found = await itemsByIds(reader, rows);
  return rows.map((row) => {
    const item = found.get(row.itemId);
    return { ...row, originName: item?.portalName ?? '', title: item?.title ?? '', url: item ? urlOf(siteAddress, item) : null };
  });
}

/** Address of a public item of another portal. */
export const urlOf = (siteAddress: string, { host, slug }: Pick<Found, 'host' | 'slug'>): string => siteAddress.replace('{host}', host) + itemPath(slug);

/** What a page of items around says of this portal: where they fit and how they stand. */
export async function fitItems(
  scope: OpenScope,
  siteAddress: string,
  today: CivilDate,
  edges: Awaited<ReturnType<typeof itemsAround>>['edges'],
): Promise<{ cursor: string; node: ItemAround }[]> {
  const sections = await sectionsOf(scope, today);
  const states = new Map(
    (
      await readPlacements(
        scope,
        ['offered', 'placed', 'declined', 'removed'],
        edges.map(({ node }) => node.id),
      )
    ).map(({ itemId, state }) => [itemId, state]),
  );
  return edges.map(({ cursor, node }) => ({
    cursor,
    node: {
      id: node.id,
      originPortalId: node.portalId,
      originName: node.portalName,
      kindName: kindOf(node.kind).name,
      title: node.title,
      summary: node.summary,
      url: urlOf(siteAddress, node),
      publishedAt: node.publishedAt,
      section: sections.find(({ slug }) => slug === node.sectionSlug) ?? sections[0] ?? null,
      state: states.get(node.id) ?? null,
    },
  }));
}

/** Offers of an item of the scope's portal, with what came of each. */
export async function showOffers(scope: OpenScope, itemId: string): Promise<Offer[]> {
  const offers = await readOffers(scope, itemId);
  const adoption = await adoptionOf(
    scope,
    offers.map(({ id }) => id),
  );
  return offers.map(({ id, mode, createdById, createdByName, createdAt, targetIds }) => {
    const { placed = 0, offered = 0, declined = 0, removed = 0, reasons = [] } = adoption.get(id) ?? {};
    return {
      id,
      itemId,
      mode,
      by: { id: createdById, displayName: createdByName ?? '' },
      at: createdAt,
      targets: targetIds.length,
      placed,
      waiting: offered,
      declined,
      removed,
      reasons: [...reasons],
    };
  });
}

import { isId, type OpenScope } from '#platform/db';

/** How an item goes to other portals: pushed down in three ways, or proposed upward. */
export type OfferMode = 'forced' | 'overridable' | 'suggested' | 'proposed';

interface OfferRow {
  readonly id: string;
  readonly itemId: string;
  readonly mode: OfferMode;
  readonly sectionSlug: string;
  readonly targetIds: readonly string[];
  readonly createdById: string;
  readonly createdByName: string | null;
  readonly createdAt: Date;
}

const columns = `o.id, o.item_id as "itemId", o.mode, o.section_slug as "sectionSlug", o.target_ids as "targetIds", o.created_by as "createdById",
  o.created_at as "createdAt"`;

/** An offer of the scope's portal; null when there is none of that id. */
export async function readOffer(scope: OpenScope, id: string): Promise<Omit<OfferRow, 'createdByName'> | null> {
  if (!isId(id)) return null;
  const rows: OfferRow[] = await scope.manager.query(`select ${columns} from offer o where o.portal_id = scope.portal() and o.id = $1`, [id]);
  return rows[0] ?? null;
}

/** Offers of an item of the scope's portal, or of all, newest first, at most 50. */
export async function readOffers(scope: OpenScope, itemId: string | null): Promise<OfferRow[]> {
  return scope.manager.query(
    `select ${columns}, b.display_name as "createdByName"
     from offer o left join byline b on b.portal_id = o.portal_id and b.person_id = o.created_by
     where o.portal_id = scope.portal() and ($1::uuid is null or o.item_id = $1) order by o.id desc limit 50`,
    [itemId],
  );
}

/** What came of offers: how many portals stand how. */
interface Adoption {
  readonly offerId: string;
  readonly offered: number;
  readonly placed: number;
  readonly declined: number;
  readonly removed: number;
  /** Why a portal declined or took it off, newest first. */
  readonly reasons: readonly string[];
}

/** What came of these offers of the scope's portal, counted from the rows of the portals it went to. */
export async function adoptionOf(scope: OpenScope, offerIds: readonly string[]): Promise<Map<string, Adoption>> {
  const rows: Adoption[] = await scope.manager.query(
    `select g.offer_id as "offerId", count(*) filter (where g.state = 'offered')::int as offered, count(*) filter (where g.state = 'placed')::int as placed,
            count(*) filter (where g.state = 'declined')::int as declined, count(*) filter (where g.state = 'removed')::int as removed,
            coalesce((array_agg(g.reason order by g.changed_at desc) filter (where g.reason is not null))[:5], '{}') as reasons
     from placed_item g where g.origin_portal_id = scope.portal() and g.offer_id = any ($1::uuid[]) group by 1`,
    [offerIds],
  );
  return new Map(rows.map((row) => [row.offerId, row]));
}

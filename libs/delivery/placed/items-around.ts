import { isId, likeText } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor, isInstant } from '#platform/http';
import type { Statement } from '../public/statements.js';
import type { DeliveryReader } from '../read/delivery-reader.js';

/** A public item of some portal, as a list of what may be taken shows it. */
export interface ItemAround {
  readonly id: string;
  readonly portalId: string;
  readonly portalName: string;
  readonly host: string;
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly slug: string;
  readonly sectionSlug: string;
  readonly publishedAt: Date;
  readonly topic: string | null;
  readonly revisionId: string;
}

interface ItemsAroundAsked {
  readonly portalIds: readonly string[];
  /** Words of the title, with or without accents. */
  readonly search: string | null;
  readonly first: number;
  readonly after: string | null;
  /** Nothing older: what is taken from elsewhere is news. */
  readonly since: Date;
}

const columns = `pub.item_id as id, pub.portal_id as "portalId", p.name as "portalName", h.host, pub.kind, pub.title, pub.summary, pub.slug,
  s.slug as "sectionSlug", pl.placed_at as "publishedAt", pl.topic, pub.revision_id as "revisionId"`;
const around = `join portal p on p.portal_id = pub.portal_id join portal_host h on h.portal_id = pub.portal_id and h.is_primary
  join section s on s.portal_id = pl.portal_id and s.id = pl.section_id`;

/** $1 portals, $2 words, $3 and $4 the place after which, $5 how many, $6 nothing older. */
const newest: Statement = {
  name: 'delivery.items_around',
  text: `
    select ${columns}, to_char(pl.placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
    from unnest($1::uuid[]) wanted (id)
    cross join lateral (
      select l.portal_id, l.item_id, l.section_id, l.topic, l.placed_at from placement l
      join publication t on t.portal_id = l.portal_id and t.item_id = l.item_id and t.withdrawn_at is null
      where l.portal_id = wanted.id and l.mark = 'own' and l.placed_at >= $6::timestamptz
        and ($3::timestamptz is null or (l.placed_at, l.item_id) < ($3::timestamptz, $4::uuid))
        and ($2::text is null or vn_fold(t.title) like '%' || vn_fold($2) || '%')
      order by l.placed_at desc, l.item_id desc limit $5::int) pl
    join publication pub on pub.portal_id = pl.portal_id and pub.item_id = pl.item_id
    ${around}
    where p.state = 'open'
    order by pl.placed_at desc, pl.item_id desc limit $5::int`,
};

/** Newest public items that portals wrote themselves, a page at a time. @throws FIRST_OUT_OF_RANGE, CURSOR_INVALID */
export async function itemsAround(
  reader: DeliveryReader,
  { portalIds, search, first, after, since }: ItemsAroundAsked,
): Promise<{ readonly edges: readonly { readonly cursor: string; readonly node: ItemAround }[]; readonly hasNextPage: boolean }> {
  const most = checkFirst(first, 100);
  const [at, id] = after === null ? [] : decodeCursor(after, 2, ([time, key]) => isInstant(time ?? '') && isId(key ?? ''));
  const rows = await reader.rows<ItemAround & { place: string }>(newest, [
    `{${portalIds.join(',')}}`,
    likeText(search) ?? null,
    at ?? null,
    id ?? null,
    most + 1,
    since.toISOString(),
  ]);
  return {
    edges: rows.slice(0, most).map(({ place, ...node }) => ({ cursor: encodeCursor([place, node.id]), node })),
    hasNextPage: rows.length > most,
  };
}

/** $1 portals, $2 items, in pairs. What is public of them, in no order. */
const byIds: Statement = {
  name: 'delivery.items_by_ids',
  text: `
    select ${columns} from unnest($1::uuid[], $2::uuid[]) wanted (portal_id, item_id)
    join publication pub on pub.portal_id = wanted.portal_id and pub.item_id = wanted.item_id and pub.withdrawn_at is null
    join placement pl on pl.portal_id = pub.portal_id and pl.item_id = pub.item_id and pl.mark = 'own'
    ${around}`,
};

/** What is public of these items, by the id of the item. */
export async function itemsByIds(
  reader: DeliveryReader,
  items: readonly { readonly originPortalId: string; readonly itemId: string }[],
): Promise<Map<string, ItemAround>> {
  if (items.length === 0) return new Map();
  const rows = await reader.rows<ItemAround>(byIds, [
    `{${items.map(({ originPortalId }) => originPortalId).join(',')}}`,
    `{${items.map(({ itemId }) => itemId).join(',')}}`,
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

import type { OpenScope } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor, isInstant, type PageInfo } from '#platform/http';

/** A link of public items that leads nowhere, or whose page was quoted and has moved. */
export interface DeadLink {
  readonly cursor: string;
  readonly url: string;
  /** Code of what was found, see `faultWords`. */
  readonly fault: string;
  /** Where the page is now; null: nowhere. */
  readonly movedTo: string | null;
  /** When it failed, or was found moved, first. */
  readonly failedSince: Date;
  readonly checkedAt: Date;
  readonly items: readonly { readonly id: string; readonly title: string; readonly slug: string }[];
}

const most = 100;

/** Dead links of the scope's portal, and sources of quotations that moved, the longest so first, each with the items in which it stands. */
export async function deadLinks(
  { manager }: OpenScope,
  first: number,
  after: string | null,
): Promise<{ links: DeadLink[]; pageInfo: PageInfo; total: number }> {
  const count = checkFirst(first, most);
  const [since, url] =
    after === null
      ? [null, null]
      : decodeCursor(after, 2, ([at = '', address = '']) => isInstant(at) && /^(https?:|\/)[^\0]*$/.test(address) && address.isWellFormed());
  const rows: (Omit<DeadLink, 'cursor'> & { place: string; total: number })[] = await manager.query(
    `select l.url, case when l.state = 'dead' then l.fault else 'moved' end as fault, l.moved_to as "movedTo", l.since as "failedSince", l.checked_at as "checkedAt", to_char(l.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place,
       (select count(*)::integer from link d where d.portal_id = scope.portal() and (d.state = 'dead' or d.moved_to is not null)) as total,
       (select coalesce(json_agg(json_build_object('id', p.item_id, 'title', p.title, 'slug', p.slug) order by p.published_at desc), '[]')
        from item_link i join publication p on p.portal_id = i.portal_id and p.item_id = i.item_id and p.withdrawn_at is null
        where i.portal_id = l.portal_id and i.url = l.url) as items
     from (select d.*, case when d.state = 'dead' then d.failed_since else d.moved_since end as since from link d
           where d.portal_id = scope.portal() and (d.state = 'dead' or d.moved_to is not null)) l
     where $1::timestamptz is null or (l.since, l.url) > ($1::timestamptz, $2)
     order by l.since, l.url limit $3`,
    [since ?? null, url ?? null, count + 1],
  );
  const links = rows.slice(0, count).map(({ place, total: _, ...link }) => ({ ...link, cursor: encodeCursor([place, link.url]) }));
  return { links, total: rows[0]?.total ?? 0, pageInfo: { hasNextPage: rows.length > count, endCursor: links.at(-1)?.cursor ?? null } };
}

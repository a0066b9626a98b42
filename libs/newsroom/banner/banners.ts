import type { BannerSlotName } from '#delivery';
import { defineErrors } from '#platform/errors';
import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { carriesAdverts } from '#units';

export const bannerErrors = defineErrors({
  BANNERS_CHANGED: {
    kind: 'conflict',
    vi: 'Danh sách banner vừa thay đổi: có banner mới hoặc có banner đã gỡ. Hãy tải lại rồi xếp lại.',
    en: 'The banners have changed meanwhile: there is a new one, or one is gone. Reload, then arrange them again.',
  },
});

/** A banner that stands on the pages of a portal, or will: its own, or one of another portal. */
export interface PortalBanner {
  readonly itemId: string;
  readonly title: string;
  readonly slot: BannerSlotName;
  /** Where its board approved it. */
  readonly approvedSlot: BannerSlotName;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly isPaid: boolean;
  /** The portal may not take it off, only place it. */
  readonly isForced: boolean;
  /** Portal that made it; null: this one. */
  readonly originPortalId: string | null;
}

/** More than anybody puts in order by hand; on the pages stand twelve at most. */
const most = 100;

const of = (name: string): string => `b.banner ->> '${name}'`;
const columns = `b.item_id, b.title, b.published_at, b.details -> 'banner' as banner`;

/**
 * Banners of the scope's portal from today on, in the order in which they stand; those that are paid for only where it carries any. The
 * same order as on the pages (look-statements.ts).
 */
export async function bannersOf(scope: OpenScope, today: CivilDate): Promise<PortalBanner[]> {
  return scope.manager.query(
    `select b.item_id as "itemId", b.title, coalesce(a.slot, ${of('slot')}) as slot, ${of('slot')} as "approvedSlot", ${of('startsOn')} as "startsOn",
            ${of('endsOn')} as "endsOn", (${of('isPaid')})::boolean as "isPaid", b.forced as "isForced", b.origin as "originPortalId"
     from (select ${columns}, false as forced, null::uuid as origin from publication b
           where b.portal_id = scope.portal() and b.details ? 'banner' and b.withdrawn_at is null and b.cover is not null
           union all
           select ${columns}, g.forced, g.origin_portal_id from placed_item g
           join publication b on b.portal_id = g.origin_portal_id and b.item_id = g.item_id and b.details ? 'banner' and b.withdrawn_at is null and b.cover is not null
           where g.portal_id = scope.portal() and g.is_banner and g.state = 'placed') b
     left join banner_place a on a.portal_id = scope.portal() and a.item_id = b.item_id
     where (${of('endsOn')})::date >= $1::date and (not (${of('isPaid')})::boolean or $2)
     order by array_position(array['head', 'home', 'foot'], coalesce(a.slot, ${of('slot')})), coalesce(a.rank, (${of('rank')})::numeric) nulls last,
              b.published_at desc, b.item_id limit ${String(most)}`,
    [today, await carriesAdverts(scope)],
  );
}

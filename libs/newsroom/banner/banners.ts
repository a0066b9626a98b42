import { bannerIsPaid, bannerRank, bannerSlot, ofBanner, standingBanners, type BannerSlotName } from '#delivery';
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

/** Banners of the scope's portal from today on, in the order in which they stand; those that are paid for only where it carries any. */
export async function bannersOf(scope: OpenScope, today: CivilDate): Promise<PortalBanner[]> {
  return scope.manager.query(
    `select b.item_id as "itemId", b.title, ${bannerSlot} as slot, ${ofBanner('slot')} as "approvedSlot", ${ofBanner('startsOn')} as "startsOn",
            ${ofBanner('endsOn')} as "endsOn", ${bannerIsPaid} as "isPaid", b.forced as "isForced", b.origin_portal_id as "originPortalId"
     from ${standingBanners('scope.portal()')}
     where (${ofBanner('endsOn')})::date >= $1::date and (not ${bannerIsPaid} or $2)
     order by array_position(array['head', 'home', 'foot'], ${bannerSlot}), ${bannerRank} nulls last, b.published_at desc, b.item_id limit ${String(most)}`,
    [today, await carriesAdverts(scope)],
  );
}

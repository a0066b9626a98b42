import { bannerIsPaid, bannerRank, bannerSlot, ofBanner, standingBanners, type BannerSlotName, type PublicCover } from '#delivery';
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
  readonly picture: BannerPicture | null;
}

/** A small form of the picture, as readers get it. */
export interface BannerPicture {
  /** On the host of the api; what it holds never changes. */
  readonly address: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Width of a small picture on a screen of twice the density. */
const leastWidth = 320;

/** More than anybody puts in order by hand; on the pages stand twelve at most. */
const most = 100;

/** Banners of the scope's portal from today on, in the order in which they stand; those that are paid for only where it carries any. */
export async function bannersOf(scope: OpenScope, today: CivilDate): Promise<PortalBanner[]> {
  const rows: (Omit<PortalBanner, 'picture'> & { readonly cover: PublicCover; readonly host: string | null })[] = await scope.manager.query(
    `select b.item_id as "itemId", b.title, ${bannerSlot} as slot, ${ofBanner('slot')} as "approvedSlot", ${ofBanner('startsOn')} as "startsOn",
            ${ofBanner('endsOn')} as "endsOn", ${bannerIsPaid} as "isPaid", b.forced as "isForced", b.origin_portal_id as "originPortalId",
            b.cover, (select h.host from portal_host h where h.portal_id = scope.portal() and h.is_primary) as host
     from ${standingBanners('scope.portal()')}
     where (${ofBanner('endsOn')})::date >= $1::date and (not ${bannerIsPaid} or $2)
     order by array_position(array['head', 'home', 'foot'], ${bannerSlot}), ${bannerRank} nulls last, b.published_at desc, b.item_id limit ${String(most)}`,
    [today, await carriesAdverts(scope)],
  );
  return rows.map(({ cover, host, ...row }) => ({ ...row, picture: host === null ? null : smallOf(cover, host) }));
}

/** The narrowest form that is wide enough, by the one gateway of what is public. */
function smallOf({ alt, path, width, height, renditions }: PublicCover, host: string): BannerPicture {
  const fitting = renditions.filter((form) => form.type !== 'image/avif' && form.width >= leastWidth).sort((a, b) => a.width - b.width);
  const form = fitting[0] ?? { path, width, height };
  return { address: form.path.replace('/tep/', `/tep/${host}/`), alt, width: form.width, height: form.height };
}

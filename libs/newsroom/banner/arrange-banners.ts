import type { BannerSlotName } from '#delivery';
import { demand, recordAct } from '#people';
import { holdInPortal, type OpenScope } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import { bannerErrors, bannersOf } from './banners.js';

export interface BannerPlace {
  readonly itemId: string;
  readonly slot: BannerSlotName;
}

/**
 * Puts the banners of the scope's portal in their places, in the order given. What they say, their days and their contracts stay as they
 * were approved; none is added or taken off by this.
 * @param places every banner of the portal (bannersOf), once
 * @throws FORBIDDEN, BANNERS_CHANGED
 */
export async function arrangeBanners(scope: OpenScope, clock: Clock, places: readonly BannerPlace[]): Promise<void> {
  const at = clock.now();
  const today = civilDateOf(at);
  await demand(scope, today, 'banner', 'arrange');
  // two at once: the second sees what the first wrote
  await holdInPortal(scope, 'banners');
  const standing = new Set((await bannersOf(scope, today)).map(({ itemId }) => itemId));
  const given = new Set(places.map(({ itemId }) => itemId));
  if (given.size !== places.length || given.size !== standing.size || places.some(({ itemId }) => !standing.has(itemId))) throw bannerErrors.BANNERS_CHANGED();
  if (places.length === 0) return;
  await scope.manager.query(
    `insert into banner_place (portal_id, item_id, slot, rank)
     select scope.portal(), g.item_id, g.slot, g.rank from unnest($1::uuid[], $2::text[]) with ordinality g (item_id, slot, rank)
     on conflict (portal_id, item_id) do update set slot = excluded.slot, rank = excluded.rank`,
    [places.map(({ itemId }) => itemId), places.map(({ slot }) => slot)],
  );
  await recordAct(scope, { act: 'banner.arrange', subjectType: 'portal', subjectId: scope.portalId ?? '', at, details: { banners: places.length } });
}

/** A part of what the banner `b` of {@link standingBanners} says of itself, as SQL. */
export const ofBanner = (name: 'slot' | 'rank' | 'address' | 'startsOn' | 'endsOn'): string => `b.banner ->> '${name}'`;
/** Somebody pays for the banner `b`. */
export const bannerIsPaid = `(b.banner ->> 'isPaid')::boolean`;
/** Place and order of the banner `b`: those that the portal gave it (ADR 52), else those that its board approved. */
export const bannerSlot = `coalesce(a.slot, ${ofBanner('slot')})`;
export const bannerRank = `coalesce(a.rank, (${ofBanner('rank')})::numeric)`;

const columns = `b.item_id, b.title, b.cover, b.published_at, b.details -> 'banner' as banner`;

/**
 * Rows `b` of the public banners of a portal with their place `a`: its own, and those of other portals that stand there, whatever their days.
 * @param portal SQL of its id
 */
export const standingBanners = (portal: string): string => `(select ${columns}, b.slug, false as forced, null::uuid as origin_portal_id from publication b
                    where b.portal_id = ${portal} and b.details ? 'banner' and b.withdrawn_at is null and b.cover is not null
                    union all
                    select ${columns}, g.slug, g.forced, g.origin_portal_id from placed_item g
                    join publication b on b.portal_id = g.origin_portal_id and b.item_id = g.item_id and b.details ? 'banner' and b.withdrawn_at is null and b.cover is not null
                    where g.portal_id = ${portal} and g.is_banner and g.state = 'placed') b
              left join banner_place a on a.portal_id = ${portal} and a.item_id = b.item_id`;

import type { DataSource } from 'typeorm';
import { inOwnScope } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import { normaliseHost } from '#units';
import type { Statement } from '../public/statements.js';
import { isSlug } from '../publish/slug.js';
import type { DeliveryReader } from '../read/delivery-reader.js';
import { showsItems } from '../read/readable-portal.js';
import { readerKey, type Salts } from '../visit/visitor-key.js';

/** A click as a site hands it in. Address and browser are hashed here and go no further. */
export interface ClickSeen {
  readonly host: string;
  /** Address of the banner's own page. */
  readonly slug: string;
  readonly address: string;
  readonly agent: string;
}

/** $1 host, $2 address of a banner that is public there, the portal's own or one of another that stands there. */
const clickedBanner: Statement = {
  name: 'delivery.clicked_banner',
  text: `
    select p.portal_id as "portalId", b.item_id as "itemId"
    from portal_host h join portal p on p.portal_id = h.portal_id
    cross join lateral (
      select o.item_id from publication o where o.portal_id = p.portal_id and o.slug = $2 and o.withdrawn_at is null and o.details ? 'banner'
      union all
      select g.item_id from placed_item g join publication o on o.portal_id = g.origin_portal_id and o.item_id = g.item_id and o.withdrawn_at is null
      where g.portal_id = p.portal_id and g.slug = $2 and g.state = 'placed' and g.is_banner) b
    where h.host = $1 and ${showsItems('p')}`,
};

/** What was handed in, or null when it has another form. */
export function readClick(body: unknown): ClickSeen | null {
  const { host, slug, address, agent } = (body ?? {}) as Partial<Record<keyof ClickSeen, unknown>>;
  if (typeof host !== 'string' || typeof slug !== 'string' || typeof address !== 'string' || typeof agent !== 'string') return null;
  return { host, slug, address: address.slice(0, 64), agent: agent.slice(0, 1_000) };
}

/**
 * Counts a click on a banner; the second of a reader on one day changes nothing.
 * @param intake data source of the role `intake`
 */
export async function takeClick(intake: DataSource, reader: DeliveryReader, salts: Salts, clock: Clock, click: ClickSeen): Promise<void> {
  const host = normaliseHost(click.host);
  if (host === null || !isSlug(click.slug)) return;
  const [banner] = await reader.rows<{ portalId: string; itemId: string }>(clickedBanner, [host, click.slug]);
  if (!banner) return;
  const day = civilDateOf(clock.now());
  const visitor = readerKey(await salts.of(day), banner.portalId, click.address, click.agent);
  await inOwnScope(intake, { 'app.portal_ids': `{${banner.portalId}}` }, ({ manager }) =>
    manager.query(
      `with seen as (
         insert into rating_seen (portal_id, visitor, subject, day) values ($1, $2, $3, $4) on conflict do nothing returning 1
       )
       insert into banner_click (portal_id, day, item_id) select $1, $4, $5 from seen`,
      [banner.portalId, `\\x${visitor}`, `banner ${banner.itemId}`, day, banner.itemId],
    ),
  );
}

import type { DataSource } from 'typeorm';
import { inOwnScope } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import { normaliseHost } from '#units';
import { isSlug } from '../publish/slug.js';
import type { DeliveryReader } from '../read/delivery-reader.js';
import { ratedPage } from './rating-statements.js';
import { readerKey, type Salts } from '../visit/visitor-key.js';

/** Why a page was not useful: fixed, so that nobody is asked for words that could tell who they are. */
const ratingReasons = ['not_found', 'unclear', 'wrong', 'broken'] as const;
export type RatingReason = (typeof ratingReasons)[number];

/** An answer as a site hands it in. Address and browser are hashed here and go no further. */
export interface RatingSeen {
  readonly host: string;
  /** Address of the item that was rated; null on every other page. */
  readonly slug: string | null;
  readonly useful: boolean;
  readonly reason: RatingReason | null;
  readonly address: string;
  readonly agent: string;
}

/** What was handed in, or null when it has another form. */
export function readRating(body: unknown): RatingSeen | null {
  const given = (body ?? {}) as Partial<Record<keyof RatingSeen, unknown>>;
  const { host, slug, useful, reason, address, agent } = given;
  if (typeof host !== 'string' || typeof address !== 'string' || typeof agent !== 'string' || typeof useful !== 'boolean') return null;
  if (slug !== null && typeof slug !== 'string') return null;
  const known = ratingReasons.find((each) => each === reason) ?? null;
  return { host, slug, useful, reason: useful ? null : known, address: address.slice(0, 64), agent: agent.slice(0, 1_000) };
}

/**
 * Keeps a rating of a page that is public; the second of a reader on one day changes nothing, and does not say so.
 * @param intake data source of the role `intake`
 */
export async function takeRating(intake: DataSource, reader: DeliveryReader, salts: Salts, clock: Clock, rating: RatingSeen): Promise<void> {
  const host = normaliseHost(rating.host);
  if (host === null || (rating.slug !== null && !isSlug(rating.slug))) return;
  const [page] = await reader.rows<{ portalId: string; itemId: string | null }>(ratedPage, [host, rating.slug ?? '']);
  if (!page || (rating.slug !== null && page.itemId === null)) return;
  const day = civilDateOf(clock.now());
  const visitor = readerKey(await salts.of(day), page.portalId, rating.address, rating.agent);
  await inOwnScope(intake, { 'app.portal_ids': `{${page.portalId}}` }, ({ manager }) =>
    manager.query(
      `with seen as (
         insert into rating_seen (portal_id, visitor, subject, day) values ($1, $2, $3, $4) on conflict do nothing returning 1
       )
       insert into rating (portal_id, day, item_id, useful, reason) select $1, $4, $5, $6, $7 from seen`,
      [page.portalId, `\\x${visitor}`, page.itemId ?? '', day, page.itemId, rating.useful, rating.reason],
    ),
  );
}

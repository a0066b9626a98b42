import { v7 as newId } from 'uuid';
import { publicationOf, type RelatedPortal } from '#delivery';
import { demand } from '#people';
import { isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { civilDateOf, type Clock } from '#platform/time';
import type { Process } from '#process';
import { FaultsError, itemErrors } from '../item.js';
import { readItem } from '../item.subject.js';
import { sendOfferJob } from './jobs.js';
import type { OfferMode } from './offer.js';
import { portalState } from './placement.subject.js';
import { placementErrors } from './placement.js';

export interface OfferInput {
  readonly itemId: string;
  readonly mode: OfferMode;
  readonly targetIds: readonly string[];
}

/**
 * Pushes a public item to portals below, or proposes it to one above. Written here is only that it goes, with the job that sends
 * it: each portal gets its own in a transaction of its own.
 * @param related portals of the province as seen from this one (relatedPortals)
 * @returns id of the offer
 * @throws FORBIDDEN, NOT_FOUND, NOTHING_PUBLIC, PORTAL_NOT_OPEN, OFFER_EXISTS, FaultsError at `targetIds`
 */
export async function sendOffer(
  scope: OpenScope,
  process: Process,
  clock: Clock,
  related: readonly RelatedPortal[],
  { itemId, mode, targetIds }: OfferInput,
): Promise<string> {
  const isProposal = mode === 'proposed';
  const action = isProposal ? 'propose' : 'push';
  await demand(scope, civilDateOf(clock.now()), 'offer', action);
  if (isProposal && !related.some(({ relation }) => relation === 'above')) throw commonErrors.FORBIDDEN();
  if (!isId(itemId)) throw commonErrors.NOT_FOUND();
  const item = await readItem(scope, itemId);
  if (!item) throw commonErrors.NOT_FOUND();
  const publication = await publicationOf(scope, itemId);
  if (!publication || publication.withdrawnAt) throw itemErrors.NOTHING_PUBLIC();
  if ((await portalState(scope)) !== 'open') throw itemErrors.PORTAL_NOT_OPEN();
  const reachable = new Set(related.filter(({ relation, state }) => relation === (isProposal ? 'above' : 'below') && state === 'open').map(({ id }) => id));
  const targets = [...new Set(targetIds)];
  if (targets.length === 0 || (isProposal && targets.length > 1) || targets.some((id) => !reachable.has(id)))
    throw new FaultsError([{ field: 'targetIds', error: placementErrors.TARGET_UNKNOWN() }]);
  if (isProposal && (await isWaiting(scope, itemId, targets))) throw placementErrors.OFFER_EXISTS();

  const id = newId();
  await process.begin(scope, 'offer', id, [action, 'offer'], async ({ at, personId }) => {
    await scope.manager.query(
      `insert into offer (portal_id, id, item_id, mode, state, section_slug, target_ids, created_by, created_at)
       select scope.portal(), $1, $2, $3, 'sent', s.slug, $4, $5, $6 from section s where s.portal_id = scope.portal() and s.id = $7`,
      [id, itemId, mode, targets, personId, at, item.publicSectionId ?? item.sectionId],
    );
    return { toState: 'sent', jobs: [{ kind: sendOfferJob, data: { offerId: id } }] };
  });
  return id;
}

/** True when the item stands in one of these portals already, or waits there. */
async function isWaiting(scope: OpenScope, itemId: string, portalIds: readonly string[]): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query(
    `select from placed_item where origin_portal_id = scope.portal() and item_id = $1 and portal_id = any ($2::uuid[]) and state in ('offered', 'placed')`,
    [itemId, portalIds],
  );
  return rows.length > 0;
}

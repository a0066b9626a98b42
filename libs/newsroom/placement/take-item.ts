import { itemsByIds, relatedPortals, type DeliveryReader, type PublicOrigin } from '#delivery';
import { demand } from '#people';
import { isId, type OpenScope } from '#platform/db';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import type { Process } from '#process';
import { itemErrors } from '../item.js';
import { place } from './place-item.js';
import { loadPlacement, placementSubject, portalState } from './placement.subject.js';
import { placementErrors } from './placement.js';

export interface TakeInput {
  readonly originPortalId: string;
  readonly itemId: string;
  readonly sectionId: string;
  /** As the public knows it (findOrigin). */
  readonly origin: PublicOrigin;
}

/**
 * What the public knows of an item that is to be taken; its portal must belong to the same province. Asked before the transaction.
 * @throws ORIGIN_NOT_RELATED, ORIGIN_NOT_PUBLIC
 */
export async function findOrigin(
  reader: DeliveryReader,
  portalId: string,
  { originPortalId, itemId }: Pick<TakeInput, 'originPortalId' | 'itemId'>,
  today: CivilDate,
): Promise<PublicOrigin> {
  const related = await relatedPortals(reader, portalId, today);
  const from = related.find(({ id }) => id === originPortalId);
  if (!from) throw placementErrors.ORIGIN_NOT_RELATED();
  // what a suspended or closed portal shows is not taken from it
  const origin = isId(itemId) && from.state === 'open' ? (await itemsByIds(reader, [{ originPortalId, itemId }])).get(itemId) : null;
  if (!origin) throw placementErrors.ORIGIN_NOT_PUBLIC();
  const { kind, slug, topic, revisionId } = origin;
  return { kind, slug, topic, revisionId };
}

/** Takes an item of another portal into a section: what was offered, or what was found. The text stays where it is. */
export async function takeItem(scope: OpenScope, process: Process, clock: Clock, input: TakeInput): Promise<void> {
  const { itemId, originPortalId, origin, sectionId } = input;
  const before = await loadPlacement(scope, itemId);
  if (before?.state === 'placed') throw placementErrors.PLACED_ALREADY();
  if (before) {
    const { mark, offerId, state } = before;
    // what was offered keeps how it came; what comes back is the portal's own choice
    const isOffer = state === 'offered';
    await process.transition(scope, placementSubject, itemId, 'place', {
      originPortalId: before.originPortalId,
      origin,
      mark: isOffer ? mark : 'repost',
      forced: false,
      offerId: isOffer ? offerId : null,
      sectionId,
      isNew: false,
    });
    return;
  }
  await demand(scope, civilDateOf(clock.now()), 'placement', 'take');
  if ((await portalState(scope)) !== 'open') throw itemErrors.PORTAL_NOT_OPEN();
  await process.begin(scope, 'placement', itemId, ['take', 'placement'], (taken) =>
    place(itemId, { originPortalId, origin, mark: 'repost', forced: false, offerId: null, sectionId, isNew: true }, taken),
  );
}

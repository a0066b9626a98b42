import { loadPlaced } from '#delivery';
import { isId, type OpenScope } from '#platform/db';
import type { Subject } from '#process';
import { offerAgain } from './offer-placement.js';
import { placeAgain, requireIt, type Placing } from './place-item.js';
import type { PlacementRow } from './placement.js';
import { decline, recall, remove, type ReasonInput } from './take-off.js';

export interface PlacementInputs {
  offer: Placing;
  place: Placing;
  require: { readonly offerId: string };
  decline: ReasonInput;
  remove: ReasonInput;
  recall: Record<never, never>;
}

/** An item of another portal as a subject of the process of the portal in which it stands. */
export const placementSubject: Subject<PlacementRow, PlacementInputs> = {
  type: 'placement',
  load: loadPlacement,
  attributes: ({ mark, sectionId }) => ({ mark, sectionId }),
  steps: { offer: offerAgain, place: placeAgain, require: requireIt, decline, remove, recall },
};

/** The item of another portal, locked; null when the scope's portal has none of that id. */
export async function loadPlacement(scope: OpenScope, itemId: string): Promise<PlacementRow | null> {
  if (!isId(itemId)) return null;
  const row = await loadPlaced(scope, itemId);
  return row && { ...row, id: itemId, portalState: await portalState(scope) };
}

/** State of the scope's portal. */
export async function portalState(scope: OpenScope): Promise<PlacementRow['portalState']> {
  const [row] = await scope.manager.query<[{ state: PlacementRow['portalState'] }]>('select state from portal where portal_id = scope.portal()');
  return row.state;
}

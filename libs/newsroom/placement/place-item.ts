import { placeItem, publicRevision, requirePlaced, type PlacedMark, type PublicOrigin } from '#delivery';
import type { StepDefinition, StepResult, StepTaken } from '#process';
import { sectionTakesItems } from '#units';
import { FaultsError, itemErrors } from '../item.js';
import { counted } from './counted.js';
import { followPlacement, placementAnsweredJob, tellPlacementJob } from './jobs.js';
import { placementErrors, portalTakesNothing, type PlacementRow } from './placement.js';

/** What is to stand where, and how it came. */
export interface Placing {
  readonly originPortalId: string;
  /** As it was public when this was asked for. */
  readonly origin: PublicOrigin;
  readonly mark: PlacedMark;
  readonly forced: boolean;
  readonly offerId: string | null;
  readonly sectionId: string;
  /** True when the portal has no row of it yet. */
  readonly isNew: boolean;
}

/** Places an item of another portal, for the first time or again. @throws ORIGIN_NOT_PUBLIC, PLACED_ALREADY, FaultsError at `sectionId` */
export async function place(itemId: string, placing: Placing, { scope, at, today, personId }: StepTaken): Promise<StepResult> {
  const { sectionId, mark, origin, originPortalId } = placing;
  if (!(await sectionTakesItems(scope, sectionId, today))) throw new FaultsError([{ field: 'sectionId', error: itemErrors.SECTION_UNKNOWN() }]);
  if (!(await placeItem(scope, { itemId, ...placing, at }, today))) throw placementErrors.PLACED_ALREADY();
  if (!(await publicRevision(scope, originPortalId, itemId))) throw placementErrors.ORIGIN_NOT_PUBLIC();
  return {
    toState: 'placed',
    waiting: null,
    facts: [counted({ kind: origin.kind, topic: origin.topic, sectionId, mark }, today, 1)],
    // the origin may be taking it off in this very moment: a look afterwards finds what neither could see of the other
    jobs: [
      { kind: followPlacement, data: { itemId } },
      ...(personId === null ? [{ kind: tellPlacementJob, data: { itemId } }] : []),
      ...(mark === 'promoted' ? [{ kind: placementAnsweredJob, data: { itemId } }] : []),
    ],
  };
}

/** Takes what was offered, or what was declined or taken off before. */
export const placeAgain: StepDefinition<PlacementRow, Placing> = {
  from: ['offered', 'declined', 'removed'],
  action: 'take',
  bySystem: true,
  refuse: (row) => portalTakesNothing(row, itemErrors.PORTAL_NOT_OPEN),
  take: (row, input, taken) => place(row.id, input, taken),
};

/** A push that is forced finds the item here already: from now on it may not be taken off. Where it stands, and as what it counts, stays. */
export const requireIt: StepDefinition<PlacementRow, { readonly offerId: string }> = {
  from: ['placed'],
  // No role has this action: the worker brings the push.
  action: 'require',
  bySystem: true,
  async take(row, { offerId }, { scope, at }) {
    await requirePlaced(scope, row.id, offerId, at);
    return { toState: 'placed', waiting: null, jobs: [{ kind: tellPlacementJob, data: { itemId: row.id } }] };
  },
};

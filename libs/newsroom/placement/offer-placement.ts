import { offerItem, publicRevision } from '#delivery';
import type { StepDefinition, StepResult, StepTaken } from '#process';
import { followPlacement, tellPlacementJob } from './jobs.js';
import { placementErrors, type PlacementRow } from './placement.js';
import type { Placing } from './place-item.js';

/** Offers an item to the portal: it waits there for whoever may take it. @throws ORIGIN_NOT_PUBLIC, PLACED_ALREADY */
export async function offer(itemId: string, placing: Placing, { scope, at }: StepTaken): Promise<StepResult> {
  if (!(await offerItem(scope, { itemId, ...placing, at }))) throw placementErrors.PLACED_ALREADY();
  if (!(await publicRevision(scope, placing.originPortalId, itemId))) throw placementErrors.ORIGIN_NOT_PUBLIC();
  return { toState: 'offered', waiting: { step: 'place' }, jobs: [followPlacement, tellPlacementJob].map((kind) => ({ kind, data: { itemId } })) };
}

/** A new offer of what was declined or taken off before; by the system, on the authority of the origin's offer. */
export const offerAgain: StepDefinition<PlacementRow, Placing> = {
  from: ['declined', 'removed'],
  action: 'offer',
  bySystem: true,
  take: (row, input, taken) => offer(row.id, input, taken),
};

import { takeOff } from '#delivery';
import type { Fact, StepDefinition } from '#process';
import { readReason } from '../return-item.js';
import { counted } from './counted.js';
import { placementAnsweredJob } from './jobs.js';
import { placementErrors, type PlacementRow } from './placement.js';

export interface ReasonInput {
  readonly reason: string;
}

/** What was counted when it was placed counts no more, on the day of then. */
function uncounted(row: PlacementRow): Fact[] {
  return row.state === 'placed' && row.placedOn ? [counted(row, row.placedOn, -1)] : [];
}

/** Declines what was offered; whoever offered it reads the reason. */
export const decline: StepDefinition<PlacementRow, ReasonInput> = {
  from: ['offered'],
  action: 'decline',
  async take(row, input, { scope, at }) {
    const reason = readReason(input.reason);
    await takeOff(scope, row.id, 'declined', at, reason);
    return { toState: 'declined', reason, waiting: null, jobs: row.mark === 'promoted' ? [{ kind: placementAnsweredJob, data: { itemId: row.id } }] : [] };
  },
};

/** Takes an item of another portal off this one; what the province requires stays. */
export const remove: StepDefinition<PlacementRow, ReasonInput> = {
  from: ['placed'],
  action: 'remove',
  refuse: (row) => (row.forced ? placementErrors.PLACEMENT_FORCED() : null),
  async take(row, input, { scope, at }) {
    const reason = readReason(input.reason);
    await takeOff(scope, row.id, 'removed', at, reason);
    return { toState: 'removed', reason, waiting: null, facts: uncounted(row) };
  },
};

/** The origin took it off, so it is off everywhere: by the system alone. */
export const recall: StepDefinition<PlacementRow, Record<never, never>> = {
  from: ['offered', 'placed'],
  action: 'recall',
  bySystem: true,
  async take(row, _input, { scope, at }) {
    await takeOff(scope, row.id, 'removed', at, null);
    return { toState: 'removed', waiting: null, facts: uncounted(row) };
  },
};

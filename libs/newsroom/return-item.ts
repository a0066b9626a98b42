import { isReadable, shownText, worthReading } from '#platform/http';
import type { StepDefinition } from '#process';
import { FaultsError, itemErrors, type ItemRow } from './item.js';
import { tellAuthor } from './jobs.js';
import { setState } from './set-state.js';
import { staleRevision } from './stale.js';

export interface ReturnInput {
  readonly revisionId: string;
  readonly reason: string;
}

/** Back to its author, or who took over from them, with the reason; also from approved or scheduled, as long as it is not yet public. */
export const returnStep: StepDefinition<ItemRow, ReturnInput> = {
  from: ['submitted', 'appraising', 'approved', 'scheduled'],
  action: 'return',
  refuse: (row, _personId, input) => staleRevision(row, input),
  async take(row, input, taken) {
    const reason = readReason(input.reason);
    await setState(taken, row.id, 'returned');
    return {
      toState: 'returned',
      revisionId: row.revisionId,
      reason,
      waiting: { step: 'submit', personId: row.keeperId },
      jobs: [tellAuthor(row)],
    };
  },
};

const longest = 2_000;

/** @throws FaultsError when it is empty, too long or unreadable */
export function readReason(given: string): string {
  if (!worthReading(given, longest)) throw new FaultsError([{ field: 'reason', error: itemErrors.TEXT_TOO_LONG({ most: longest }) }]);
  if (!isReadable(given)) throw new FaultsError([{ field: 'reason', error: itemErrors.TEXT_UNREADABLE() }]);
  const reason = shownText(given);
  if (!reason) throw new FaultsError([{ field: 'reason', error: itemErrors.REASON_MISSING() }]);
  if (reason.length > longest) throw new FaultsError([{ field: 'reason', error: itemErrors.TEXT_TOO_LONG({ most: longest }) }]);
  return reason;
}

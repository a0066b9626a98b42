import { isReadable } from '#platform/http';
import type { StepDefinition } from '#process';
import { FaultsError, itemErrors, type ItemRow } from './item.js';
import { tellAuthor } from './jobs.js';
import { setState } from './set-state.js';
import { staleRevision } from './stale.js';

export interface ReturnInput {
  readonly revisionId: string;
  readonly reason: string;
}

/** Back to its author with the reason; also from approved or scheduled, as long as it is not yet public. */
export const returnStep: StepDefinition<ItemRow, ReturnInput> = {
  from: ['submitted', 'approved', 'scheduled'],
  action: 'return',
  refuse: (row, _personId, input) => staleRevision(row, input),
  async take(row, input, taken) {
    const reason = readReason(input.reason);
    await setState(taken, row.id, 'returned');
    return {
      toState: 'returned',
      revisionId: row.revisionId,
      reason,
      waiting: { step: 'submit', personId: row.authorId },
      jobs: [tellAuthor(row)],
    };
  },
};

/** @throws FaultsError when it is empty or too long */
export function readReason(given: string): string {
  const reason = given.normalize('NFC').trim();
  if (!reason) throw new FaultsError([{ field: 'reason', error: itemErrors.REASON_MISSING() }]);
  if (reason.length > 2_000) throw new FaultsError([{ field: 'reason', error: itemErrors.TEXT_TOO_LONG({ most: 2_000 }) }]);
  if (!isReadable(reason)) throw new FaultsError([{ field: 'reason', error: itemErrors.TEXT_UNREADABLE() }]);
  return reason;
}

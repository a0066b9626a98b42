import { withdrawPublication } from '#delivery';
import type { StepDefinition } from '#process';
import { publicDimensionsOf } from './item-dimensions.js';
import { itemErrors, itemStates, type ItemRow } from './item.js';
import { tellAuthor } from './jobs.js';
import { keepLinks } from './links/keep-links.js';
import { readReason } from './return-item.js';
import { setState } from './set-state.js';

export interface WithdrawInput {
  readonly reason: string;
}

/** Takes what is public off at once, whatever is being prepared of it. The address answers 410; the reason is kept for auditors. */
export const withdraw: StepDefinition<ItemRow, WithdrawInput> = {
  from: itemStates.filter((state) => state !== 'withdrawn' && state !== 'archived'),
  action: 'withdraw',
  // what was quoted goes with its source
  bySystem: true,
  refuse: (row) => (row.publicSince ? null : itemErrors.NOTHING_PUBLIC()),
  async take(row, input, taken) {
    const reason = readReason(input.reason);
    await withdrawPublication(taken.scope, row.id, taken.at);
    await keepLinks(taken.scope, row.id, taken.at);
    if (row.isUnapproved) await taken.scope.manager.query('update item set is_unapproved = false where portal_id = scope.portal() and id = $1', [row.id]);
    await setState(taken, row.id, 'withdrawn', { publicSince: null });
    const dimensions = publicDimensionsOf(row);
    return {
      toState: 'withdrawn',
      revisionId: row.revisionId,
      reason,
      waiting: null,
      facts: [
        { measure: 'items_published', belongsOn: row.publicSince ?? taken.today, amount: -1, dimensions },
        { measure: 'items_withdrawn', belongsOn: taken.today, amount: 1, dimensions },
      ],
      jobs: [tellAuthor(row)],
    };
  },
};

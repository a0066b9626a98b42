import type { StepDefinition } from '#process';
import { itemErrors, type ItemRow } from './item.js';
import { setState } from './set-state.js';

export type ReviseInput = Record<never, never>;

/** Opens the text again: for a correction (what is public stays public), or to bring back what was withdrawn or archived. */
export const revise: StepDefinition<ItemRow, ReviseInput> = {
  from: ['published', 'withdrawn', 'archived'],
  action: 'revise',
  // What nobody has approved is first decided on, or taken off.
  refuse: (row) => (row.isUnapproved ? itemErrors.CONFIRM_FIRST() : null),
  async take(row, _input, taken) {
    if (row.state === 'published') {
      // A new round: whoever approved the last text may edit the next one, and then may not approve that.
      await taken.scope.manager.query(`update draft set editor_ids = '{}' where portal_id = scope.portal() and item_id = $1`, [row.id]);
    }
    await setState(taken, row.id, 'draft');
    return { toState: 'draft', revisionId: row.revisionId, waiting: null };
  },
};

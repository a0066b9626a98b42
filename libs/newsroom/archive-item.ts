import type { StepDefinition } from '#process';
import { itemErrors, type ItemRow } from './item.js';
import { setState } from './set-state.js';

export type ArchiveInput = Record<never, never>;

/** Puts away what will not be used; nothing is deleted, and `revise` brings it back. */
export const archive: StepDefinition<ItemRow, ArchiveInput> = {
  from: ['draft', 'returned', 'withdrawn'],
  action: 'archive',
  refuse: (row) => (row.publicSince ? itemErrors.STILL_PUBLIC() : null),
  async take(row, _input, taken) {
    await setState(taken, row.id, 'archived');
    return { toState: 'archived', revisionId: row.revisionId, waiting: null };
  },
};

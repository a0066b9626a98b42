import type { StepDefinition } from '#process';
import { itemErrors, mayApprove, type ItemRow } from './item.js';
import { tellAuthor } from './jobs.js';
import type { PublishInput } from './publish-item.js';
import { staleRevision } from './stale.js';

/** The approval that follows an urgent publication: the same decision about the same revision, by somebody whose words are not in it. */
export const confirm: StepDefinition<ItemRow, PublishInput> = {
  from: ['published'],
  action: 'approve',
  applies: (row) => row.isUnapproved,
  refuse(row, personId, input) {
    if (personId && !row.waivesFourEyes && !mayApprove(row, personId)) return itemErrors.APPROVER_IS_AUTHOR();
    return staleRevision(row, input);
  },
  async take(row, _input, { scope, today, personId }) {
    const isWaived = personId !== null && !mayApprove(row, personId);
    const dimensions = { kind: row.kind, section: row.sectionId };
    await scope.manager.query('update item set is_unapproved = false where portal_id = scope.portal() and id = $1', [row.id]);
    return {
      toState: 'published',
      revisionId: row.revisionId,
      waiting: null,
      isWaived,
      facts: ['items_approved', ...(isWaived ? ['items_waived'] : [])].map((measure) => ({ measure, belongsOn: today, amount: 1, dimensions })),
      jobs: [tellAuthor(row)],
    };
  },
};

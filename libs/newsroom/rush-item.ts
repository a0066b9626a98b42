import { dueAfter, type StepDefinition } from '#process';
import { portalNotOpen, type ItemRow } from './item.js';
import { makePublic, type PublishInput } from './publish-item.js';
import { staleRevision } from './stale.js';

/**
 * Publishes what was handed in before the board has decided: where its process allows it, recorded and counted, to be approved
 * within its deadline. What is public is the sealed revision all the same.
 */
export const rush: StepDefinition<ItemRow, PublishInput> = {
  from: ['submitted', 'appraising'],
  action: 'rush',
  applies: (row) => row.urgentDays !== null && row.speakerIds === null,
  refuse: (row, _personId, input) => staleRevision(row, input) ?? portalNotOpen(row),
  async take(row, { revisionId }, taken) {
    const facts = await makePublic(row, revisionId, taken);
    await taken.scope.manager.query('update item set is_unapproved = true where portal_id = scope.portal() and id = $1', [row.id]);
    return {
      toState: 'published',
      revisionId,
      waiting: { step: 'confirm', dueAt: dueAfter(taken.at, row.urgentDays) },
      facts: [...facts, { measure: 'items_urgent', belongsOn: taken.today, amount: 1, dimensions: { kind: row.kind, section: row.sectionId } }],
    };
  },
};

import { isBlank, isReadable } from '#platform/http';
import { dueAfter, type StepDefinition } from '#process';
import { FaultsError, itemErrors, mayApprove, type ItemRow } from './item.js';
import { readReason } from './return-item.js';
import { setState } from './set-state.js';
import { staleRevision } from './stale.js';

export interface AppraiseInput {
  readonly revisionId: string;
  /** What the appraiser has to say to the board; may be empty. */
  readonly note: string;
}

/** The appraisal, an act of its own before the approval: from now on it waits for the board. Never by somebody whose words are in it. */
export const appraise: StepDefinition<ItemRow, AppraiseInput> = {
  from: ['appraising'],
  action: 'appraise',
  refuse(row, personId, input) {
    if (personId && !mayApprove(row, personId)) return itemErrors.APPRAISER_IS_AUTHOR();
    return staleRevision(row, input);
  },
  async take(row, input, taken) {
    const note = readNote(input.note);
    await setState(taken, row.id, 'submitted');
    return {
      toState: 'submitted',
      revisionId: row.revisionId,
      ...(note === null ? {} : { reason: note }),
      waiting: { step: 'approve', dueAt: dueAfter(taken.at, row.approveDays) },
      facts: [{ measure: 'items_appraised', belongsOn: taken.today, amount: 1, dimensions: { kind: row.kind, section: row.sectionId } }],
    };
  },
};

/** @throws FaultsError at `note` */
function readNote(given: string): string | null {
  if (isReadable(given) && isBlank(given)) return null;
  try {
    return readReason(given);
  } catch (error) {
    if (error instanceof FaultsError) throw new FaultsError(error.faults.map((fault) => ({ ...fault, field: 'note' })));
    throw error;
  }
}

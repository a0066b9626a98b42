import { regulationWaives } from '#people';
import type { OpenScope } from '#platform/db';
import { dueAfter, ruleFor, spokespersonSits, type StepDefinition } from '#process';
import { contractFaults } from './advert/contract-faults.js';
import { FaultsError, itemErrors, type ItemRow } from './item.js';
import { kindOf } from './item-kinds.js';
import { offFaults } from './kinds-here.js';
import type { WholeDraft } from './kinds/seal-draft.js';
import { sealRevision } from './seal-revision.js';
import { setState } from './set-state.js';
import { spokenDue } from './spoken-due.js';

export interface SubmitInput {
  /** Version of the draft that the person saw. */
  readonly baseVersion: number;
}

interface DraftRow extends WholeDraft {
  version: number;
  editorIds: string[];
}

/** Seals the draft and hands it to the board. Sealing renders: publishing only copies what is made here. */
export const submit: StepDefinition<ItemRow, SubmitInput> = {
  from: ['draft', 'returned'],
  action: 'submit',
  refuse: (row) => (row.portalState === 'closed' ? itemErrors.PORTAL_CLOSED() : null),
  async take(row, input, taken) {
    const { scope, personId } = taken;
    const [draft] = await scope.manager.query<[DraftRow]>(
      'select version, title, summary, body, fields, editor_ids as "editorIds" from draft where portal_id = scope.portal() and item_id = $1',
      [row.id],
    );
    if (draft.version !== input.baseVersion) throw itemErrors.DRAFT_STALE();
    const faults = [...(await offFaults(scope, row.kind, taken.today)), ...(await contractFaults(scope, row.kind, draft.fields, taken.today))];
    if (faults.length > 0) throw new FaultsError(faults);
    const { appraiseDays, approveDays, publishDays, urgentDays, ...rule } = await ruleFor(scope, row.sectionId, row.kind);
    const isSpoken = rule.preset === 'spokesperson' || (kindOf(row.kind).spoken === true && (await spokespersonSits(scope, taken.today)));
    const preset = isSpoken ? 'spokesperson' : rule.preset;
    const allowsOwnApproval = isSpoken || (preset === 'one_person' && (await regulationWaives(scope, taken.today)));
    // Whoever hands it in has decided that it may be public: they too may not be the one who approves it.
    const by = { editorIds: [...new Set([...draft.editorIds, ...(personId ? [personId] : [])])], personId };
    const { revisionId, bytes } = await sealRevision(row, draft, by, { approveDays, publishDays, urgentDays, allowsOwnApproval, isSpoken }, taken);
    const [state, step, days] = preset === 'appraise' ? (['appraising', 'appraise', appraiseDays] as const) : (['submitted', 'approve', approveDays] as const);
    await setState(taken, row.id, state, { revisionId });
    return {
      toState: state,
      revisionId,
      waiting: {
        step,
        dueAt: isSpoken ? spokenDue(kindOf(row.kind), (await wasPublished(taken.scope, row.id)) ? {} : draft.fields, taken.at) : dueAfter(taken.at, days),
      },
      facts: [{ measure: 'text_bytes', belongsOn: taken.today, amount: bytes }],
    };
  },
};

/** Whether it ever stood on the portal: the day within which to speak is for the first time, not for a correction. */
async function wasPublished(scope: OpenScope, itemId: string): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query('select 1 from publication where portal_id = scope.portal() and item_id = $1', [itemId]);
  return rows.length > 0;
}

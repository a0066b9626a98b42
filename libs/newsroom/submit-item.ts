import { v7 as newId } from 'uuid';
import { regulationWaives } from '#people';
import { dueAfter, ruleFor, type StepDefinition } from '#process';
import { FaultsError, itemErrors, type ItemRow } from './item.js';
import { refusals } from './checks/run-checks.js';
import { coverOf, figuresIn } from './files/cover.js';
import { figuresOfFields, filesOfFields } from './files/field-files.js';
import { keepSealedFiles, sealableFiles } from './files/item-files.js';
import { kindOf } from './item-kinds.js';
import { fieldFaults } from './kinds/kind-rules.js';
import { sealDraft, type WholeDraft } from './kinds/seal-draft.js';
import { setState } from './set-state.js';
import { missing, most } from './text.js';

export interface SubmitInput {
  /** Version of the draft that the person saw. */
  readonly baseVersion: number;
}

interface DraftRow extends WholeDraft {
  version: number;
  editorIds: string[];
}

/** Time for the first statement of a spokesperson, in ms; hours, not working days. */
const withinADay = 24 * 3_600_000;

/** Seals the draft and hands it to the board. Sealing renders: publishing only copies what is made here. */
export const submit: StepDefinition<ItemRow, SubmitInput> = {
  from: ['draft', 'returned'],
  action: 'submit',
  refuse: (row) => (row.portalState === 'closed' ? itemErrors.PORTAL_CLOSED() : null),
  async take(row, input, taken) {
    const { scope } = taken;
    const [draft] = await scope.manager.query<[DraftRow]>(
      'select version, title, summary, body, fields, editor_ids as "editorIds" from draft where portal_id = scope.portal() and item_id = $1',
      [row.id],
    );
    if (draft.version !== input.baseVersion) throw itemErrors.DRAFT_STALE();
    const kind = kindOf(row.kind);
    const { fields: values } = draft;
    const { files, faults: fileFaults } = await sealableFiles(scope, draft.body, filesOfFields(values));
    const faults = [
      ...missing(draft, kind.needsText !== false || Object.keys(values).length === 0),
      ...fileFaults,
      ...refusals({ kind: row.kind, text: draft, files, today: taken.today }),
      ...fieldFaults(kind, values, taken.today, files),
    ];
    if (faults.length > 0) throw new FaultsError(faults);

    // Whoever hands it in has decided that it may be public: they too may not be the one who approves it.
    const editorIds = [...new Set([...draft.editorIds, taken.personId])];
    const sealed = sealDraft(row, draft, files, taken.today);
    if (sealed.html.length > most.html) throw new FaultsError([{ field: 'body', error: itemErrors.TEXT_TOO_LONG({ most: most.html }) }]);
    // As of now: what the portal decides later does not reach what waits (ADR 35).
    const rule = await ruleFor(scope, row.sectionId, row.kind);
    const isSpoken = rule.preset === 'spokesperson';
    const waives = isSpoken || (rule.preset === 'one_person' && (await regulationWaives(scope, taken.today)));
    const revisionId = newId();
    await scope.manager.query(
      `insert into revision (portal_id, id, item_id, number, title, summary, body, html, text, hash, editor_ids, sealed_by, sealed_at, cover, files, approve_days, publish_days,
         allows_own_approval, urgent_days, is_spoken, fields, details)
       select scope.portal(), $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20
       from revision where portal_id = scope.portal() and item_id = $2`,
      [
        revisionId,
        row.id,
        draft.title,
        draft.summary,
        draft.body,
        sealed.html,
        sealed.text,
        sealed.hash,
        editorIds,
        taken.personId,
        taken.at,
        coverOf([...figuresOfFields(kind, values), ...figuresIn(draft.body)], files),
        [...files.values()].flatMap(({ renditions }) => renditions.map(({ name }) => name)),
        rule.approveDays,
        rule.publishDays,
        waives,
        rule.urgentDays,
        isSpoken,
        values,
        sealed.details,
      ],
    );
    await keepSealedFiles(scope, row.id, [...files.keys()]);
    const [state, step, days] =
      rule.preset === 'appraise' ? (['appraising', 'appraise', rule.appraiseDays] as const) : (['submitted', 'approve', rule.approveDays] as const);
    await setState(taken, row.id, state, { revisionId });
    const bytes = Buffer.byteLength(sealed.html) + Buffer.byteLength(sealed.text);
    return {
      toState: state,
      revisionId,
      waiting: { step, dueAt: isSpoken ? new Date(taken.at.getTime() + withinADay) : dueAfter(taken.at, days) },
      facts: [{ measure: 'text_bytes', belongsOn: taken.today, amount: bytes }],
    };
  },
};

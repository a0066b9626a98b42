import { publishRevision, withdrawPublication } from '#delivery';
import type { StepDefinition } from '#process';
import { civilDateOf } from '#platform/time';
import { dimensionsOf, publicDimensionsOf } from './item-dimensions.js';
import { kindOf } from './item-kinds.js';
import { itemErrors, type ItemRow } from './item.js';
import type { WholeDraft } from './kinds/seal-draft.js';
import { keepLinks } from './links/keep-links.js';
import { sealRevision, type SealedProcess } from './seal-revision.js';
import { setState } from './set-state.js';

export interface ImportInput {
  /** When it became public on the old site; null: it stays a draft. */
  readonly publishedAt: Date | null;
  /** Who decided that what was public there is public here, and answers for it. */
  readonly by: string;
}

/** It goes through no process here: nothing of it waits, and nobody approves it. */
const noProcess: SealedProcess = { approveDays: null, publishDays: null, urgentDays: null, allowsOwnApproval: false, isSpoken: false };

/**
 * Takes over what was public on an old site as it stood there: sealed, and public since its old day. The board approved it then; the
 * decision now is that of who runs the import, and is recorded. It counts on its old day, entered today.
 */
export const importStep: StepDefinition<ItemRow, ImportInput> = {
  // archived: an import that was undone comes again
  from: ['draft', 'archived'],
  action: 'import',
  bySystem: true,
  // before a portal opens is the best time for it
  refuse: ({ portalState }) => (portalState === 'closed' || portalState === 'suspended' ? itemErrors.PORTAL_NOT_OPEN() : null),
  async take(row, { publishedAt, by }, taken) {
    const { scope, today } = taken;
    if (publishedAt === null) {
      await setState(taken, row.id, 'draft');
      return { toState: 'draft', waiting: null };
    }
    const [draft] = await scope.manager.query<[WholeDraft]>(
      'select title, summary, body, fields from draft where portal_id = scope.portal() and item_id = $1',
      [row.id],
    );
    const { revisionId, bytes, ...sealed } = await sealRevision(row, draft, { editorIds: [by], personId: by }, noProcess, taken);
    await publishRevision(scope, {
      ...{ itemId: row.id, revisionId, kind: row.kind, locale: row.locale, title: draft.title, summary: draft.summary, ...sealed },
      ...{ authorId: row.authorId, sectionId: row.sectionId, topic: row.topic, mark: 'own', at: publishedAt },
    });
    await keepLinks(scope, row.id, taken.at);
    const publicSince = civilDateOf(publishedAt);
    await setState(taken, row.id, 'published', { revisionId, publicSince });
    return {
      toState: 'published',
      revisionId,
      waiting: null,
      facts: [
        { measure: kindOf(row.kind).counting.measure, belongsOn: publicSince, amount: 1, dimensions: dimensionsOf(row) },
        { measure: 'text_bytes', belongsOn: today, amount: bytes },
      ],
    };
  },
};

export type UndoImportInput = Record<never, never>;

/** Takes back what an import made, as if it had not come: off the site, out of the figures of its day, put away. */
export const undoImport: StepDefinition<ItemRow, UndoImportInput> = {
  from: ['published', 'draft'],
  action: 'import',
  bySystem: true,
  async take(row, _input, taken) {
    if (row.publicSince) await withdrawPublication(taken.scope, row.id, taken.at);
    await keepLinks(taken.scope, row.id, taken.at);
    await setState(taken, row.id, 'archived', { publicSince: null });
    return {
      toState: 'archived',
      revisionId: row.revisionId,
      waiting: null,
      facts: row.publicSince
        ? [{ measure: kindOf(row.kind).counting.measure, belongsOn: row.publicSince, amount: -1, dimensions: publicDimensionsOf(row) }]
        : [],
    };
  },
};

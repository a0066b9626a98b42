import type { JSONContent } from '@tiptap/core';
import { v7 as newId } from 'uuid';
import { publishRevision, withdrawPublication } from '#delivery';
import type { StepDefinition, StepTaken } from '#process';
import { civilDateOf } from '#platform/time';
import { coverOf } from './files/cover.js';
import { keepSealedFiles, sealableFiles } from './files/item-files.js';
import { dimensionsOf, publicDimensionsOf } from './item-dimensions.js';
import { FaultsError, itemErrors, type ItemRow } from './item.js';
import { keepLinks } from './links/keep-links.js';
import { setState } from './set-state.js';
import { missing, most, seal } from './text.js';

export interface ImportInput {
  /** When it became public on the old site; null: it stays a draft. */
  readonly publishedAt: Date | null;
  /** Who decided that what was public there is public here, and answers for it. */
  readonly by: string;
}

interface Draft {
  title: string;
  summary: string;
  body: JSONContent;
}

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
    const [draft] = await scope.manager.query<[Draft]>('select title, summary, body from draft where portal_id = scope.portal() and item_id = $1', [row.id]);
    const { revisionId, bytes, ...sealed } = await sealImported(row, draft, by, taken);
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
        { measure: 'items_published', belongsOn: publicSince, amount: 1, dimensions: dimensionsOf(row) },
        { measure: 'text_bytes', belongsOn: today, amount: bytes },
      ],
    };
  },
};

async function sealImported(row: ItemRow, draft: Draft, by: string, { scope, at }: StepTaken) {
  const { files, faults: fileFaults } = await sealableFiles(scope, draft.body);
  const faults = [...missing(draft), ...fileFaults];
  const sealed = seal(draft, files);
  if (sealed.html.length > most.html) faults.push({ field: 'body', error: itemErrors.TEXT_TOO_LONG({ most: most.html }) });
  if (faults.length > 0) throw new FaultsError(faults);
  const revisionId = newId();
  const cover = coverOf(draft.body, files);
  const names = [...files.values()].flatMap(({ renditions }) => renditions.map(({ name }) => name));
  await scope.manager.query(
    `insert into revision (portal_id, id, item_id, number, title, summary, body, html, text, hash, editor_ids, sealed_by, sealed_at, cover, files)
     select scope.portal(), $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, array[$9::uuid], $9, $10, $11, $12
     from revision where portal_id = scope.portal() and item_id = $2`,
    [revisionId, row.id, draft.title, draft.summary, draft.body, sealed.html, sealed.text, sealed.hash, by, at, cover, names],
  );
  await keepSealedFiles(scope, row.id, [...files.keys()]);
  return { ...sealed, revisionId, cover, files: names, bytes: Buffer.byteLength(sealed.html) + Buffer.byteLength(sealed.text) };
}

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
      facts: row.publicSince ? [{ measure: 'items_published', belongsOn: row.publicSince, amount: -1, dimensions: publicDimensionsOf(row) }] : [],
    };
  },
};

import type { JSONContent } from '@tiptap/core';
import type { UsableFile } from '#media';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { filesOfFields } from '../files/field-files.js';
import { filesOfItem, sealableFiles } from '../files/item-files.js';
import type { FieldValues } from '../kinds/field-values.js';
import { sealDraft } from '../kinds/seal-draft.js';
import { cardsOf, draftOf, revisionOf } from '../queries.js';
import { readableItem } from '../readable-item.js';

/** What the site makes a page of. */
export interface Preview {
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly author: string;
  readonly section: { readonly slug: string; readonly name: string };
}

/**
 * An item as it would stand on the page: the draft while it is being written, else what was sealed.
 * @throws NOT_FOUND also for who may not read it
 */
export async function previewOf(scope: OpenScope, today: CivilDate, itemId: string): Promise<Preview> {
  const item = await readableItem(scope, today, itemId);
  const card = (await cardsOf(scope, [item.id])).get(item.id);
  if (!card) throw commonErrors.NOT_FOUND();
  const { slug, name } = card.section;
  const frame = { author: card.author.displayName, section: { slug, name } };
  const isBeingWritten = item.state === 'draft' || item.state === 'returned';
  if (item.revisionId && !isBeingWritten) {
    const { title, summary, html } = await revisionOf(scope, item.revisionId);
    return { title, summary, html, ...frame };
  }
  const { title, summary, body, fields } = await draftOf(scope, item.id);
  const draft = { title, summary, body: body as JSONContent, fields: fields as FieldValues };
  const { files } = await sealableFiles(scope, draft.body, filesOfFields(draft.fields));
  return { title, summary, html: sealDraft(item, draft, files, today).html, ...frame };
}

/** Files that the preview of an item shows: those of its draft and of its sealed revisions. @throws NOT_FOUND */
export async function previewFiles(scope: OpenScope, today: CivilDate, itemId: string): Promise<readonly UsableFile[]> {
  const item = await readableItem(scope, today, itemId);
  return filesOfItem(scope, item.id);
}

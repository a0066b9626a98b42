import type { OpenScope } from '#platform/db';
import { withdrawFiles } from '../files/public-files.js';
import { placeTags } from '../tag/place-tags.js';
import { removeSearchRows } from '../search/write-rows.js';

export interface Withdrawn {
  readonly slug: string;
  /** The instant to which the item was counted. */
  readonly firstPublishedAt: Date;
}

/**
 * Takes an item off the site in the caller's transaction: its text is blanked, its address and hours stay and answer
 * 410, its placements and files go, and it is found no more.
 * @returns null when nothing of the item was public
 */
export async function withdrawPublication(scope: OpenScope, itemId: string, at: Date): Promise<Withdrawn | null> {
  // TypeORM answers an UPDATE with [rows, count].
  const [rows]: [{ slug: string; first_published_at: Date }[], number] = await scope.manager.query(
    `update publication set title = null, summary = null, html = null, text = null, cover = null, details = null, withdrawn_at = $2
     where portal_id = scope.portal() and item_id = $1 and withdrawn_at is null
     returning slug, first_published_at`,
    [itemId, at],
  );
  const row = rows[0];
  if (!row) return null;
  await scope.manager.query('delete from placement where portal_id = scope.portal() and item_id = $1', [itemId]);
  await placeTags(scope, itemId);
  await withdrawFiles(scope, itemId, at);
  await removeSearchRows(scope, itemId);
  return { slug: row.slug, firstPublishedAt: row.first_published_at };
}

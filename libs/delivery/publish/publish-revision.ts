import type { OpenScope } from '#platform/db';
import { defineErrors } from '#platform/errors';
import { keepPublicFiles } from '../files/public-files.js';
import type { PublicCover } from '../files/picture.types.js';
import type { ItemDetails } from '../kind/item-details.js';
import { placeTags } from '../tag/place-tags.js';
import { writeSearchRows } from '../search/write-rows.js';
import { slugCandidates } from './slug.js';

export const publicationErrors = defineErrors({
  AUTHOR_UNNAMED: {
    kind: 'conflict',
    vi: 'Tác giả chưa có tên hiển thị trên trang này. Hãy đặt tên cho tác giả rồi đăng lại.',
    en: 'The author has no name in this portal. Give the author a name, then publish again.',
  },
});

/** A sealed revision with everything its public copy shows. Nothing is rendered here: the copy is what was approved. */
export interface RevisionToPublish {
  readonly itemId: string;
  readonly revisionId: string;
  readonly kind: string;
  readonly locale: 'vi' | 'en';
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly text: string;
  /** SHA-256 of what was approved. */
  readonly hash: Buffer;
  /** Picture for lists, as sealed. */
  readonly cover?: PublicCover | null;
  /** What its kind adds, as sealed; null: nothing. */
  readonly details?: ItemDetails | null;
  /** Names of the files that it shows: they become public with it, and nothing else does. */
  readonly files?: readonly string[];
  readonly authorId: string;
  /** Name the author bears in the portal, used when the portal has none for them yet. */
  readonly authorName?: string;
  readonly sectionId: string;
  /** Topic under which it is counted; null: none. */
  readonly topic?: string | null;
  readonly mark: 'own';
  readonly at: Date;
}

export interface Published {
  /** Last part of the public address; once given it stays the item's. */
  readonly slug: string;
  readonly firstPublishedAt: Date;
  /** False for a correction and for what comes back after a withdrawal. */
  readonly isFirst: boolean;
  /** True when it had been withdrawn until now, so the public did not see it. */
  readonly wasWithdrawn: boolean;
}

interface Existing {
  slug: string;
  first_published_at: Date;
  withdrawn_at: Date | null;
}

/**
 * Makes a revision the public copy of its item, in the caller's transaction (role `editing` or `jobs`). The first time
 * it gets an address; afterwards the address, the hour of first publication and the place in lists stay.
 * The caller holds the item's row locked, so that one item is never published twice at once.
 * @throws AUTHOR_UNNAMED when the portal has no name for the author and none is given
 */
export async function publishRevision(scope: OpenScope, revision: RevisionToPublish): Promise<Published> {
  await nameAuthor(scope, revision);
  const existing: Existing[] = await scope.manager.query(
    'select slug, first_published_at, withdrawn_at from publication where portal_id = scope.portal() and item_id = $1 for update',
    [revision.itemId],
  );
  const before = existing[0];
  const published = before
    ? { slug: before.slug, firstPublishedAt: before.first_published_at, isFirst: false, wasWithdrawn: before.withdrawn_at !== null }
    : { slug: await insert(scope, revision), firstPublishedAt: revision.at, isFirst: true, wasWithdrawn: false };
  if (before) await replace(scope, revision);
  await place(scope, revision, published.firstPublishedAt);
  await placeTags(scope, revision.itemId);
  await keepPublicFiles(scope, revision.itemId, revision.files ?? [], revision.at);
  await writeSearchRows(scope, { ...revision, placedAt: published.firstPublishedAt }, published.isFirst);
  return published;
}

async function nameAuthor(scope: OpenScope, { authorId, authorName }: RevisionToPublish): Promise<void> {
  const rows: { is_public: boolean }[] = await scope.manager.query('select is_public from byline where portal_id = scope.portal() and person_id = $1', [
    authorId,
  ]);
  const byline = rows[0];
  if (!byline) {
    if (!authorName) throw publicationErrors.AUTHOR_UNNAMED();
    await scope.manager.query(
      `insert into byline (portal_id, person_id, display_name, is_public) values (scope.portal(), $1, $2, true)
       on conflict (portal_id, person_id) do update set is_public = true`,
      [authorId, authorName],
    );
  } else if (!byline.is_public) {
    await scope.manager.query('update byline set is_public = true where portal_id = scope.portal() and person_id = $1', [authorId]);
  }
}

/**
 * The unique key (portal_id, slug) decides the race: an insert waits for a rival with the same address to commit, then
 * finds it taken and tries the next candidate. Nothing is looked up beforehand, so nothing can change in between.
 */
async function insert(scope: OpenScope, revision: RevisionToPublish): Promise<string> {
  const { itemId, revisionId, kind, locale, title, summary, html, text, hash, cover, details, authorId, at } = revision;
  for (const slug of slugCandidates(title, itemId)) {
    const rows: unknown[] = await scope.manager.query(
      `insert into publication
         (portal_id, item_id, revision_id, kind, locale, title, summary, html, text, hash, author_id, slug, first_published_at, published_at, cover, details)
       values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, $14)
       on conflict (portal_id, slug) do nothing returning slug`,
      [itemId, revisionId, kind, locale, title, summary, html, text, hash, authorId, slug, at, cover ?? null, details ?? null],
    );
    if (rows.length > 0) return slug;
  }
  throw new Error(`no free address for item ${itemId}`);
}

async function replace(scope: OpenScope, { itemId, revisionId, title, summary, html, text, hash, cover, details, at }: RevisionToPublish): Promise<void> {
  await scope.manager.query(
    `update publication set revision_id = $2, title = $3, summary = $4, html = $5, text = $6, hash = $7, published_at = $8, withdrawn_at = null, cover = $9, details = $10
     where portal_id = scope.portal() and item_id = $1`,
    [itemId, revisionId, title, summary, html, text, hash, at, cover ?? null, details ?? null],
  );
}

async function place(scope: OpenScope, { itemId, sectionId, topic = null, mark }: RevisionToPublish, placedAt: Date): Promise<void> {
  await scope.manager.query(
    `delete from placement where portal_id = scope.portal() and item_id = $1 and mark = $2 and (section_id <> $3 or topic is distinct from $4)`,
    [itemId, mark, sectionId, topic],
  );
  await scope.manager.query(
    `insert into placement (portal_id, item_id, section_id, topic, mark, placed_at) values (scope.portal(), $1, $2, $3, $4, $5)
     on conflict (portal_id, item_id, section_id) do nothing`,
    [itemId, sectionId, topic, mark, placedAt],
  );
}

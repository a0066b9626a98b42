import type { OpenScope } from '#platform/db';

/** Where and since when an item is public; without its text. */
export interface PublicationState {
  readonly revisionId: string;
  readonly slug: string;
  readonly firstPublishedAt: Date;
  /** Latest publication. */
  readonly publishedAt: Date;
  /** Null while it is public. */
  readonly withdrawnAt: Date | null;
}

/** The publication of an item of the scope's portal; null when it never was public. */
export async function publicationOf(scope: OpenScope, itemId: string): Promise<PublicationState | null> {
  const rows: PublicationState[] = await scope.manager.query(
    `select revision_id as "revisionId", slug, first_published_at as "firstPublishedAt", published_at as "publishedAt", withdrawn_at as "withdrawnAt"
     from publication where portal_id = scope.portal() and item_id = $1`,
    [itemId],
  );
  return rows[0] ?? null;
}

import { itemPath } from '#delivery';
import { likeText, type OpenScope } from '#platform/db';
import type { LinkTarget } from './link.types.js';

/** How many are offered: more than a person reads before typing another word. */
const most = 12;

/** Public items of the scope's portal that a text may lead to, the latest first. */
export async function linkTargets({ manager }: OpenScope, search: string | null): Promise<LinkTarget[]> {
  const rows: (Omit<LinkTarget, 'path'> & { slug: string })[] = await manager.query(
    `select item_id as "itemId", title, slug, first_published_at as "publishedAt" from publication
     where portal_id = scope.portal() and withdrawn_at is null and ($1::text is null or vn_fold(title) like '%' || vn_fold($1) || '%')
     order by first_published_at desc, item_id desc limit $2`,
    [likeText(search), most],
  );
  return rows.map(({ slug, ...row }) => ({ ...row, path: itemPath(slug) }));
}

import type { OpenScope } from '#platform/db';
import type { LinkFound } from './check-url.js';

/** True for a path of the portal's own site. */
export function isOwn(url: string): boolean {
  return url.startsWith('/');
}

/**
 * What a path of the portal's own site leads to. The database knows it: nothing is asked over the net, where a portal that stands
 * still for a day would make all of its own links dead. Other pages than items and sections are taken for there.
 */
export async function findOwn({ manager }: OpenScope, path: string): Promise<LinkFound> {
  const [, place, slug] = /^(?:\/en)?\/(tin|chuyen-muc)\/([^/?#]+)\/?(?:[?#]|$)/.exec(path) ?? [];
  if (place === undefined || slug === undefined) return { state: 'skipped', fault: 'own' };
  const rows =
    place === 'tin'
      ? await manager.query<{ isGone: boolean }[]>(
          `select withdrawn_at is not null as "isGone" from publication where portal_id = scope.portal() and slug = $1`,
          [slug],
        )
      : await manager.query<{ isGone: boolean }[]>(`select false as "isGone" from section where portal_id = scope.portal() and slug = $1`, [slug]);
  const [found] = rows;
  if (found && !found.isGone) return { state: 'alive', fault: null };
  return { state: 'failed', fault: found ? 'http_410' : 'http_404' };
}

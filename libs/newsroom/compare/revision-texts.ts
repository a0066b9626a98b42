import { isId, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { RevisionCard, RevisionText } from './revision.types.js';

/** More than any item has seen; the list stays a list. */
const most = 100;

const columns = `r.id, r.number, r.title, r.sealed_at as "sealedAt", jsonb_build_object('id', r.sealed_by, 'displayName', coalesce(b.display_name, '')) as "sealedBy",
  exists (select from publication p where p.portal_id = r.portal_id and p.revision_id = r.id and p.withdrawn_at is null) as "isPublic"`;
const tables = 'revision r left join byline b on b.portal_id = r.portal_id and b.person_id = r.sealed_by';

/** Sealed revisions of an item of the scope's portal, the latest first, without their texts. */
export async function revisionsOf({ manager }: OpenScope, itemId: string): Promise<RevisionCard[]> {
  return manager.query(`select ${columns} from ${tables} where r.portal_id = scope.portal() and r.item_id = $1 order by r.number desc limit $2`, [
    itemId,
    most,
  ]);
}

/** One of them with its text as the editor holds it. @throws NOT_FOUND also for a revision of another item */
export async function revisionText({ manager }: OpenScope, itemId: string, revisionId: string): Promise<RevisionText> {
  const rows: RevisionText[] = isId(revisionId)
    ? await manager.query(`select ${columns}, r.summary, r.body from ${tables} where r.portal_id = scope.portal() and r.item_id = $1 and r.id = $2`, [
        itemId,
        revisionId,
      ])
    : [];
  const [found] = rows;
  if (!found) throw commonErrors.NOT_FOUND();
  return found;
}

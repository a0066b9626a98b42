import type { OpenScope } from '#platform/db';

/**
 * Makes exactly these files public because of an item, in the caller's transaction; what the item showed before and shows no more answers
 * 410 from now on. The database refuses a name that is not in the revision that is public.
 */
export async function keepPublicFiles(scope: OpenScope, itemId: string, names: readonly string[], at: Date): Promise<void> {
  const wanted = [...new Set(names)];
  await scope.manager.query(
    `update publication_file set withdrawn_at = $3
     where portal_id = scope.portal() and item_id = $1 and withdrawn_at is null and not (name = any ($2::text[]))`,
    [itemId, wanted, at],
  );
  if (wanted.length === 0) return;
  const kept: object[] = await scope.manager.query(
    `insert into publication_file (portal_id, item_id, name, file_id, type, size, download_name)
     select distinct on (r.name) r.portal_id, $1::uuid, r.name, r.file_id, r.type, r.size, case when f.kind = 'document' then f.name end
     from rendition r join file f on f.portal_id = r.portal_id and f.id = r.file_id and f.state = 'clean'
     where r.portal_id = scope.portal() and r.name = any ($2::text[]) order by r.name, r.file_id
     on conflict (portal_id, item_id, name) do update set withdrawn_at = null returning name`,
    [itemId, wanted],
  );
  if (kept.length !== wanted.length) throw new Error(`item ${itemId} names files that are not there`);
}

/** Takes the files of an item off, unless another item shows them. */
export async function withdrawFiles(scope: OpenScope, itemId: string, at: Date): Promise<void> {
  await scope.manager.query('update publication_file set withdrawn_at = $2 where portal_id = scope.portal() and item_id = $1 and withdrawn_at is null', [
    itemId,
    at,
  ]);
}

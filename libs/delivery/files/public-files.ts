import type { OpenScope } from '#platform/db';

interface Candidate {
  name: string;
  fileId: string;
  type: string;
  size: string;
  downloadName: string | null;
}

/**
 * Makes exactly these files public because of an item, in the caller's transaction; what the item showed before and shows no more answers
 * 410 from now on. The database refuses a name that is not in the revision that is public.
 */
export async function keepPublicFiles(scope: OpenScope, itemId: string, names: readonly string[], at: Date): Promise<void> {
  const wanted = [...new Set(names)];
  const found: Candidate[] =
    wanted.length === 0
      ? []
      : await scope.manager.query(
          `select distinct on (r.name) r.name, r.file_id as "fileId", r.type, r.size, case when f.kind = 'document' then f.name end as "downloadName"
           from rendition r join file f on f.portal_id = r.portal_id and f.id = r.file_id and f.state = 'clean'
           where r.portal_id = scope.portal() and r.name = any ($1::text[]) order by r.name, r.file_id`,
          [wanted],
        );
  if (found.length !== wanted.length) throw new Error(`item ${itemId} names files that are not there`);
  await scope.manager.query(
    `update publication_file set withdrawn_at = $3
     where portal_id = scope.portal() and item_id = $1 and withdrawn_at is null and not (name = any ($2::text[]))`,
    [itemId, wanted, at],
  );
  for (const { name, fileId, type, size, downloadName } of found) {
    await scope.manager.query(
      `insert into publication_file (portal_id, item_id, name, file_id, type, size, download_name) values (scope.portal(), $1, $2, $3, $4, $5, $6)
       on conflict (portal_id, item_id, name) do update set withdrawn_at = null`,
      [itemId, name, fileId, type, size, downloadName],
    );
  }
}

/** Takes the files of an item off, unless another item shows them. */
export async function withdrawFiles(scope: OpenScope, itemId: string, at: Date): Promise<void> {
  await scope.manager.query('update publication_file set withdrawn_at = $2 where portal_id = scope.portal() and item_id = $1 and withdrawn_at is null', [
    itemId,
    at,
  ]);
}

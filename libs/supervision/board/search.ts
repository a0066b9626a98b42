import { likeText, type OpenScope } from '#platform/db';

/** Portals of the scope whose name holds the words, with or without accents; null when nothing was typed. */
export async function matching({ manager }: OpenScope, search: string | null | undefined): Promise<ReadonlySet<string> | null> {
  const words = likeText(search);
  if (words === null) return null;
  const rows: { id: string }[] = await manager.query(
    `select portal_id as id from portal where portal_id = any ((select scope.portals())::uuid[]) and vn_fold(name) like '%' || vn_fold($1) || '%'`,
    [words],
  );
  return new Set(rows.map(({ id }) => id));
}

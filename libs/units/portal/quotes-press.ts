import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** Whether the scope's portal may quote the press on a day: an aggregated site with a licence that holds; as mayQuotePress says of its settings. */
export async function quotesPress(scope: OpenScope, on: CivilDate): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query(
    `select from portal p where p.portal_id = scope.portal() and p.kind = 'aggregated'
       and exists (select from portal_licence l where l.portal_id = p.portal_id and $1::date between l.issued_on and l.valid_until)`,
    [on],
  );
  return rows.length > 0;
}

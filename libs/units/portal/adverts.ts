import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';

/** Decision of the head of an agency by which its portal carries paid banners. */
export interface AdvertsDecision {
  readonly number: string;
  readonly decidedOn: CivilDate;
  /** Who signed it. */
  readonly decidedBy: string;
}

/** Whether the scope's portal may carry paid banners: never unless its head decided so. */
export async function carriesAdverts(scope: OpenScope): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query('select 1 from portal where portal_id = scope.portal() and adverts_decision is not null');
  return rows.length > 0;
}

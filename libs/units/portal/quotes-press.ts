import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { mayQuotePress, type NewLicence } from './licence.js';
import type { PortalKind } from './portal.js';

interface Row {
  readonly kind: PortalKind;
  readonly licences: readonly Pick<NewLicence, 'issuedOn' | 'validUntil'>[];
}

/** Whether the scope's portal may quote the press on a day. */
export async function quotesPress(scope: OpenScope, on: CivilDate): Promise<boolean> {
  const [portal] = await scope.manager.query<Row[]>(
    `select p.kind, (select coalesce(json_agg(json_build_object('issuedOn', l.issued_on, 'validUntil', l.valid_until)), '[]')
                     from portal_licence l where l.portal_id = p.portal_id) as licences
     from portal p where p.portal_id = scope.portal()`,
  );
  return portal !== undefined && mayQuotePress(portal.kind, portal.licences, on);
}

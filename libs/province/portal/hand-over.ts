import { recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { isId } from '#platform/db';
import { FaultsError } from '#platform/errors';
import { readText } from '#platform/http';
import { addDays, civilDateOf, shownDate, type CivilDate } from '#platform/time';
import { provinceErrors } from '../errors.js';

export interface HandOver {
  readonly unitId: string;
  /** First day of the new owner. */
  readonly from: CivilDate;
  readonly because: string;
}

/**
 * Another unit of the province owns the portal from a day on; site, addresses and figures go on unchanged.
 * @throws FaultsError by field
 */
export async function handOverPortal(scope: OpenScope, at: Date, { unitId, from, because: given }: HandOver): Promise<void> {
  const because = readText('because', given, { most: 500, required: true });
  const [present] = await scope.manager.query<{ unitId: string; since: CivilDate }[]>(
    `select unit_id as "unitId", valid_from::text as since from portal_owner where portal_id = scope.portal() and valid_to is null for update`,
  );
  if (!(await isOfProvince(scope, unitId, from))) throw new FaultsError([{ field: 'unitId', error: provinceErrors.OWNER_UNKNOWN() }]);
  if (present?.unitId === unitId) throw new FaultsError([{ field: 'unitId', error: provinceErrors.OWNER_SAME() }]);
  const latest = addDays(civilDateOf(at), 366);
  if ((present && from <= present.since) || from > latest) {
    throw new FaultsError([{ field: 'from', error: provinceErrors.OWNER_DATE({ since: present ? shownDate(present.since) : '' }) }]);
  }
  await scope.manager.query('update portal_owner set valid_to = $1 where portal_id = scope.portal() and valid_to is null', [from]);
  await scope.manager.query('insert into portal_owner (portal_id, valid_from, unit_id, because) values (scope.portal(), $1, $2, $3)', [from, unitId, because]);
  const details = { before: present?.unitId ?? null, after: unitId, from };
  await recordAct(scope, { act: 'portal.hand_over', subjectType: 'portal', subjectId: scope.portalId ?? '', at, details });
}

/** Under the same province as the portal's own unit on that day. A unit of another province is as unknown as none. */
async function isOfProvince(scope: OpenScope, unitId: string, on: CivilDate): Promise<boolean> {
  if (!isId(unitId)) return false;
  const rows: unknown[] = await scope.manager.query(
    `select 1 from portal p
     join unit_closure mine on mine.descendant_id = p.unit_id and mine.valid_from <= $2 and (mine.valid_to is null or mine.valid_to > $2)
     join unit province on province.id = mine.ancestor_id and province.kind = 'province'
     join unit_closure theirs on theirs.ancestor_id = province.id and theirs.valid_from <= $2 and (theirs.valid_to is null or theirs.valid_to > $2)
     where p.portal_id = scope.portal() and theirs.descendant_id = $1`,
    [unitId, on],
  );
  return rows.length > 0;
}

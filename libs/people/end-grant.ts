import { recordAudit, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { isReadable, type FieldError } from '#platform/http';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { peopleErrors } from './errors.js';
import { mayHandOut } from './grant.js';
import { rightsInPortal } from './load-grants.js';
import type { Grant } from './people.types.js';
import { readGrants } from './queries.js';

export interface GrantEnd {
  readonly grantId: string;
  /** Last day of the grant; yesterday ends it at once. */
  readonly endsOn: CivilDate;
  readonly reason: string;
}

/**
 * Ends a grant of the scope's portal before its time. Earlier only, and not further back than yesterday: who was entitled
 * on a past day does not change. A grant that begins later, or today, can be taken back as if it had never been.
 * @returns the grant, or the faults that the person can mend
 * @throws NOT_FOUND, FORBIDDEN, GRANT_BEYOND_YOURS, GRANT_OWN, GRANT_ENDED
 */
export async function endGrant(scope: OpenScope, clock: Clock, end: GrantEnd): Promise<Grant | readonly FieldError[]> {
  const now = clock.now();
  const today = civilDateOf(now);
  const { ability, grants } = await rightsInPortal(scope, today);
  if (!ability.can('end', 'grant')) throw commonErrors.FORBIDDEN();
  const [grant] = await readGrants(scope, { id: end.grantId });
  if (!grant) throw commonErrors.NOT_FOUND();
  if (!mayHandOut(grants, grant.role) || (await coversSubtree(scope, grant.id))) throw peopleErrors.GRANT_BEYOND_YOURS();
  if (grant.person.id === scope.personId) throw peopleErrors.GRANT_OWN();
  const yesterday = dayBefore(today);
  if (grant.endsOn && grant.endsOn < today) throw peopleErrors.GRANT_ENDED();

  const reason = end.reason.normalize('NFC').trim();
  const faults: FieldError[] = [];
  if (reason === '' || reason.length > 500 || !isReadable(reason))
    faults.push({ field: 'reason', code: 'REASON_LENGTH', message: 'Hãy ghi lý do, tối đa 500 ký tự.' });
  if (end.endsOn < yesterday) faults.push({ field: 'endsOn', code: 'DATE_PAST', message: 'Ngày kết thúc sớm nhất là hôm qua: quyền hết ngay bây giờ.' });
  if (grant.endsOn && end.endsOn > grant.endsOn)
    faults.push({ field: 'endsOn', code: 'DATE_LATER', message: 'Chỉ được kết thúc sớm hơn, không được kéo dài.' });
  if (faults.length > 0) return faults;

  // A grant that has not begun ends on the day before it would have: it never holds.
  const before = dayBefore(grant.startsOn);
  const endsOn = end.endsOn < before ? before : end.endsOn;
  await scope.manager.query('update portal_grant set ends_on = $2, ended_by = $3, end_reason = $4 where portal_id = scope.portal() and id = $1', [
    grant.id,
    endsOn,
    scope.personId,
    reason,
  ]);
  await recordAudit(scope, { act: 'grant.end', subjectType: 'grant', subjectId: grant.id, at: now, details: { endsOn } });
  const { id, person, role, because, startsOn } = grant;
  return { id, person, role, because, startsOn, endsOn };
}

function dayBefore(date: CivilDate): CivilDate {
  return civilDateOf(new Date(Date.parse(`${date}T00:00:00+07:00`) - 86_400_000));
}

async function coversSubtree(scope: OpenScope, grantId: string): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query('select 1 from portal_grant where portal_id = scope.portal() and id = $1 and covers_unit_id is not null', [
    grantId,
  ]);
  return rows.length > 0;
}

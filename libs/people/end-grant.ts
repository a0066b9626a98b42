import { recordAudit, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { isReadable, type FieldError } from '#platform/http';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { beginningOf, dayAfter, dayBefore, shownDate } from './dates.js';
import { faultIn, peopleErrors } from './errors.js';
import { mayHandOut } from './grant.js';
import { rightsInPortal } from './load-grants.js';
import type { Grant } from './people.types.js';
import { oneForm } from './one-form.js';
import { readGrants } from './queries.js';

export interface GrantEnd {
  readonly grantId: string;
  /** Last day of the grant; yesterday ends it at once. */
  readonly endsOn: CivilDate;
  readonly reason: string;
}

const longestReason = 500;

/**
 * Ends a grant of the scope's portal before its time. Earlier only, and not further back than yesterday: who was entitled
 * on a past day does not change. A grant that begins later, or today, can be taken back as if it had never been. An
 * invitation to it that nobody has used ends with it.
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

  const reason = oneForm(end.reason, longestReason).trim();
  const faults: FieldError[] = [];
  if (reason === '' || reason.length > longestReason || !isReadable(reason)) faults.push(faultIn('reason', peopleErrors.REASON_LENGTH({ max: longestReason })));
  if (end.endsOn < yesterday) faults.push(faultIn('endsOn', peopleErrors.DATE_PAST({ earliest: shownDate(yesterday) })));
  if (grant.endsOn && end.endsOn > grant.endsOn) faults.push(faultIn('endsOn', peopleErrors.DATE_LATER({ latest: shownDate(grant.endsOn) })));
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
  const over = endsOn < grant.startsOn ? now : beginningOf(dayAfter(endsOn));
  await scope.manager.query(
    'update invitation set expires_at = least(expires_at, $2) where portal_id = scope.portal() and person_id = $1 and accepted_at is null',
    [grant.person.id, over],
  );
  await recordAudit(scope, { act: 'grant.end', subjectType: 'grant', subjectId: grant.id, at: now, details: { endsOn } });
  const { id, person, role, because, startsOn } = grant;
  return { id, person, role, because, startsOn, endsOn };
}

async function coversSubtree(scope: OpenScope, grantId: string): Promise<boolean> {
  const rows: unknown[] = await scope.manager.query('select 1 from portal_grant where portal_id = scope.portal() and id = $1 and covers_unit_id is not null', [
    grantId,
  ]);
  return rows.length > 0;
}

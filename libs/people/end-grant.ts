import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { FieldError } from '#platform/http';
import type { CivilDate, Clock } from '#platform/time';
import { dayBefore, shownDate } from './dates.js';
import { faultIn, peopleErrors } from './errors.js';
import { closeGrant } from './grant/close-grant.js';
import { demandRole, openOffice, readReason } from './office.js';
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
  const office = await openOffice(scope, clock, 'end');
  const [grant] = await readGrants(scope, { id: end.grantId });
  if (!grant) throw commonErrors.NOT_FOUND();
  demandRole(office, grant.role);
  if (grant.coversSubtree) throw peopleErrors.GRANT_BEYOND_YOURS();
  if (grant.person.id === scope.personId) throw peopleErrors.GRANT_OWN();
  if (grant.endsOn && grant.endsOn < office.today) throw peopleErrors.GRANT_ENDED();

  const yesterday = dayBefore(office.today);
  const { reason, faults: reasonFaults } = readReason('reason', end.reason);
  const faults = [...reasonFaults];
  if (end.endsOn < yesterday) faults.push(faultIn('endsOn', peopleErrors.DATE_PAST({ earliest: shownDate(yesterday) })));
  if (grant.endsOn && end.endsOn > grant.endsOn) faults.push(faultIn('endsOn', peopleErrors.DATE_LATER({ latest: shownDate(grant.endsOn) })));
  if (faults.length > 0) return faults;

  return { ...grant, endsOn: await closeGrant(scope, office, grant, end.endsOn, reason), endReason: reason };
}

import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { FieldError } from '#platform/http';
import type { CivilDate, Clock } from '#platform/time';
import { dayAfter, dayBefore, shownDate } from './dates.js';
import { faultIn, peopleErrors } from './errors.js';
import { closeGrant } from './grant/close-grant.js';
import { demandRole, openOffice, readReason } from './office.js';
import { isSuccessor, passOn, writesOn, type PassedOn } from './pass-on.js';
import type { Grant } from './people.types.js';
import { readGrants } from './queries.js';

export interface GrantEnd {
  readonly grantId: string;
  /** Last day of the grant; yesterday ends it at once. */
  readonly endsOn: CivilDate;
  readonly reason: string;
  /** Who goes on with what its holder has in hand, from now on: it has one keeper. Left out: the work stays with the holder. */
  readonly successorId?: string | null;
}

/** A grant that was ended, and what became of the work of its holder. */
export interface EndedGrant extends Grant {
  /** Null when the holder goes on writing by another right and keeps the work. */
  readonly passedOn: PassedOn | null;
}

/**
 * Ends a grant of the scope's portal before its time. Earlier only, and not further back than yesterday: who was entitled
 * on a past day does not change. A grant that begins later, or today, can be taken back as if it had never been. What its holder has in
 * hand passes on to who is named.
 * @returns the grant, or the faults that the person can mend
 * @throws NOT_FOUND, FORBIDDEN, GRANT_BEYOND_YOURS, GRANT_OWN, GRANT_ENDED
 */
export async function endGrant(scope: OpenScope, clock: Clock, end: GrantEnd): Promise<EndedGrant | readonly FieldError[]> {
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
  const toId = end.successorId ?? null;
  if (toId !== null && !(await isSuccessor(scope, grant.person.id, toId, office.today)))
    faults.push(faultIn('successorId', peopleErrors.SUCCESSOR_NOT_WRITING()));
  if (faults.length > 0) return faults;

  const endsOn = await closeGrant(scope, office, grant, end.endsOn, reason);
  const keeps = toId === null && (await writesOn(scope, grant.person.id, dayAfter(office.today), grant.id));
  const passedOn = keeps ? null : await passOn(scope, office, grant.person.id, toId);
  const { id, person, role, because, startsOn, seat, standsInFor, coversSubtree } = grant;
  return { id, person, role, because, startsOn, endsOn, endReason: reason, seat, standsInFor, coversSubtree, passedOn };
}

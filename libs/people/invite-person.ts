import { commonErrors } from '#platform/errors';
import type { OpenScope } from '#platform/db';
import type { FieldError } from '#platform/http';
import type { JobQueue } from '#platform/jobs';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { shownDate } from './dates.js';
import { peopleErrors } from './errors.js';
import { mayHandOut, type RoleName } from './grant.js';
import { invite, type Invited } from './invitation/invite.js';
import { rightsInPortal } from './load-grants.js';
import type { PersonalDataKey } from './personal-data.js';

export interface Invitee {
  readonly displayName: string;
  readonly email: string;
  readonly role: RoleName;
  /** Today when left out. */
  readonly startsOn?: CivilDate | null;
  readonly endsOn?: CivilDate | null;
}

/**
 * Invites a person into the scope's portal as whoever acts: {@link invite}, with the right to do so. The e-mail is where
 * the invitation is sent; it never decides who may use it.
 * @param queue null: no letter is sent
 * @returns what was made, or the faults that the person who invites can mend
 * @throws NOT_FOUND, FORBIDDEN, GRANT_BEYOND_YOURS
 */
export async function invitePerson(
  scope: OpenScope,
  clock: Clock,
  key: PersonalDataKey,
  invitee: Invitee,
  queue: Pick<JobQueue, 'enqueue'> | null = null,
): Promise<Invited | readonly FieldError[]> {
  const today = civilDateOf(clock.now());
  const { ability, grants } = await rightsInPortal(scope, today);
  if (!ability.can('invite', 'grant') || !scope.personId) throw commonErrors.FORBIDDEN();
  if (!mayHandOut(grants, invitee.role)) throw peopleErrors.GRANT_BEYOND_YOURS();
  return invite(scope, clock, key, { ...invitee, because: `Thư mời ngày ${shownDate(today)}`, grantedBy: scope.personId }, queue);
}

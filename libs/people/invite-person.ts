import type { OpenScope } from '#platform/db';
import type { FieldError } from '#platform/http';
import type { JobQueue } from '#platform/jobs';
import type { CivilDate, Clock } from '#platform/time';
import { shownDate } from './dates.js';
import type { RoleName } from './grant.js';
import { invite, type Invited } from './invitation/invite.js';
import { dateFaults, demandRole, openOffice, readReason, readSeat } from './office.js';
import type { PersonalDataKey } from './personal-data.js';

export interface Invitee {
  readonly displayName: string;
  readonly email: string;
  readonly role: RoleName;
  /** Today when left out. */
  readonly startsOn?: CivilDate | null;
  readonly endsOn?: CivilDate | null;
  /** Ground of the grant; the invitation itself when left out. */
  readonly because?: string | null;
  readonly seat?: string | null;
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
  const office = await openOffice(scope, clock, 'invite');
  demandRole(office, invitee.role);
  const because = readReason('because', invitee.because?.trim() ? invitee.because : `Thư mời ngày ${shownDate(office.today)}`);
  const { seat, faults: seatFaults } = readSeat(invitee.seat);
  // Order and past of the dates are named by `invite`; here only what depends on who gives.
  const beyond = dateFaults(office, invitee.role, office.today, invitee.endsOn ?? null).filter(({ code }) => code === 'DATE_BEYOND_YOURS');
  const faults = [...because.faults, ...seatFaults, ...beyond];
  if (faults.length > 0) return faults;
  return invite(scope, clock, key, { ...invitee, seat, because: because.reason, grantedBy: office.holderId }, queue);
}

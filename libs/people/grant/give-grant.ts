import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { FieldError } from '#platform/http';
import type { CivilDate, Clock } from '#platform/time';
import { shownDate } from '../dates.js';
import { faultIn, peopleErrors } from '../errors.js';
import type { RoleName } from '../grant.js';
import { dateFaults, demandRole, openOffice, readReason, readSeat } from '../office.js';
import type { Grant } from '../people.types.js';
import { readGrants } from '../queries.js';
import { writeGrant } from '../write-grant.js';
import { nameInPortal, type KnownPerson } from './known-person.js';
import { recordAct } from '../record-act.js';

export interface GrantToGive {
  readonly role: RoleName;
  /** Today when left out. */
  readonly startsOn?: CivilDate | null;
  readonly endsOn?: CivilDate | null;
  readonly because: string;
  readonly seat?: string | null;
}

/**
 * Gives a right to somebody who is known: of this portal, or of another that the giver administers. No second account, no
 * invitation. To prolong a right is to give the same again from the day after it ends.
 * @param person found by {@link knownPerson}
 * @returns the grant, or the faults that can be mended
 * @throws NOT_FOUND, FORBIDDEN, GRANT_BEYOND_YOURS, GRANT_SELF
 */
export async function giveGrant(scope: OpenScope, clock: Clock, person: KnownPerson, wanted: GrantToGive): Promise<Grant | readonly FieldError[]> {
  const office = await openOffice(scope, clock, 'invite');
  const { role } = wanted;
  demandRole(office, role);
  if (person.id === office.holderId) throw peopleErrors.GRANT_SELF();
  const startsOn = wanted.startsOn ?? office.today;
  const endsOn = wanted.endsOn ?? null;
  const { reason, faults: reasonFaults } = readReason('because', wanted.because);
  const { seat, faults: seatFaults } = readSeat(wanted.seat);
  const faults = [...dateFaults(office, role, startsOn, endsOn), ...reasonFaults, ...seatFaults];
  const held = await heldMeanwhile(scope, person.id, role, startsOn, endsOn);
  if (held) faults.push(faultIn('role', peopleErrors.GRANT_HELD({ until: held.endsOn ? `đến hết ${shownDate(held.endsOn)}` : 'chưa có hạn' })));
  if (faults.length > 0) return faults;

  await nameInPortal(scope, person);
  const id = await writeGrant(scope, { personId: person.id, role, because: reason, startsOn, endsOn, grantedBy: office.holderId, seat }, office.now);
  await recordAct(scope, {
    act: 'grant.give',
    subjectType: 'grant',
    subjectId: id,
    at: office.now,
    details: { person: person.id, role, startsOn, endsOn },
  });
  const [grant] = await readGrants(scope, { id });
  if (!grant) throw commonErrors.NOT_FOUND();
  return grant;
}

/** A right of the same role that holds on some day of these, other than as somebody's stand-in. */
export async function heldMeanwhile(
  scope: OpenScope,
  personId: string,
  role: RoleName,
  startsOn: CivilDate,
  endsOn: CivilDate | null,
): Promise<{ readonly id: string; readonly endsOn: CivilDate | null; readonly seat: string | null; readonly coversSubtree: boolean } | undefined> {
  const rows: { id: string; endsOn: CivilDate | null; seat: string | null; coversSubtree: boolean }[] = await scope.manager.query(
    `select id, ends_on::text as "endsOn", seat, covers_unit_id is not null as "coversSubtree" from portal_grant
     where portal_id = scope.portal() and person_id = $1 and role = $2 and stands_in_for is null
       and (ends_on is null or ends_on >= greatest($3::date, starts_on)) and ($4::date is null or starts_on <= $4)
     order by covers_unit_id is not null, ends_on desc nulls first limit 1`,
    [personId, role, startsOn, endsOn],
  );
  return rows[0];
}

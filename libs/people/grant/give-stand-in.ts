import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { FieldError } from '#platform/http';
import type { CivilDate, Clock } from '#platform/time';
import { shownDate } from '../dates.js';
import { faultIn, peopleErrors } from '../errors.js';
import { dateFaults, demandRole, openOffice, readReason, type Office } from '../office.js';
import type { Grant } from '../people.types.js';
import { readGrants } from '../queries.js';
import { writeGrant } from '../write-grant.js';
import { nameInPortal, type KnownPerson } from './known-person.js';
import { recordAct } from '../record-act.js';

export interface StandIn {
  /** Grant whose holder is stood in for. */
  readonly grantId: string;
  /** Today when left out. */
  readonly startsOn?: CivilDate | null;
  readonly endsOn: CivilDate;
  readonly because: string;
}

/**
 * Lets somebody known stand in for the holder of a grant, for days within its own. It ends when the grant ends, and nobody
 * stands in for a stand-in.
 * @returns the stand-in's grant, or the faults that can be mended
 * @throws NOT_FOUND, FORBIDDEN, GRANT_BEYOND_YOURS, GRANT_SELF, GRANT_ENDED, STAND_IN_CHAIN, STAND_IN_SAME
 */
export async function giveStandIn(scope: OpenScope, clock: Clock, person: KnownPerson, wanted: StandIn): Promise<Grant | readonly FieldError[]> {
  const office = await openOffice(scope, clock, 'invite');
  const original = await originalOf(scope, office, wanted.grantId);
  if (person.id === office.holderId) throw peopleErrors.GRANT_SELF();
  if (person.id === original.person.id) throw peopleErrors.STAND_IN_SAME();
  const earliest = original.startsOn > office.today ? original.startsOn : office.today;
  const startsOn = wanted.startsOn ?? earliest;
  const { reason, faults: reasonFaults } = readReason('because', wanted.because);
  const faults = [...dateFaults(office, original.role, startsOn, wanted.endsOn), ...reasonFaults];
  if (startsOn < earliest && startsOn >= office.today) faults.push(faultIn('startsOn', peopleErrors.DATE_PAST({ earliest: shownDate(earliest) })));
  if (original.endsOn && wanted.endsOn > original.endsOn) faults.push(faultIn('endsOn', peopleErrors.STAND_IN_LONGER({ latest: shownDate(original.endsOn) })));
  if (faults.length > 0) return faults;

  await nameInPortal(scope, person);
  const { role, seat } = original;
  const grant = { personId: person.id, role, because: reason, startsOn, endsOn: wanted.endsOn, grantedBy: office.holderId, seat, standsInFor: original.id };
  const id = await writeGrant(scope, grant, office.now);
  await recordAct(scope, {
    act: 'grant.stand_in',
    subjectType: 'grant',
    subjectId: id,
    at: office.now,
    details: { person: person.id, role, standsInFor: original.id, startsOn, endsOn: wanted.endsOn },
  });
  const [made] = await readGrants(scope, { id });
  if (!made) throw commonErrors.NOT_FOUND();
  return made;
}

/** The grant to stand in for: of the portal alone, not over, none that stands in itself, of a role that the office gives. */
async function originalOf(scope: OpenScope, office: Office, grantId: string): Promise<Grant> {
  const [original] = await readGrants(scope, { id: grantId });
  if (!original) throw commonErrors.NOT_FOUND();
  demandRole(office, original.role);
  if (original.coversSubtree) throw peopleErrors.GRANT_BEYOND_YOURS();
  if (original.standsInFor) throw peopleErrors.STAND_IN_CHAIN();
  if (original.endsOn && original.endsOn < office.today) throw peopleErrors.GRANT_ENDED();
  return original;
}

import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { isReadable, type FieldError } from '#platform/http';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { shownDate } from './dates.js';
import { faultIn, peopleErrors } from './errors.js';
import { handsOutUntil, mayHandOut, type AppliedGrant, type RoleName } from './grant.js';
import { rightsInPortal } from './load-grants.js';
import { oneForm } from './one-form.js';

/** Somebody who gives and ends rights in the scope's portal, now. */
export interface Office {
  readonly holderId: string;
  readonly grants: readonly AppliedGrant[];
  readonly now: Date;
  readonly today: CivilDate;
}

/** Opens the office of whoever acts. @throws NOT_FOUND without any grant, FORBIDDEN without this one */
export async function openOffice(scope: OpenScope, clock: Clock, action: 'invite' | 'end'): Promise<Office> {
  const now = clock.now();
  const today = civilDateOf(now);
  const { ability, grants } = await rightsInPortal(scope, today);
  if (!ability.can(action, 'grant') || !scope.personId) throw commonErrors.FORBIDDEN();
  return { holderId: scope.personId, grants, now, today };
}

/** @throws GRANT_BEYOND_YOURS unless the office may give and end this role */
export function demandRole(office: Office, role: RoleName): void {
  if (!mayHandOut(office.grants, role)) throw peopleErrors.GRANT_BEYOND_YOURS();
}

/** Faults of the dates of a grant of this role: in order, not in the past, and not beyond the giver's own. */
export function dateFaults(office: Office, role: RoleName, startsOn: CivilDate, endsOn: CivilDate | null): FieldError[] {
  const faults: FieldError[] = [];
  const latest = handsOutUntil(office.grants, role);
  if (startsOn < office.today) faults.push(faultIn('startsOn', peopleErrors.DATE_PAST({ earliest: shownDate(office.today) })));
  if (endsOn && endsOn < startsOn) faults.push(faultIn('endsOn', peopleErrors.DATE_ORDER()));
  else if (latest && (!endsOn || endsOn > latest)) faults.push(faultIn('endsOn', peopleErrors.DATE_BEYOND_YOURS({ latest: shownDate(latest) })));
  return faults;
}

const longestReason = 500;

/** A reason as it is kept, and what is wrong with it. */
export function readReason(field: string, typed: string): { readonly reason: string; readonly faults: readonly FieldError[] } {
  const reason = oneForm(typed, longestReason).trim();
  const isGood = reason !== '' && reason.length <= longestReason && isReadable(reason);
  return { reason, faults: isGood ? [] : [faultIn(field, peopleErrors.REASON_LENGTH({ max: longestReason }))] };
}

const longestSeat = 120;

/** Words of a seat as they are kept; null when none was named. */
export function readSeat(typed: string | null | undefined): { readonly seat: string | null; readonly faults: readonly FieldError[] } {
  const seat = oneForm(typed ?? '', longestSeat)
    .replace(/\s+/g, ' ')
    .trim();
  if (seat.length > longestSeat || !isReadable(seat)) return { seat: null, faults: [faultIn('seat', peopleErrors.SEAT_LENGTH({ max: longestSeat }))] };
  return { seat: seat === '' ? null : seat, faults: [] };
}

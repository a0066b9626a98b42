import type { OpenScope } from '#platform/db';
import { FaultsError } from '#platform/errors';
import type { FieldError } from '#platform/http';
import { peopleErrors } from '../errors.js';
import { handsOutUntil, mayHandOut, type RoleName } from '../grant.js';
import { heldMeanwhile } from '../grant/give-grant.js';
import { nameInPortal, type KnownPerson } from '../grant/known-person.js';
import { invite } from '../invitation/invite.js';
import type { MadeInvitation } from '../invitation/make-invitation.js';
import type { Office } from '../office.js';
import { recordAct } from '../record-act.js';
import { spokespersonSeat } from '../seat/seat-templates.js';
import type { ReplaceTools } from '../replace-person.js';
import { writeGrant } from '../write-grant.js';
import { boardErrors } from './errors.js';

/** Who sits there: somebody known, somebody new who is invited, or somebody who does not work on the system. */
export type Sitter = { readonly known: KnownPerson } | { readonly email: string } | null;

/** A seat to fill; its words have been read. */
export interface SeatToFill {
  readonly title: string;
  readonly displayName: string;
  readonly sitter: Sitter;
  readonly role: RoleName | null;
}

/** The right that goes with a filled seat. */
export interface FilledSeat {
  readonly grantId: string;
  readonly personId: string;
  readonly role: RoleName;
  /** Of a newcomer. */
  readonly invitation: MadeInvitation | null;
}

/** What is wrong with a newcomer, found when others were seated already: the whole decision is undone. */
export class SeatFaults extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super(errors.map(({ code }) => code).join(', '));
    this.name = 'SeatFaults';
  }
}

/**
 * Gives the right that goes with a seat, or continues the one that its holder has.
 * @param field of the seat in the input, for faults
 * @param because the decision, as the ground of the right
 * @returns null for somebody without an account
 * @throws FaultsError, SeatFaults
 */
export async function fillSeat(
  scope: OpenScope,
  tools: ReplaceTools,
  office: Office,
  seat: SeatToFill,
  { field, because }: { readonly field: string; readonly because: string },
): Promise<FilledSeat | null> {
  const { sitter, role, title, displayName } = seat;
  if (!sitter) return null;
  if (!role) throw new FaultsError([{ field: `${field}.role`, error: boardErrors.SEAT_ROLE_MISSING() }]);
  if (!mayHandOut(office.grants, role)) throw new FaultsError([{ field: `${field}.role`, error: peopleErrors.GRANT_BEYOND_YOURS() }]);
  const wanted = { role, seat: title, because, startsOn: office.today, endsOn: handsOutUntil(office.grants, role), grantedBy: office.holderId };
  if ('email' in sitter) {
    const made = await invite(scope, tools.clock, tools.key, { displayName, email: sitter.email, ...wanted }, tools.queue);
    if (!('token' in made)) throw new SeatFaults(made.map((fault) => Object.assign(fault, { field: `${field}.${fault.field}` })));
    const { grant, ...invitation } = made;
    return { grantId: grant.id, personId: grant.person.id, role, invitation };
  }
  const { known } = sitter;
  const held = await heldMeanwhile(scope, known.id, role, office.today, null);
  // One without an end goes on as it is; nobody has the same right twice. Whoever speaks for the portal is known by the seat of the right.
  const goesOn = held && held.endsOn === null && !held.coversSubtree && (title !== spokespersonSeat || held.seat === title);
  if (goesOn) return { grantId: held.id, personId: known.id, role, invitation: null };
  if (known.id === office.holderId) throw new FaultsError([{ field: `${field}.personId`, error: peopleErrors.GRANT_SELF() }]);
  await nameInPortal(scope, known);
  const grantId = await writeGrant(scope, { personId: known.id, ...wanted }, office.now);
  await recordAct(scope, {
    act: 'grant.give',
    subjectType: 'grant',
    subjectId: grantId,
    at: office.now,
    details: { person: known.id, role, startsOn: wanted.startsOn, endsOn: wanted.endsOn },
  });
  return { grantId, personId: known.id, role, invitation: null };
}

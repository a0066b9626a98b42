import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import type { FieldError } from '#platform/http';
import type { JobQueue } from '#platform/jobs';
import type { CivilDate, Clock } from '#platform/time';
import { dayBefore, shownDate } from './dates.js';
import { faultIn, peopleErrors } from './errors.js';
import { closeGrant } from './grant/close-grant.js';
import { heldMeanwhile } from './grant/give-grant.js';
import { handsOutUntil } from './grant.js';
import { nameInPortal, type KnownPerson } from './grant/known-person.js';
import { handOver } from './hand-over.js';
import { invite } from './invitation/invite.js';
import type { MadeInvitation } from './invitation/make-invitation.js';
import { demandRole, openOffice, readReason, type Office } from './office.js';
import type { Grant, Person } from './people.types.js';
import type { PersonalDataKey } from './personal-data.js';
import { readGrants } from './queries.js';
import { writeGrant, type NewGrant } from './write-grant.js';
import { recordAct } from './record-act.js';

/** Who comes after: somebody known, or somebody who is invited. */
export type Successor = { readonly known: KnownPerson } | { readonly newcomer: { readonly displayName: string; readonly email: string } };

export interface Replacement {
  /** Who leaves. */
  readonly personId: string;
  readonly reason: string;
  /** Last day of the leaver: today, or yesterday so that nothing holds any more. */
  readonly endsOn: CivilDate;
}

export interface Replaced {
  readonly successor: Person;
  readonly grantsEnded: number;
  readonly grantsGiven: number;
  readonly drafts: number;
  readonly waiting: number;
  /** Of a newcomer. */
  readonly invitation: MadeInvitation | null;
}

export interface ReplaceTools {
  readonly clock: Clock;
  readonly key: PersonalDataKey;
  readonly queue: Pick<JobQueue, 'enqueue'> | null;
}

/**
 * Ends every grant that a person has in the scope's portal, gives the successor the same, and passes on drafts and waiting
 * work, all in one transaction. What the leaver wrote and decided keeps their name.
 * @returns what passed on, or the faults that can be mended
 * @throws NOT_FOUND, FORBIDDEN, GRANT_BEYOND_YOURS when one of the grants is not the actor's to end, GRANT_OWN, GRANT_SELF, SUCCESSOR_SAME
 */
export async function replacePerson(
  scope: OpenScope,
  tools: ReplaceTools,
  successor: Successor,
  replacement: Replacement,
): Promise<Replaced | readonly FieldError[]> {
  const office = await openOffice(scope, tools.clock, 'end');
  const grants = await readGrants(scope, { personId: replacement.personId, notEndedBefore: office.today });
  refuse(office, grants, successor, replacement.personId);
  const { reason, faults: reasonFaults } = readReason('reason', replacement.reason);
  const faults = [...reasonFaults, ...endFaults(office, replacement.endsOn)];
  if (faults.length > 0) return faults;

  // First what may still be refused by field: faults are an answer, not a rollback.
  const { person, invitation, given } = await appoint(scope, tools, office, grants, successor, `Thay người từ ${shownDate(office.today)}: ${reason}`);
  if (!person) return given;
  for (const grant of grants) await closeGrant(scope, office, grant, replacement.endsOn, reason);
  const counts = await handOver(scope, { from: replacement.personId, to: person.id, at: office.now });
  const outcome = { grantsEnded: grants.length, grantsGiven: given.length, drafts: counts['drafts'] ?? 0, waiting: counts['waiting'] ?? 0 };
  await recordAct(scope, {
    act: 'person.replace',
    subjectType: 'person',
    subjectId: replacement.personId,
    at: office.now,
    details: { successor: person.id, ...outcome, items: counts['items'] ?? 0 },
  });
  return { successor: person, ...outcome, invitation };
}

function refuse(office: Office, grants: readonly Grant[], successor: Successor, leaverId: string): void {
  if (grants.length === 0) throw commonErrors.NOT_FOUND();
  for (const { role, coversSubtree } of grants) {
    if (coversSubtree) throw peopleErrors.GRANT_BEYOND_YOURS();
    demandRole(office, role);
  }
  if (leaverId === office.holderId) throw peopleErrors.GRANT_OWN();
  if ('known' in successor && successor.known.id === leaverId) throw peopleErrors.SUCCESSOR_SAME();
  if ('known' in successor && successor.known.id === office.holderId) throw peopleErrors.GRANT_SELF();
}

/** It holds from now: what is passed on has one keeper, never two. */
function endFaults(office: Office, endsOn: CivilDate): FieldError[] {
  const yesterday = dayBefore(office.today);
  if (endsOn < yesterday) return [faultIn('endsOn', peopleErrors.DATE_PAST({ earliest: shownDate(yesterday) }))];
  return endsOn > office.today ? [faultIn('endsOn', peopleErrors.DATE_NOT_AHEAD({ latest: shownDate(office.today) }))] : [];
}

interface Appointed {
  readonly person: Person;
  readonly invitation: MadeInvitation | null;
  readonly given: readonly string[];
}

/** Gives the successor each of the grants, from today and no longer than the giver's own; what they hold already is not doubled. */
async function appoint(
  scope: OpenScope,
  { clock, key, queue }: ReplaceTools,
  office: Office,
  grants: readonly Grant[],
  successor: Successor,
  because: string,
): Promise<Appointed | { readonly person: null; readonly invitation: null; readonly given: readonly FieldError[] }> {
  const wanted = grants.map((grant) => successorGrant(office, grant, because));
  const given: string[] = [];
  let rest = wanted;
  let person: Person;
  let invitation: MadeInvitation | null = null;
  if ('known' in successor) {
    person = successor.known;
    await nameInPortal(scope, successor.known);
  } else {
    const [first, ...others] = wanted;
    if (!first) throw commonErrors.NOT_FOUND();
    const made = await invite(scope, clock, key, { ...successor.newcomer, ...first }, queue);
    if (!('token' in made)) return { person: null, invitation: null, given: made };
    person = made.grant.person;
    invitation = { invitationId: made.invitationId, token: made.token, expiresAt: made.expiresAt };
    given.push(made.grant.id);
    rest = others;
  }
  for (const grant of rest) {
    const id = await giveOne(scope, office, { ...grant, personId: person.id });
    if (id) given.push(id);
  }
  return { person, invitation, given };
}

function successorGrant(office: Office, grant: Grant, because: string): Omit<NewGrant, 'personId'> {
  const { role, seat, standsInFor } = grant;
  const latest = handsOutUntil(office.grants, role);
  const endsOn = latest && (!grant.endsOn || grant.endsOn > latest) ? latest : grant.endsOn;
  const startsOn = grant.startsOn > office.today ? grant.startsOn : office.today;
  return { role, seat, standsInFor, because, startsOn, endsOn, grantedBy: office.holderId };
}

async function giveOne(scope: OpenScope, office: Office, grant: NewGrant): Promise<string | null> {
  if (grant.standsInFor) {
    const [original] = await readGrants(scope, { id: grant.standsInFor });
    if (original?.person.id === grant.personId) return null;
  } else if (await heldMeanwhile(scope, grant.personId, grant.role, grant.startsOn, grant.endsOn)) return null;
  const id = await writeGrant(scope, grant, office.now);
  const { personId, role, startsOn, endsOn, standsInFor } = grant;
  await recordAct(scope, {
    act: 'grant.give',
    subjectType: 'grant',
    subjectId: id,
    at: office.now,
    details: { person: personId, role, startsOn, endsOn, ...(standsInFor ? { standsInFor } : {}) },
  });
  return id;
}

import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { isReadable, type FieldError } from '#platform/http';
import type { JobQueue } from '#platform/jobs';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { shownDate } from '../dates.js';
import { faultIn, peopleErrors } from '../errors.js';
import type { RoleName } from '../grant.js';
import { enqueueMail } from '../mail/enqueue-mail.js';
import { oneForm } from '../one-form.js';
import type { Grant } from '../people.types.js';
import { keepFirstDatum, type PersonalDataKey } from '../personal-data.js';
import { readGrants } from '../queries.js';
import { writeGrant } from '../write-grant.js';
import { makeInvitation, type MadeInvitation } from './make-invitation.js';
import { recordAct } from '../record-act.js';

/** A person who is to come into a portal for the first time. */
export interface Newcomer {
  readonly displayName: string;
  readonly email: string;
  readonly role: RoleName;
  /** Today when left out. */
  readonly startsOn?: CivilDate | null;
  readonly endsOn?: CivilDate | null;
  readonly seat?: string | null;
  readonly standsInFor?: string | null;
  /** Ground of the grant, for the record. */
  readonly because: string;
  /** Person who answers for the invitation; nobody accepts one of their own. */
  readonly grantedBy: string;
}

export interface Invited extends MadeInvitation {
  readonly grant: Grant;
}

const longestName = 120;

/**
 * Makes a person, their name in the portal, a grant and a single-use invitation, and enqueues the letter, all in the open
 * scope's transaction. Asks for no right: whoever calls it has checked what `grantedBy` may hand out. Works as the role
 * `editing` (a person at a desk) and as `jobs` (onboarding, without a person in the scope).
 * @param queue null: no letter is sent; the link is handed over in another way
 * @returns what was made, or the faults of the input by field
 */
export async function invite(
  scope: OpenScope,
  clock: Clock,
  key: PersonalDataKey,
  newcomer: Newcomer,
  queue: Pick<JobQueue, 'enqueue'> | null,
): Promise<Invited | readonly FieldError[]> {
  const now = clock.now();
  const today = civilDateOf(now);
  const displayName = shownName(newcomer.displayName);
  const email = newcomer.email.trim();
  const startsOn = newcomer.startsOn ?? today;
  const endsOn = newcomer.endsOn ?? null;
  const faults = newcomerFaults({ displayName, email, startsOn, endsOn }, today);
  if (faults.length > 0) return faults;

  const personId = newId();
  await scope.manager.query('insert into person (id, display_name, created_at) values ($1, $2, $3)', [personId, displayName, now]);
  await scope.manager.query('insert into byline (portal_id, person_id, display_name) values (scope.portal(), $1, $2)', [personId, displayName]);
  await keepFirstDatum(scope, key, personId, 'email', email);
  const { role, because, grantedBy, seat, standsInFor } = newcomer;
  const grantId = await writeGrant(scope, { personId, role, because, startsOn, endsOn, grantedBy, seat: seat ?? null, standsInFor: standsInFor ?? null }, now);
  const invitation = await makeInvitation(scope, key, personId, grantedBy, now);
  if (queue) await enqueueMail(scope, queue, { kind: 'invitation', subjectId: invitation.invitationId }, now);
  await recordAct(scope, {
    act: 'grant.invite',
    subjectType: 'grant',
    subjectId: grantId,
    at: now,
    details: { person: personId, role, grantedBy, mailed: Boolean(queue), ...(standsInFor ? { standsInFor } : {}) },
  });
  const [grant] = await readGrants(scope, { id: grantId });
  if (!grant) throw commonErrors.NOT_FOUND();
  return { grant, ...invitation };
}

function shownName(typed: string): string {
  return oneForm(typed, longestName).replace(/\s+/g, ' ').trim();
}

interface Checked {
  readonly displayName: string;
  readonly email: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

function newcomerFaults({ displayName, email, startsOn, endsOn }: Checked, today: CivilDate): FieldError[] {
  const faults: FieldError[] = [];
  if (displayName === '' || displayName.length > longestName || !isReadable(displayName))
    faults.push(faultIn('displayName', peopleErrors.NAME_LENGTH({ max: longestName })));
  if (email.length > 254 || !isReadable(email) || !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email)) faults.push(faultIn('email', peopleErrors.EMAIL_FORM()));
  if (startsOn < today) faults.push(faultIn('startsOn', peopleErrors.DATE_PAST({ earliest: shownDate(today) })));
  if (endsOn && endsOn < startsOn) faults.push(faultIn('endsOn', peopleErrors.DATE_ORDER()));
  return faults;
}

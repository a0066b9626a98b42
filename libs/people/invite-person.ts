import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { commonErrors } from '#platform/errors';
import { recordAudit, type OpenScope } from '#platform/db';
import { isReadable, type FieldError } from '#platform/http';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { invitationHash } from './accept-invitation.js';
import { shownDate } from './dates.js';
import { faultIn, peopleErrors } from './errors.js';
import { mayHandOut, type RoleName } from './grant.js';
import { rightsInPortal } from './load-grants.js';
import type { Grant } from './people.types.js';
import { keepDatum, type PersonalDataKey } from './personal-data.js';
import { oneForm } from './one-form.js';
import { readGrants } from './queries.js';

export interface Invitee {
  readonly displayName: string;
  readonly email: string;
  readonly role: RoleName;
  /** Today when left out. */
  readonly startsOn?: CivilDate | null;
  readonly endsOn?: CivilDate | null;
}

/** An invitation just made. The token is not kept anywhere: it is shown once. */
export interface Invited {
  readonly grant: Grant;
  readonly token: string;
  readonly expiresAt: Date;
}

const validDays = 7;
const longestName = 120;

/**
 * Makes a person, their name in the portal, a grant and a single-use invitation, in the open scope's transaction. The
 * e-mail is where the invitation is sent; it never decides who may use it.
 * @returns what was made, or the faults that the person who invites can mend
 * @throws NOT_FOUND, FORBIDDEN, GRANT_BEYOND_YOURS
 */
export async function invitePerson(scope: OpenScope, clock: Clock, key: PersonalDataKey, invitee: Invitee): Promise<Invited | readonly FieldError[]> {
  const now = clock.now();
  const today = civilDateOf(now);
  const { ability, grants } = await rightsInPortal(scope, today);
  if (!ability.can('invite', 'grant')) throw commonErrors.FORBIDDEN();
  if (!mayHandOut(grants, invitee.role)) throw peopleErrors.GRANT_BEYOND_YOURS();
  const displayName = oneForm(invitee.displayName, longestName).replace(/\s+/g, ' ').trim();
  const email = invitee.email.trim();
  const startsOn = invitee.startsOn ?? today;
  const faults = faultsOf({ displayName, email, startsOn, endsOn: invitee.endsOn ?? null }, today);
  if (faults.length > 0) return faults;

  const personId = newId();
  const grantId = newId();
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + validDays * 86_400_000);
  await scope.manager.query('insert into person (id, display_name, created_at) values ($1, $2, $3)', [personId, displayName, now]);
  await scope.manager.query('insert into byline (portal_id, person_id, display_name) values (scope.portal(), $1, $2)', [personId, displayName]);
  await scope.manager.query(
    `insert into portal_grant (portal_id, id, person_id, role, because, starts_on, ends_on, granted_by, created_at)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [grantId, personId, invitee.role, `Thư mời ngày ${shownDate(today)}`, startsOn, invitee.endsOn ?? null, scope.personId, now],
  );
  await scope.manager.query(
    `insert into invitation (portal_id, person_id, token_hash, created_by, created_at, expires_at) values (scope.portal(), $1, $2, $3, $4, $5)`,
    [personId, invitationHash(token), scope.personId, now, expiresAt],
  );
  await keepDatum(scope, key, personId, 'email', email);
  await recordAudit(scope, { act: 'grant.invite', subjectType: 'grant', subjectId: grantId, at: now, details: { person: personId, role: invitee.role } });
  const [grant] = await readGrants(scope, { id: grantId });
  if (!grant) throw commonErrors.NOT_FOUND();
  return { grant, token, expiresAt };
}

interface Wanted {
  readonly displayName: string;
  readonly email: string;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

function faultsOf({ displayName, email, startsOn, endsOn }: Wanted, today: CivilDate): FieldError[] {
  const faults: FieldError[] = [];
  if (displayName === '' || displayName.length > longestName || !isReadable(displayName))
    faults.push(faultIn('displayName', peopleErrors.NAME_LENGTH({ max: longestName })));
  if (email.length > 254 || !isReadable(email) || !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email)) faults.push(faultIn('email', peopleErrors.EMAIL_FORM()));
  if (startsOn < today) faults.push(faultIn('startsOn', peopleErrors.DATE_PAST({ earliest: shownDate(today) })));
  if (endsOn && endsOn < startsOn) faults.push(faultIn('endsOn', peopleErrors.DATE_ORDER()));
  return faults;
}

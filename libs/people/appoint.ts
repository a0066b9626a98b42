import { v7 as newId } from 'uuid';
import { recordAudit, type OpenScope } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import { makeInvitation, type MadeInvitation } from './invitation/make-invitation.js';
import type { PersonalDataKey } from './personal-data.js';

/** Roles over everything below a unit; no person gives them in the console, so no chain of invitations climbs. */
export const subtreeRoles = ['province_admin', 'supervisor', 'auditor'] as const;
export type SubtreeRole = (typeof subtreeRoles)[number];

export interface Appointment {
  readonly displayName: string;
  readonly role: SubtreeRole;
  /** The decision by which it is so. */
  readonly because: string;
}

/**
 * Gives somebody a right over the unit of the scope's portal and everything below, with a single-use link for their account.
 * For the operator, as the owner of the tables: that is how a province gets its first administrator.
 */
export async function appoint(scope: OpenScope, clock: Clock, key: PersonalDataKey, { displayName, role, because }: Appointment): Promise<MadeInvitation> {
  const now = clock.now();
  const personId = newId();
  const grantId = newId();
  // The policy on persons admits only the row of the person whom the transaction names.
  await scope.manager.query("select set_config('app.person_id', $1, true)", [personId]);
  await scope.manager.query('insert into person (id, display_name, created_at) values ($1, $2, $3)', [personId, displayName, now]);
  await scope.manager.query('insert into byline (portal_id, person_id, display_name) values (scope.portal(), $1, $2)', [personId, displayName]);
  await scope.manager.query(
    `insert into portal_grant (portal_id, id, person_id, role, covers_unit_id, because, starts_on, created_at)
     select scope.portal(), $1, $2, $3, unit_id, $4, $5, $6 from portal where portal_id = scope.portal()`,
    [grantId, personId, role, because, civilDateOf(now), now],
  );
  const invitation = await makeInvitation(scope, key, personId, null, now);
  await recordAudit(scope, { act: 'grant.appoint', subjectType: 'grant', subjectId: grantId, at: now, details: { person: personId, role } });
  return invitation;
}

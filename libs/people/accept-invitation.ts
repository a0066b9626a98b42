import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { recordAudit, type OpenScope } from '#platform/db';
import { civilDateOf, type Clock } from '#platform/time';
import { peopleErrors } from './errors.js';
import { atSignInDesk, readPerson, type Identity } from './identity.js';
import { worksWithOneFactor } from './second-factor.js';

/** What is stored of an invitation's token. */
export function invitationHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

interface OpenInvitation {
  readonly id: string;
  readonly portalId: string;
  /** Whom it was made for: a placeholder without an account. */
  readonly personId: string;
  readonly createdBy: string | null;
}

/**
 * Uses an invitation up. A new account is bound to the person it was made for; with an account that is somebody already,
 * its grants go to that person, so that nobody is two persons to the rule that author and approver differ. An invitation
 * serves once, whoever is first; names and e-mail addresses play no part.
 * @param source data source of the role `signin`
 * @param secondFactor whether the account has proven one; without it only somebody comes in whom a decision exempts
 * @returns the person who came in
 * @throws INVITATION_UNKNOWN, INVITATION_USED, INVITATION_EXPIRED, INVITATION_OWN, SECOND_FACTOR_REQUIRED; then nothing has changed
 */
export async function acceptInvitation(source: DataSource, clock: Clock, token: string, identity: Identity, secondFactor: boolean): Promise<string> {
  const settings = { 'app.invitation': invitationHash(token).toString('hex'), 'app.issuer': identity.issuer, 'app.subject': identity.subject } as const;
  return atSignInDesk(source, settings, async (scope) => {
    const now = clock.now();
    const invitation = await lockOpen(scope, now);
    if (!invitation) return usedBefore(scope);
    await scope.manager.query(
      `insert into identity (issuer, subject, person_id, bound_at) values (scope.issuer(), scope.subject(), $1, $2)
       on conflict (issuer, subject) do nothing`,
      [invitation.personId, now],
    );
    const personId = (await readPerson(scope)) ?? invitation.personId;
    if (personId === invitation.createdBy) throw peopleErrors.INVITATION_OWN();
    await scope.manager.query("select set_config('app.person_id', $1, true), set_config('app.portal_id', $2, true)", [personId, invitation.portalId]);
    if (personId !== invitation.personId) await takeOver(scope, invitation);
    // With the grants just given, and before the end of the transaction: an invitation is not used up by a password alone.
    if (!secondFactor && !(await worksWithOneFactor(scope, civilDateOf(now)))) throw peopleErrors.SECOND_FACTOR_REQUIRED();
    await recordAudit(
      { ...scope, portalId: invitation.portalId, personId },
      { act: 'invitation.accept', subjectType: 'invitation', subjectId: invitation.id, at: now, details: { invited: invitation.personId } },
    );
    // Last: every policy above asks for an invitation that is still open.
    await scope.manager.query('update invitation set accepted_at = $1, accepted_by = $2 where token_hash = scope.invitation()', [now, personId]);
    return personId;
  });
}

/** The row lock makes others with the same link wait; they then find it used. */
async function lockOpen(scope: OpenScope, now: Date): Promise<OpenInvitation | undefined> {
  const rows: OpenInvitation[] = await scope.manager.query(
    `select id, portal_id as "portalId", person_id as "personId", created_by as "createdBy" from invitation
     where token_hash = scope.invitation() and accepted_at is null and expires_at > $1 for update`,
    [now],
  );
  return rows[0];
}

/** The person of the scope gets the placeholder's grants, and their own name in the portal. The placeholder stays as a row without rights. */
async function takeOver(scope: OpenScope, { portalId, personId: placeholder }: OpenInvitation): Promise<void> {
  await scope.manager.query('update portal_grant set person_id = scope.person() where portal_id = $1 and person_id = $2', [portalId, placeholder]);
  // No conflict target: naming one would need the right to read bylines.
  await scope.manager.query(
    `insert into byline (portal_id, person_id, display_name) select $1, id, display_name from person where id = scope.person()
     on conflict do nothing`,
    [portalId],
  );
}

/** An invitation that serves no more: who used it, opening the old link again, simply signs in; to anybody else it says why. */
async function usedBefore(scope: OpenScope): Promise<string> {
  const rows: { personId: string; used: boolean }[] = await scope.manager.query(
    `select coalesce(accepted_by, person_id) as "personId", accepted_at is not null as used from invitation where token_hash = scope.invitation()`,
  );
  const [found] = rows;
  if (!found) throw peopleErrors.INVITATION_UNKNOWN();
  if (!found.used) throw peopleErrors.INVITATION_EXPIRED();
  if ((await readPerson(scope)) !== found.personId) throw peopleErrors.INVITATION_USED();
  return found.personId;
}

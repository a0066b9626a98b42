import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { OpenScope } from '#platform/db';
import type { Clock } from '#platform/time';
import { peopleErrors } from './errors.js';
import { atSignInDesk, readPerson, type Identity } from './identity.js';

/** What is stored of an invitation's token. */
export function invitationHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * Binds an identity to the person of an invitation. An invitation serves once, whoever is first; an identity belongs to
 * one person; names and e-mail addresses play no part.
 * @param source data source of the role `signin`
 * @returns the person
 * @throws INVITATION_UNKNOWN, INVITATION_USED, INVITATION_EXPIRED, INVITATION_ACCOUNT_TAKEN; then nothing has changed
 */
export async function acceptInvitation(source: DataSource, clock: Clock, token: string, identity: Identity): Promise<string> {
  const settings = { 'app.invitation': invitationHash(token).toString('hex'), 'app.issuer': identity.issuer, 'app.subject': identity.subject } as const;
  return atSignInDesk(source, settings, async (scope) => {
    const now = clock.now();
    const taken: { personId: string }[] = await scope.manager.query(
      `with taken as (update invitation set accepted_at = $1
         where token_hash = scope.invitation() and accepted_at is null and expires_at > $1 returning person_id)
       select person_id as "personId" from taken`,
      [now],
    );
    const personId = taken[0]?.personId;
    if (!personId) return usedBefore(scope);
    await scope.manager.query(
      `insert into identity (issuer, subject, person_id, bound_at) values (scope.issuer(), scope.subject(), $1, $2)
       on conflict (issuer, subject) do nothing`,
      [personId, now],
    );
    if ((await readPerson(scope)) !== personId) throw peopleErrors.INVITATION_ACCOUNT_TAKEN();
    return personId;
  });
}

/** An invitation that serves no more: its own person, opening the old link again, simply signs in; to anybody else it says why. */
async function usedBefore(scope: OpenScope): Promise<string> {
  const rows: { personId: string; used: boolean }[] = await scope.manager.query(
    'select person_id as "personId", accepted_at is not null as used from invitation where token_hash = scope.invitation()',
  );
  const [found] = rows;
  if (!found) throw peopleErrors.INVITATION_UNKNOWN();
  if (!found.used) throw peopleErrors.INVITATION_EXPIRED();
  if ((await readPerson(scope)) !== found.personId) throw peopleErrors.INVITATION_USED();
  return found.personId;
}

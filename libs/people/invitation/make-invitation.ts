import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';
import { invitationHash } from '../accept-invitation.js';
import type { PersonalDataKey } from '../personal-data.js';
import { invitationToken } from './token.js';

/** An invitation just made. The token is not kept anywhere: it is shown once, and made anew for the letter. */
export interface MadeInvitation {
  readonly invitationId: string;
  readonly token: string;
  readonly expiresAt: Date;
}

const validDays = 7;

/** Makes a single-use invitation for a person of the scope's portal. */
export async function makeInvitation(scope: OpenScope, key: PersonalDataKey, personId: string, createdBy: string | null, at: Date): Promise<MadeInvitation> {
  const invitationId = newId();
  const token = invitationToken(key, scope.portalId ?? '', invitationId);
  const expiresAt = new Date(at.getTime() + validDays * 86_400_000);
  await scope.manager.query(
    `insert into invitation (portal_id, id, person_id, token_hash, created_by, created_at, expires_at) values (scope.portal(), $1, $2, $3, $4, $5, $6)`,
    [invitationId, personId, invitationHash(token), createdBy, at, expiresAt],
  );
  return { invitationId, token, expiresAt };
}

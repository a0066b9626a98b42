import { createHmac } from 'node:crypto';
import type { PersonalDataKey } from '../personal-data.js';
import { deriveKey } from '../sealed.js';

/**
 * The token of an invitation: made from the invitation's own ids with a key that is not in the database, so that the
 * worker can write it into the letter though nothing but its hash is kept. A renewed invitation is another row, hence
 * another token; a copy of the database makes none (docs/adr/0013).
 */
export function invitationToken(key: PersonalDataKey, portalId: string, invitationId: string): string {
  return createHmac('sha256', deriveKey(key.bytes, 'invitation token')).update(`${portalId}/${invitationId}`).digest('base64url');
}

/** The link that a person opens to accept an invitation. @param consoleUrl API_PUBLIC_URL */
export function invitationLink(consoleUrl: string, token: string): string {
  const url = new URL('/auth/login', consoleUrl);
  url.searchParams.set('invitation', token);
  return url.href;
}

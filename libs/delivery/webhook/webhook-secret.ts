import { randomBytes } from 'node:crypto';
import { deriveKey, seal, unseal, type PersonalDataKey } from '#people';
import type { OpenScope } from '#platform/db';

const prefix = 'whsec_';

/** A new secret as Standard Webhooks writes it. */
export function newSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

/** Encrypts a secret for its row; it opens in no other. */
export function sealSecret(scope: OpenScope, master: PersonalDataKey, endpointId: string, secret: string): Buffer {
  return seal(keyOf(master), Buffer.from(secret), context(scope, endpointId));
}

/** @throws Error when PERSONAL_DATA_KEY is another than it was encrypted with */
export function openSecret(scope: OpenScope, master: PersonalDataKey, endpointId: string, box: Buffer): string {
  const secret = unseal(keyOf(master), box, context(scope, endpointId));
  if (!secret) throw new Error('a webhook secret does not open: PERSONAL_DATA_KEY is not the one it was encrypted with');
  return secret.toString();
}

function keyOf(master: PersonalDataKey): Buffer {
  return deriveKey(master.bytes, 'webhook secrets');
}

function context(scope: OpenScope, endpointId: string): string {
  return `webhook secret/${scope.portalId ?? ''}/${endpointId}`;
}

import { createHash, randomBytes } from 'node:crypto';
import type { IssuerTokens } from './issuer-client.js';
import { deriveKey, seal, unseal } from './sealed.js';

/** A signed-in person's session, as the edge sees it. */
export interface Session {
  readonly personId: string;
  readonly issuer: string;
  readonly subject: string;
  /** Whether a second factor was used at log-in. */
  readonly secondFactor: boolean;
  /** When it ends if nothing is done: the earlier of idle and absolute end. */
  readonly endsAt: Date;
}

/** What the browser keeps, and what the table knows of it. */
export interface SessionKey {
  /** 32 random bytes, base64url: the cookie. */
  readonly value: string;
  /** SHA-256 of it: the row. */
  readonly hash: Buffer;
}

export function newSessionKey(): SessionKey {
  return keyOf(randomBytes(32).toString('base64url'));
}

/** Key of a cookie value; null when it is not of the form that we give. */
export function sessionKeyOf(value: string): SessionKey | null {
  return /^[\w-]{43}$/.test(value) ? keyOf(value) : null;
}

function keyOf(value: string): SessionKey {
  return { value, hash: createHash('sha256').update(value).digest() };
}

type StoredTokens = Pick<IssuerTokens, 'refreshToken' | 'idToken'>;

/** Encrypts the issuer's tokens with a key that only the cookie yields. The access token is not kept: nothing needs it. */
export function sealTokens(key: SessionKey, { refreshToken, idToken }: StoredTokens): Buffer {
  return seal(tokenKey(key), Buffer.from(JSON.stringify({ refreshToken, idToken })), context(key));
}

/** @returns null when the row was not sealed with this cookie */
export function unsealTokens(key: SessionKey, box: Buffer): StoredTokens | null {
  const content = unseal(tokenKey(key), box, context(key));
  return content && (JSON.parse(content.toString()) as StoredTokens);
}

function tokenKey(key: SessionKey): Buffer {
  return deriveKey(Buffer.from(key.value, 'base64url'), 'liencong session tokens');
}

function context(key: SessionKey): string {
  return key.hash.toString('hex');
}

/** Longest time before the access token's end at which it is renewed; also how long a session outlives an issuer that does not answer. */
export const renewalMarginMs = 60_000;

/** When the issuer is asked again: a minute before the access token ends, for short ones at half their life. */
export function renewalTime(now: Date, accessTokenEnds: Date): Date {
  const life = accessTokenEnds.getTime() - now.getTime();
  return new Date(now.getTime() + Math.max(life - renewalMarginMs, life / 2));
}

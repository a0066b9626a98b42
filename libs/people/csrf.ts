import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { peopleErrors } from './errors.js';

/** Header in which the console sends the token that GET /auth/session gave it. */
export const csrfHeader = 'x-csrf-token';

/** CSRF token of a session: only whoever can read /auth/session from our origin knows it. */
export function csrfToken(secret: Buffer, sessionHash: Buffer): string {
  return createHmac('sha256', secret).update('csrf:').update(sessionHash).digest('base64url');
}

/**
 * Makes sure that a request with the session cookie was made by our own page: its token, and where the browser says it
 * comes from (`Sec-Fetch-Site` or, in older ones, `Origin`; at least one must be there).
 * @throws CSRF_REFUSED
 */
export function checkCsrf(headers: IncomingHttpHeaders, secret: Buffer, sessionHash: Buffer, origin: string): void {
  const given = Buffer.from(typeof headers[csrfHeader] === 'string' ? headers[csrfHeader] : '');
  const expected = Buffer.from(csrfToken(secret, sessionHash));
  const fits = given.length === expected.length && timingSafeEqual(given, expected);
  if (!fits || !fromOurPage(headers, origin)) throw peopleErrors.CSRF_REFUSED();
}

function fromOurPage(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined && headers.origin === undefined) return false;
  return (site === undefined || site === 'same-origin') && (headers.origin === undefined || headers.origin === origin);
}

/** SESSION_SECRET, for injection. */
export class CsrfSecret {
  constructor(readonly bytes: Buffer) {}
}

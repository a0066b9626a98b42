import type { IncomingMessage } from 'node:http';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { TokenVerifier, VerifiedToken } from '#platform/auth';
import type { Config } from '#platform/config';
import { AppError } from '#platform/errors';
import { cookieValues, sessionCookie } from './cookies.js';
import { checkCsrf, type CsrfSecret } from './csrf.js';
import { peopleErrors } from './errors.js';
import { callerOf } from './identity.js';
import type { SecondFactor } from './second-factor.js';
import { sessionKeyOf } from './session.js';
import type { Sessions } from './sessions.js';

/** Who makes a request, and by what they proved it. */
export interface Authenticated {
  readonly personId: string;
  readonly via: 'session' | 'bearer';
}

/** Carried by requests that no person made; it can only shorten the sender's own session. */
const unattendedHeader = 'x-unattended';

type Request = Pick<IncomingMessage, 'headers' | 'rawHeaders'>;

/** Finds out who makes a request. Tokens count in the Authorization header alone: never in an address or a body, which end up in logs. */
export class Authenticator {
  private readonly log = new Logger('door');
  private readonly origin: string;

  constructor(
    private readonly source: DataSource,
    private readonly verifier: TokenVerifier,
    private readonly sessions: Sessions,
    private readonly csrf: CsrfSecret,
    private readonly secondFactor: SecondFactor,
    settings: Pick<Config, 'API_PUBLIC_URL'>,
  ) {
    this.origin = new URL(settings.API_PUBLIC_URL).origin;
  }

  /**
   * The person who makes a request that reads or changes something of the management side.
   * @returns null when nobody is signed in: no credential, or none that is believed
   * @throws CREDENTIALS_AMBIGUOUS, CSRF_REFUSED, ISSUER_UNAVAILABLE, SECOND_FACTOR_REQUIRED
   */
  async authenticate(request: Request): Promise<Authenticated | null> {
    const authorization = authorizationHeaders(request);
    const cookies = cookieValues(request.headers.cookie, sessionCookie);
    if (authorization.length + cookies.length > 1) throw peopleErrors.CREDENTIALS_AMBIGUOUS();
    const [header] = authorization;
    if (header !== undefined) return this.byBearer(header);
    const [cookie] = cookies;
    return cookie === undefined ? null : this.bySession(cookie, request);
  }

  /** Makes sure that a request with this cookie comes from our own page. @returns false when it is no cookie of ours @throws CSRF_REFUSED */
  checkCsrf(cookie: string, headers: IncomingMessage['headers']): boolean {
    const key = sessionKeyOf(cookie);
    if (key) checkCsrf(headers, this.csrf.bytes, key.hash, this.origin);
    return key !== null;
  }

  private async byBearer(header: string): Promise<Authenticated | null> {
    const text = /^bearer ([^\s]+)$/i.exec(header)?.[1];
    const token = text ? await this.believed(text) : null;
    const caller = token && (await callerOf(this.source, token));
    if (!token || !caller) return null;
    // A system proves itself with the secret of its client and has no second factor; only an operator can make one.
    if (!caller.isSystem && !this.secondFactor.provenBy(token.acr)) await this.secondFactor.excuse(caller.personId);
    return { personId: caller.personId, via: 'bearer' };
  }

  private async believed(text: string): Promise<VerifiedToken | null> {
    try {
      return await this.verifier.verify(text, 'system');
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'unauthenticated') throw error;
      this.log.log(`bearer token refused: ${String(error.details['reason'] ?? error.code)}`);
      return null;
    }
  }

  private async bySession(cookie: string, request: Request): Promise<Authenticated | null> {
    if (!this.checkCsrf(cookie, request.headers)) return null;
    // What a screen asks for by itself does not count as work: left alone it still reaches the idle limit.
    const session = await this.sessions.find(cookie, request.headers[unattendedHeader] === undefined);
    return session && { personId: session.personId, via: 'session' };
  }
}

/** Every Authorization header as sent: Node keeps the first of several and drops the others in silence. */
function authorizationHeaders({ rawHeaders }: Request): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'authorization');
}

import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Config } from '#platform/config';
import { AppError } from '#platform/errors';
import type { Clock } from '#platform/time';
import { acceptInvitation } from './accept-invitation.js';
import { clearCookie, cookieValues, LoginCookies, safeReturnTo, sessionCookie, setSessionCookie, type PendingLogin } from './cookies.js';
import { peopleErrors } from './errors.js';
import { personOf } from './identity.js';
import type { IssuerClient, IssuerTokens, LoginWish } from './issuer-client.js';
import type { SecondFactor } from './second-factor.js';
import type { Sessions } from './sessions.js';

/** Where the browser goes next, and the cookies it takes along. */
export interface Onward {
  readonly location: string;
  readonly cookies: readonly string[];
}

/** Log-in and log-out of people: code flow with PKCE, done in the server, so the browser holds no token. */
export class SignIn {
  /** Who came and went, by id: no name, account or address. */
  private readonly log = new Logger('sign-in');

  constructor(
    private readonly source: DataSource,
    private readonly issuer: IssuerClient,
    private readonly sessions: Sessions,
    private readonly logins: LoginCookies,
    private readonly secondFactor: SecondFactor,
    private readonly clock: Clock,
    private readonly settings: Pick<Config, 'API_PUBLIC_URL' | 'OIDC_ISSUER_URL'>,
    private readonly settle: (token: string) => Promise<void>,
  ) {}

  /**
   * Sends the person to the issuer.
   * @param anew to choose another account; an invitation always asks anew, or it would bind whoever is signed in on a shared machine
   */
  async begin(wanted: { returnTo?: unknown; invitation?: unknown; anew?: boolean }, cookieHeader: string | undefined): Promise<Onward> {
    const invitation = typeof wanted.invitation === 'string' && wanted.invitation !== '' ? wanted.invitation : null;
    if (invitation !== null && !/^[\w-]{43}$/.test(invitation)) throw peopleErrors.INVITATION_UNKNOWN();
    const returnTo = safeReturnTo(wanted.returnTo, this.settings.API_PUBLIC_URL);
    return this.toIssuer({ anew: wanted.anew === true || invitation !== null }, { returnTo, invitation, secondFactor: false }, cookieHeader);
  }

  /**
   * Takes the person back from the issuer and begins a session under a new key. Who has proven one factor and needs two is
   * sent back to the issuer, once, for the second.
   * @param query query of the callback, as received
   * @throws LOGIN_INTERRUPTED, LOGIN_REFUSED, ISSUER_UNAVAILABLE, ACCOUNT_NOT_INVITED, INVITATION_*, SECOND_FACTOR_REQUIRED
   */
  async finish(query: string, cookieHeader: string | undefined): Promise<Onward> {
    const state = new URLSearchParams(query).get('state') ?? '';
    const login = this.logins.recall(state, cookieHeader, this.clock.now());
    if (!login) throw peopleErrors.LOGIN_INTERRUPTED();
    const tokens = await this.issuer.finish(query, login);
    const personId = await this.person(login, tokens);
    if (personId === null) return this.stepUp(login, cookieHeader);
    for (const old of cookieValues(cookieHeader, sessionCookie)) await this.sessions.end(old);
    const session = await this.sessions.begin(personId, this.settings.OIDC_ISSUER_URL, tokens);
    this.log.log(`person ${personId} signed in${login.invitation ? ' by an invitation' : ''}`);
    return { location: login.returnTo, cookies: [setSessionCookie(session.value, session.maxAgeSeconds), clearCookie(this.logins.name(state))] };
  }

  /** Ends the session here and at the issuer. @returns where to send the browser so that it ends there too */
  async signOut(cookieValue: string): Promise<Onward> {
    const ended = await this.sessions.end(cookieValue);
    if (ended) this.log.log(`person ${ended.personId} signed out`);
    const tokens = ended?.tokens;
    if (tokens?.refreshToken) await this.issuer.revoke(tokens.refreshToken);
    return { location: await this.issuer.endSessionUrl(tokens?.idToken ?? null), cookies: [clearCookie(sessionCookie)] };
  }

  private async toIssuer(
    wish: LoginWish,
    login: Pick<PendingLogin, 'returnTo' | 'invitation' | 'secondFactor'>,
    cookieHeader: string | undefined,
  ): Promise<Onward> {
    const { url, ...request } = await this.issuer.begin(wish);
    return { location: url, cookies: this.logins.remember({ ...request, ...login, begunAt: this.clock.now().getTime() }, cookieHeader) };
  }

  private async stepUp(login: PendingLogin, cookieHeader: string | undefined): Promise<Onward> {
    const { returnTo, invitation } = login;
    const onward = await this.toIssuer({ acr: this.secondFactor.wanted }, { returnTo, invitation, secondFactor: true }, cookieHeader);
    return { ...onward, cookies: [clearCookie(this.logins.name(login.state)), ...onward.cookies] };
  }

  /** Who came in; null when they must first prove a second factor, for which the issuer was not asked yet. */
  private async person(login: PendingLogin, tokens: IssuerTokens): Promise<string | null> {
    const identity = { issuer: this.settings.OIDC_ISSUER_URL, subject: tokens.subject };
    const proven = this.secondFactor.provenBy(tokens.acr);
    try {
      const personId = login.invitation
        ? await acceptInvitation(this.source, this.clock, login.invitation, identity, proven)
        : await personOf(this.source, identity);
      if (login.invitation) await this.settle(login.invitation);
      if (!personId) throw peopleErrors.ACCOUNT_NOT_INVITED();
      if (!proven) await this.secondFactor.excuse(personId);
      return personId;
    } catch (error) {
      if (error instanceof AppError && error.code === 'SECOND_FACTOR_REQUIRED' && !login.secondFactor) return null;
      if (tokens.refreshToken) await this.issuer.revoke(tokens.refreshToken);
      throw error;
    }
  }
}

import { Logger } from '@nestjs/common';
import * as openid from 'openid-client';
import { authErrors, type TokenVerifier } from '#platform/auth';
import type { Config } from '#platform/config';
import { AppError } from '#platform/errors';
import { peopleErrors } from './errors.js';

/** Tokens that a log-in or a renewal brought, verified. */
export interface IssuerTokens {
  readonly refreshToken: string | null;
  readonly idToken: string | null;
  readonly subject: string;
  /** How the person was authenticated, by the access token; null when it does not say. */
  readonly acr: string | null;
  readonly accessTokenEnds: Date;
}

/** `refused`: the issuer does not stand by the person any more; `unreachable`: nobody knows. */
export type Renewal = { readonly outcome: 'renewed'; readonly tokens: IssuerTokens } | { readonly outcome: 'refused' } | { readonly outcome: 'unreachable' };

/** How a log-in is asked for. */
export interface LoginWish {
  /** Lets the person choose and prove their account even when somebody is signed in at the issuer. */
  readonly anew?: boolean;
  /** Level that the person must reach; the issuer's lowest when left out. What came of it is in the token's `acr`. */
  readonly acr?: string;
}

export interface LoginRequest {
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

const timeoutSeconds = 5;
const scope = 'openid profile';

type IssuerSettings = Pick<Config, 'API_PUBLIC_URL' | 'OIDC_ISSUER_URL' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET'>;

/** The console's side of the code flow with PKCE, done in the server. */
export class IssuerClient {
  private readonly log = new Logger('issuer');
  private discovered: Promise<openid.Configuration> | null = null;

  constructor(
    private readonly settings: IssuerSettings,
    private readonly verifier: TokenVerifier,
  ) {}

  private get callbackUrl(): URL {
    return new URL('/auth/callback', this.settings.API_PUBLIC_URL);
  }

  /** Begins a log-in. @throws ISSUER_UNAVAILABLE */
  async begin({ anew, acr }: LoginWish): Promise<LoginRequest> {
    const configuration = await this.configuration();
    const [state, nonce, codeVerifier] = [openid.randomState(), openid.randomNonce(), openid.randomPKCECodeVerifier()];
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackUrl.href,
      scope,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(anew ? { prompt: 'login' } : {}),
      ...(acr === undefined ? {} : { acr_values: acr }),
    });
    return { url: url.href, state, nonce, codeVerifier };
  }

  /**
   * Ends a log-in with what the issuer sent back.
   * @param query query of the callback, as received
   * @throws LOGIN_REFUSED, ISSUER_UNAVAILABLE
   */
  async finish(query: string, login: Omit<LoginRequest, 'url'>): Promise<IssuerTokens> {
    const configuration = await this.configuration();
    const address = this.callbackUrl;
    address.search = query;
    try {
      const answer = await openid.authorizationCodeGrant(configuration, address, {
        expectedState: login.state,
        expectedNonce: login.nonce,
        pkceCodeVerifier: login.codeVerifier,
        idTokenExpected: true,
      });
      return await this.verified(answer, null);
    } catch (error) {
      this.log.warn(`log-in refused: ${reasonOf(error)}`);
      throw isUnreachable(error) ? authErrors.ISSUER_UNAVAILABLE() : peopleErrors.LOGIN_REFUSED();
    }
  }

  /** Renews tokens; the new ones must be of the same subject. */
  async renew(refreshToken: string, subject: string, idToken: string | null): Promise<Renewal> {
    try {
      const answer = await openid.refreshTokenGrant(await this.configuration(), refreshToken);
      const tokens = await this.verified(answer, subject);
      return { outcome: 'renewed', tokens: { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken, idToken: tokens.idToken ?? idToken } };
    } catch (error) {
      this.log.warn(`renewal refused: ${reasonOf(error)}`);
      return { outcome: isUnreachable(error) ? 'unreachable' : 'refused' };
    }
  }

  /** Takes a refresh token back at the issuer, as well as can be: logging out must not fail because the issuer is down. */
  async revoke(refreshToken: string): Promise<void> {
    try {
      await openid.tokenRevocation(await this.configuration(), refreshToken, { token_type_hint: 'refresh_token' });
    } catch {
      // The token ends by itself with the issuer's session.
    }
  }

  /** Address that ends the person's session at the issuer and leads back to the console; the console itself when unknown. */
  async endSessionUrl(idToken: string | null): Promise<string> {
    const home = new URL('/', this.settings.API_PUBLIC_URL).href;
    try {
      const parameters: Record<string, string> = { post_logout_redirect_uri: home };
      if (idToken) parameters['id_token_hint'] = idToken;
      return openid.buildEndSessionUrl(await this.configuration(), parameters).href;
    } catch {
      return home;
    }
  }

  private async verified(answer: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers, subject: string | null): Promise<IssuerTokens> {
    const access = await this.verifier.verify(answer.access_token, 'session');
    const expected = subject ?? answer.claims()?.sub;
    if (access.subject !== expected) throw peopleErrors.LOGIN_REFUSED();
    return {
      refreshToken: answer.refresh_token ?? null,
      idToken: answer.id_token ?? null,
      subject: access.subject,
      acr: access.acr ?? null,
      accessTokenEnds: access.expiresAt,
    };
  }

  private configuration(): Promise<openid.Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      this.discovered = null;
      throw error;
    });
    return this.discovered;
  }

  private async discover(): Promise<openid.Configuration> {
    const { OIDC_ISSUER_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.settings;
    // Plain http is for the embedded issuer alone: the configuration refuses it in production.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out
    const execute = OIDC_ISSUER_URL.startsWith('http://') ? [openid.allowInsecureRequests] : [];
    const authentication = OIDC_CLIENT_SECRET === '' ? openid.None() : openid.ClientSecretBasic(OIDC_CLIENT_SECRET);
    try {
      return await openid.discovery(new URL(OIDC_ISSUER_URL), OIDC_CLIENT_ID, { [openid.clockTolerance]: 10 }, authentication, {
        execute,
        timeout: timeoutSeconds,
      });
    } catch (error) {
      this.log.warn(`the issuer's description cannot be had: ${reasonOf(error)}`);
      throw authErrors.ISSUER_UNAVAILABLE();
    }
  }
}

const passingErrors = ['temporarily_unavailable', 'server_error', 'invalid_client', 'unauthorized_client'];

/** The issuer did not answer, or its answer says nothing about the person (its own fault, or that of our configuration). */
function isUnreachable(error: unknown): boolean {
  if (error instanceof AppError) return error.kind === 'unavailable';
  if (error instanceof openid.ResponseBodyError) return error.status >= 500 || passingErrors.includes(error.error);
  if (error instanceof openid.AuthorizationResponseError) return passingErrors.includes(error.error);
  if (error instanceof TypeError) return true;
  if (!(error instanceof openid.ClientError)) return true;
  const status = error.cause instanceof Response ? error.cause.status : 0;
  return status >= 500 || error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT' || error.code === undefined;
}

/** Why it failed, for the operator: names and codes of the libraries, never a token or an address with one in it. */
function reasonOf(error: unknown): string {
  if (error instanceof AppError) return `${error.code} ${String(error.details['reason'] ?? '')}`.trim();
  if (error instanceof openid.ResponseBodyError) return `token endpoint: ${error.error}, status ${String(error.status)}`;
  if (error instanceof openid.AuthorizationResponseError) return `authorization endpoint: ${error.error}`;
  if (error instanceof openid.ClientError) return `${error.code ?? 'client'}: ${error.message}`;
  return error instanceof Error ? `${error.name} ${error.message}` : 'unknown';
}

import { createHash } from 'node:crypto';
import KeycloakConnect from 'keycloak-connect';
import { AppError } from '#platform/errors';
import { ConfigError, type Config } from '#platform/config';
import type { Clock } from '#platform/time';
import { refuse } from './errors.js';
import { IssuerKeys, type IssuerKey } from './issuer-keys.js';
import { readToken, type UnverifiedToken } from './jwt.js';

/** What a believed token says. */
export interface VerifiedToken {
  readonly issuer: string;
  readonly subject: string;
  /** Client that the token was issued to. */
  readonly azp: string;
  /** Session at the issuer (`sid`). */
  readonly sessionId?: string;
  /** How the person was authenticated. */
  readonly acr?: string;
  readonly expiresAt: Date;
}

/** `system`: bearer token of an allowed system; `session`: access token of the console's own client, kept in the server. */
export type TokenUse = 'system' | 'session';

export type VerifierSettings = Pick<Config, 'OIDC_ISSUER_URL' | 'OIDC_AUDIENCE' | 'OIDC_CLIENT_ID' | 'OIDC_SYSTEM_CLIENTS' | 'OIDC_KEYS_REFRESH_SECONDS'>;

/** Part of keycloak-connect's grant manager that its typings leave out. */
interface GrantManager {
  createGrant(data: { access_token: string }): Promise<unknown>;
  readonly rotation: { jwks: IssuerKey[]; clearCache(): void };
}

interface Remembered {
  readonly token: VerifiedToken;
  readonly until: number;
}

const skewSeconds = 10;
const mostRemembered = 10_000;

/**
 * Decides whether an access token is believed. keycloak-connect checks signature, type, issuer, expiry and audience; the
 * same things are pinned here first, and azp, algorithm, header, times and subject besides, so a fault on one side is
 * not a hole. Expiry has no grace; `iat` and `nbf` may be 10 s ahead.
 */
export class TokenVerifier {
  private readonly manager: GrantManager;
  private readonly keys: IssuerKeys;
  private readonly remembered = new Map<string, Remembered>();

  /** @throws ConfigError when the issuer's address is not of Keycloak's form (`.../realms/<name>`) */
  constructor(
    private readonly settings: VerifierSettings,
    private readonly clock: Clock,
  ) {
    const issuer = settings.OIDC_ISSUER_URL;
    const [server, realm, ...rest] = issuer.split('/realms/');
    if (!server || !realm || rest.length > 0 || realm.includes('/'))
      throw new ConfigError(['OIDC_ISSUER_URL: must end in /realms/<name>, without a slash after it']);
    const keycloak = {
      realm,
      'auth-server-url': server,
      resource: settings.OIDC_AUDIENCE,
      'verify-token-audience': true,
      'bearer-only': true,
      'ssl-required': 'external',
      'confidential-port': 0,
    };
    this.manager = new KeycloakConnect({}, keycloak).grantManager as unknown as GrantManager;
    this.keys = new IssuerKeys({ url: `${issuer}/protocol/openid-connect/certs`, refreshSeconds: settings.OIDC_KEYS_REFRESH_SECONDS, clock });
  }

  /**
   * Verifies an access token.
   * @throws TOKEN_REFUSED with the reason; ISSUER_UNAVAILABLE when its keys are too old and cannot be had
   */
  async verify(text: string, use: TokenUse): Promise<VerifiedToken> {
    const hash = createHash('sha256').update(text).digest('base64');
    const known = this.remembered.get(hash);
    if (known && this.now() < known.until) return this.ofClient(known.token, use);
    this.remembered.delete(hash);

    const unverified = readToken(text);
    if (!unverified) return refuse('malformed');
    const kid = pinHeader(unverified.header);
    const token = this.pinClaims(unverified);
    this.ofClient(token, use);
    const believedUntil = await this.checkSignature(text, kid);
    this.remember(hash, { token, until: Math.min(token.expiresAt.getTime(), believedUntil) });
    return token;
  }

  private now(): number {
    return this.clock.now().getTime();
  }

  private async checkSignature(text: string, kid: string): Promise<number> {
    const { keys, believedUntil } = await this.keys.believed(kid);
    // Only a key that is there is looked for: keycloak-connect then never goes to the network by itself.
    this.manager.rotation.clearCache();
    if (!keys.some((key) => key.kid === kid)) return refuse('unknown_key');
    this.manager.rotation.jwks = [...keys];
    try {
      await this.manager.createGrant({ access_token: text });
    } catch (error) {
      if (error instanceof AppError) throw error;
      return refuse('signature');
    }
    return believedUntil;
  }

  private pinClaims({ claims }: UnverifiedToken): VerifiedToken {
    const { iss, aud, azp, typ, sub, exp, iat, nbf, sid, acr, cnf } = claims;
    if (iss !== this.settings.OIDC_ISSUER_URL) return refuse('issuer');
    if (typ !== 'Bearer') return refuse('type');
    // A token bound to a key or certificate proves nothing when it comes as a plain bearer token.
    if (cnf !== undefined) return refuse('bound');
    const audiences: unknown[] = Array.isArray(aud) ? aud : [aud];
    if (!audiences.includes(this.settings.OIDC_AUDIENCE)) return refuse('audience');
    if (typeof azp !== 'string' || azp === '') return refuse('client');
    if (typeof sub !== 'string' || sub === '' || sub.length > 255) return refuse('subject');
    const now = this.now() / 1_000;
    if (!isTime(exp) || !isTime(iat) || (nbf !== undefined && !isTime(nbf))) return refuse('times');
    if (exp <= now) return refuse('expired');
    if (iat > now + skewSeconds || (nbf !== undefined && nbf > now + skewSeconds)) return refuse('not_yet_valid');
    return {
      issuer: iss,
      subject: sub,
      azp,
      expiresAt: new Date(exp * 1_000),
      ...(typeof sid === 'string' ? { sessionId: sid } : {}),
      ...(typeof acr === 'string' ? { acr } : {}),
    };
  }

  private ofClient(token: VerifiedToken, use: TokenUse): VerifiedToken {
    const allowed = use === 'session' ? [this.settings.OIDC_CLIENT_ID] : this.settings.OIDC_SYSTEM_CLIENTS;
    return allowed.includes(token.azp) ? token : refuse('client');
  }

  private remember(hash: string, entry: Remembered): void {
    if (this.remembered.size >= mostRemembered) {
      const oldest = this.remembered.keys().next().value;
      if (oldest !== undefined) this.remembered.delete(oldest);
    }
    this.remembered.set(hash, entry);
  }
}

/** RS256 alone, so neither `none` nor an HMAC made with the public key is ever looked at; keys are found by id only. */
function pinHeader(header: Readonly<Record<string, unknown>>): string {
  const { alg, typ, kid } = header;
  if (alg !== 'RS256') return refuse('algorithm');
  if (typ !== undefined && (typeof typ !== 'string' || !/^(application\/)?(at\+)?jwt$/i.test(typ))) return refuse('header');
  if (['crit', 'b64', 'zip', 'enc', 'jku', 'jwk', 'x5u', 'x5c'].some((name) => name in header)) return refuse('header');
  return typeof kid === 'string' && kid !== '' ? kid : refuse('header');
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 1e11;
}

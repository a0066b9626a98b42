import { createHash, randomUUID } from 'node:crypto';
import Provider, {
  errors,
  interactionPolicy,
  type AccessToken,
  type Client,
  type ClientCredentials,
  type Configuration,
  type KoaContextWithOIDC,
  type ResourceServer,
} from 'oidc-provider';
import type { Account, IssuerAccounts } from './issuer-accounts.js';
import type { SigningKey } from './issuer-keys.js';
import { acrLevels, cliClient, consoleClient } from './issuer-names.js';
import { logoutPage, messagePage } from './issuer-pages.js';
import type { IssuerStore } from './issuer-store.js';

const scopes = 'openid profile email';
/** Level of tokens that are made without a log-in. */
const minted = new WeakMap<object, string>();

export interface ProviderOptions {
  readonly issuerUrl: string;
  readonly consoleUrl: string;
  readonly audience: string;
  readonly clientSecrets: Readonly<Record<string, string>>;
  readonly systemClients: readonly string[];
  readonly passwordGrant: boolean;
  /** Code that stands for a second factor on this machine. */
  readonly oneTimeCode: string;
  readonly accessTokenSeconds: number;
  readonly sessionSeconds: number;
  readonly loginPath: (uid: string) => string;
}

/** Subject of the service account of a system: stable, like the user that Keycloak makes for the client. */
function serviceSubject(clientId: string): string {
  const hex = createHash('sha256').update(`service-account-${clientId}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** oidc-provider, set up to look like a Keycloak realm: same addresses, same claims. */
export function buildProvider(
  options: ProviderOptions,
  store: IssuerStore,
  accounts: IssuerAccounts,
  keys: readonly SigningKey[],
  cookieKeys: string[],
): Provider {
  const { audience, accessTokenSeconds, sessionSeconds } = options;
  const policy = interactionPolicy.base();
  policy.remove('consent');
  // Asked by acr_values, as at Keycloak; oidc-provider by itself heeds only what is marked essential in `claims`.
  policy.get('login')?.checks.add(new interactionPolicy.Check('level', 'a second factor was asked for', 'login_required', ({ oidc }) => isBelowWanted(oidc)));

  const configuration: Configuration = {
    adapter: (model) => store.adapter(model),
    clients: clients(options),
    jwks: { keys: [...keys] },
    scopes: scopes.split(' '),
    claims: { openid: ['sub', 'sid'], profile: ['name', 'preferred_username'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    acrValues: Object.values(acrLevels),
    pkce: { required: () => true },
    cookies: {
      keys: cookieKeys,
      // On a developer's machine every port of localhost shares one cookie jar; the path keeps these out of the other parts.
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: new URL(options.issuerUrl).pathname },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    routes: keycloakRoutes,
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      IdToken: accessTokenSeconds,
      AuthorizationCode: 60,
      Interaction: 3_600,
      RefreshToken: sessionSeconds,
      Grant: sessionSeconds,
      Session: sessionSeconds,
    },
    interactions: { policy, url: (_ctx, interaction) => options.loginPath(interaction.uid) },
    rotateRefreshToken: true,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== audience) throw new errors.InvalidTarget();
          return resourceServer(options);
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = logoutPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = messagePage('Đã đăng xuất', 'Phiên làm việc đã kết thúc trên máy này.', options.consoleUrl);
        },
      },
    },
    findAccount: async (_ctx, subject, token) => {
      const account = await accounts.find(subject);
      if (!account) return undefined;
      const sid = token && 'sessionUid' in token ? token.sessionUid : undefined;
      return { accountId: subject, claims: () => ({ sub: subject, sid, ...personClaims(account) }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      const accountId = session?.accountId;
      if (!client || !accountId) return undefined;
      const known = session.grantIdFor(client.clientId);
      const grant = (known && (await provider.Grant.find(known))) || newGrant(provider, client.clientId, accountId, audience);
      await grant.save();
      return grant;
    },
    extraTokenClaims: async (ctx, token) => {
      if (token.kind === 'ClientCredentials') return systemClaims(token);
      const account = await accounts.find(token.accountId);
      // What is minted outside a request has no context; else the level is that of the log-in that the code or refresh token is of.
      const acr = minted.get(token) ?? (ctx.oidc.entities.AuthorizationCode ?? ctx.oidc.entities.RefreshToken)?.acr;
      return account && accessClaims(account, token, acr);
    },
    formats: {
      customizers: {
        jwt: (_ctx, token, jwt) => {
          jwt.header = { ...jwt.header, typ: 'JWT' };
          if (token.kind === 'ClientCredentials') jwt.payload['sub'] = serviceSubject(token.clientId ?? '');
        },
      },
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = messagePage('Không đăng nhập được', `${out.error}: ${out.error_description ?? ''}`, options.consoleUrl);
    },
  };
  const provider = new Provider(options.issuerUrl, configuration);
  if (options.passwordGrant) addPasswordGrant(provider, accounts, options);
  return provider;
}

/** Whether the request asks for the second factor and the log-in it would go on with has none. What somebody has just answered counts: they may have none to show. */
function isBelowWanted(oidc: KoaContextWithOIDC['oidc']): boolean {
  const wanted = typeof oidc.params?.['acr_values'] === 'string' ? oidc.params['acr_values'].split(' ') : [];
  return wanted[0] === acrLevels.oneTimeCode && oidc.session?.['acr'] !== acrLevels.oneTimeCode && !oidc.result;
}

/** Mints an access token for a person without a browser: the password grant and tests. */
export async function mintAccessToken(
  provider: Provider,
  options: ProviderOptions,
  client: Client,
  accountId: string,
  acr: string,
): Promise<{ value: string; grantId: string; sessionUid: string; seconds: number }> {
  const grantId = await newGrant(provider, client.clientId, accountId, options.audience).save();
  const sessionUid = randomUUID();
  const token = new provider.AccessToken({ accountId, client, grantId, gty: 'password', sessionUid, expiresWithSession: false });
  minted.set(token, acr);
  token.resourceServer = new provider.ResourceServer(options.audience, resourceServer(options));
  token.scope = scopes;
  return { value: await token.save(), grantId, sessionUid, seconds: token.expiration };
}

function resourceServer({ audience, accessTokenSeconds }: ProviderOptions): ResourceServer {
  return { scope: scopes, audience, accessTokenTTL: accessTokenSeconds, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };
}

function addPasswordGrant(provider: Provider, accounts: IssuerAccounts, options: ProviderOptions): void {
  provider.registerGrantType<{ username?: string; password?: string; totp?: string }>(
    'password',
    async (ctx) => {
      const { client, params } = ctx.oidc;
      const account = await accounts.check(params.username ?? '', params.password ?? '');
      if (!account) throw new errors.InvalidGrant('invalid user credentials');
      const hasCode = params.totp !== undefined && account.secondFactor !== false;
      if (hasCode && params.totp !== options.oneTimeCode) throw new errors.InvalidGrant('invalid user credentials');
      const acr = hasCode ? acrLevels.oneTimeCode : acrLevels.password;
      const { value, grantId, sessionUid, seconds } = await mintAccessToken(provider, options, client, account.subject, acr);
      const refresh = new provider.RefreshToken({
        accountId: account.subject,
        client,
        grantId,
        gty: 'password',
        acr,
        scope: scopes,
        resource: options.audience,
        sessionUid,
        expiresWithSession: false,
        rotations: 0,
      });
      ctx.body = { access_token: value, expires_in: seconds, token_type: 'Bearer', refresh_token: await refresh.save(), scope: scopes };
    },
    ['username', 'password', 'totp', 'scope'],
  );
}

function newGrant(provider: Provider, clientId: string, accountId: string, audience: string) {
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope(scopes);
  grant.addResourceScope(audience, scopes);
  return grant;
}

const keycloakRoutes = {
  authorization: '/protocol/openid-connect/auth',
  token: '/protocol/openid-connect/token',
  jwks: '/protocol/openid-connect/certs',
  userinfo: '/protocol/openid-connect/userinfo',
  end_session: '/protocol/openid-connect/logout',
  introspection: '/protocol/openid-connect/token/introspect',
  revocation: '/protocol/openid-connect/revoke',
};

function clients(options: ProviderOptions): NonNullable<Configuration['clients']> {
  const secret = (clientId: string) => {
    const value = options.clientSecrets[clientId];
    if (!value) throw new Error(`no secret for client ${clientId}`);
    return value;
  };
  const console = new URL(options.consoleUrl).origin;
  return [
    {
      client_id: consoleClient,
      client_secret: secret(consoleClient),
      client_name: 'Liên Cổng',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [`${console}/auth/callback`],
      post_logout_redirect_uris: [`${console}/`],
    },
    ...options.systemClients.map((client_id) => ({
      client_id,
      client_secret: secret(client_id),
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    })),
    ...(options.passwordGrant
      ? [{ client_id: cliClient, client_secret: secret(cliClient), grant_types: ['password', 'refresh_token'], response_types: [], redirect_uris: [] }]
      : []),
  ] as NonNullable<Configuration['clients']>;
}

function personClaims(account: Account) {
  return { preferred_username: account.username, name: account.name, email: account.email, email_verified: true };
}

function accessClaims(account: Account, token: AccessToken, acr: string | undefined): Record<string, unknown> {
  return {
    typ: 'Bearer',
    azp: token.clientId,
    acr: acr ?? acrLevels.password,
    sid: token.sessionUid,
    ...personClaims(account),
    realm_access: { roles: account.roles ?? ['default-roles-liencong'] },
    resource_access: {},
  };
}

function systemClaims(token: ClientCredentials): Record<string, unknown> {
  return {
    typ: 'Bearer',
    azp: token.clientId,
    acr: acrLevels.password,
    preferred_username: `service-account-${token.clientId}`,
    realm_access: { roles: ['default-roles-liencong'] },
    resource_access: {},
  };
}

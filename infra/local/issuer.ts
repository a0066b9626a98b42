import { once } from 'node:events';
import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import express from 'express';
import pg from 'pg';
import { IssuerAccounts, type NewAccount } from './issuer-accounts.js';
import { IssuerKeys } from './issuer-keys.js';
import { loginDesk } from './issuer-login.js';
import { contentPolicy } from './issuer-pages.js';
import { acrLevels, consoleClient, systemClient } from './issuer-names.js';
import { buildProvider, mintAccessToken, type ProviderOptions } from './issuer-provider.js';
import { IssuerStore } from './issuer-store.js';
import { refuseProduction } from './refuse.js';

export type { NewAccount } from './issuer-accounts.js';

const realm = '/realms/liencong';
const part = 'Máy chủ đăng nhập nhúng (embedded issuer)';

export interface IssuerOptions {
  readonly mode: 'local' | 'test' | 'production';
  /** Database of the issuer alone; the role may make a table there. */
  readonly databaseUrl: string;
  /** Port on `bind`; 0 takes a free one. */
  readonly port: number;
  readonly bind?: string;
  /** Origin people see; `http://localhost:<port>` when left out. */
  readonly publicUrl?: string;
  /** Origin of the console (API_PUBLIC_URL): where log-in and log-out lead back to. */
  readonly consoleUrl: string;
  readonly audience?: string;
  readonly clientSecrets: Readonly<Record<string, string>>;
  /** Clients of other systems (client credentials). */
  readonly systemClients?: readonly string[];
  readonly accounts?: readonly NewAccount[];
  /** Lets the client `liencong-cli` log in with user name and password. On when left out. */
  readonly passwordGrant?: boolean;
  /** Code that stands for the second factor of every account here; an account without one is told so. */
  readonly oneTimeCode: string;
  /** Life of an access token in seconds, 300 when left out. */
  readonly accessTokenSeconds?: number;
  /** Life of a log-in in seconds, 12 hours when left out. */
  readonly sessionSeconds?: number;
}

export interface RunningIssuer {
  readonly url: string;
  /** Exactly the claim `iss`. */
  readonly issuerUrl: string;
  readonly port: number;
  addAccounts(accounts: readonly NewAccount[]): Promise<void>;
  /** The person can no longer log in, and refresh tokens stop working. */
  removeAccount(subject: string): Promise<void>;
  /** @returns kid of the new signing key; older keys stay published */
  rotateKey(): Promise<string>;
  /** Stops publishing a key, as after a theft. */
  removeKey(kid: string): Promise<boolean>;
  /** kids of the published keys, the signing one first */
  keyIds(): string[];
  /** An access token for the person, as the client `liencong-console` or another client would hold it; with a second factor unless another `acr` is given. */
  tokenFor(username: string, clientId?: string, acr?: string): Promise<string>;
  /** Signs any claims with a published key; for tests that need a token the issuer would never give. */
  sign(claims: object | string, header?: object, kid?: string): string;
  close(): Promise<void>;
}

/**
 * Starts an OpenID Connect issuer on this machine that looks like the realm `liencong` of a Keycloak.
 * @throws Error in production
 */
export async function startIssuer(options: IssuerOptions): Promise<RunningIssuer> {
  refuseProduction(part, options.mode);
  refuseProduction(part, options.mode, {});
  const app = express();
  const server = createServer(app).listen(options.port, options.bind ?? '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const url = options.publicUrl ?? `http://localhost:${port}`;
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 6, application_name: 'liencong-issuer' });
  // An idle connection that the server cuts must not end the process.
  pool.on('error', () => undefined);
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await pool.end();
  };

  try {
    const store = new IssuerStore(pool);
    await store.prepare();
    const cookieKey = await store.keepFirst('CookieKey', 'first', randomBytes(32).toString('base64'));
    const accounts = new IssuerAccounts(store, options.mode === 'test' ? 1_024 : 16_384);
    const keys = new IssuerKeys(store);
    await keys.load();
    if (options.accounts) await accounts.addFile(options.accounts, cookieKey);
    const settings: ProviderOptions = {
      issuerUrl: `${url}${realm}`,
      consoleUrl: options.consoleUrl,
      audience: options.audience ?? 'urn:liencong:api',
      clientSecrets: options.clientSecrets,
      systemClients: options.systemClients ?? [systemClient],
      passwordGrant: options.passwordGrant ?? true,
      oneTimeCode: options.oneTimeCode,
      accessTokenSeconds: options.accessTokenSeconds ?? 300,
      sessionSeconds: options.sessionSeconds ?? 12 * 3_600,
      loginPath: (uid) => `${realm}/login-actions/authenticate/${uid}`,
    };
    const build = () => {
      const made = buildProvider(settings, store, accounts, keys.all, [cookieKey]);
      made.on('server_error', (_ctx, error) => process.stderr.write(`${part}: ${error.stack ?? error.message}\n`));
      return made;
    };
    let provider = build();
    // oidc-provider reads its keys once; a fresh one over the same store takes over after a rotation.
    let handle = provider.callback();
    const renew = () => {
      provider = build();
      handle = provider.callback();
    };
    const sweep = setInterval(() => void store.clearExpired().catch(() => undefined), 600_000).unref();

    app.disable('x-powered-by');
    app.use((_request, response, next) => {
      response.setHeader('Content-Security-Policy', contentPolicy([new URL(options.consoleUrl).origin]));
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'same-origin');
      next();
    });
    app.get('/health/ready', (_request, response) => void response.json({ status: 'ok' }));
    const login = loginDesk(() => provider, accounts, {
      consoleUrl: options.consoleUrl,
      demonstration: options.mode === 'local',
      oneTimeCode: options.oneTimeCode,
    });
    app.get(settings.loginPath(':uid'), login);
    app.post(settings.loginPath(':uid'), express.urlencoded({ extended: false, limit: '10kb' }), login);
    app.use(realm, (request, response) => void handle(request, response));

    return {
      url,
      issuerUrl: settings.issuerUrl,
      port,
      addAccounts: (more) => accounts.add(more),
      removeAccount: (subject) => accounts.remove(subject),
      async rotateKey() {
        const kid = await keys.rotate();
        renew();
        return kid;
      },
      async removeKey(kid) {
        const removed = await keys.remove(kid);
        renew();
        return removed;
      },
      keyIds: () => keys.all.map((key) => key.kid),
      async tokenFor(username, clientId = consoleClient, acr = acrLevels.oneTimeCode) {
        const account = await accounts.findByUsername(username);
        const client = await provider.Client.find(clientId);
        if (!account || !client) throw new Error(`no account ${username} or no client ${clientId}`);
        return (await mintAccessToken(provider, settings, client, account.subject, acr)).value;
      },
      sign(claims, header, kid) {
        const key = kid === undefined ? keys.current : keys.all.find((each) => each.kid === kid);
        if (!key) throw new Error(`no key ${kid}`);
        return keys.jwt(claims, key, header);
      },
      async close() {
        clearInterval(sweep);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

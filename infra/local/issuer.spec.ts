import * as client from 'openid-client';
import { startTestIssuer, testAccounts, testClientSecrets, testOneTimeCode, type TestIssuer } from '../../tests/support/issuer.js';
import { contentPolicy, loginPage, logoutPage } from './issuer-pages.js';

// eslint-disable-next-line @typescript-eslint/no-deprecated -- the embedded issuer speaks plain http on this machine
const plainHttp = client.allowInsecureRequests;
const consoleUrl = 'http://localhost:4000';
const callback = `${consoleUrl}/auth/callback`;
const { editor } = testAccounts;
let issuer: TestIssuer;

beforeAll(async () => {
  issuer = await startTestIssuer();
});
afterAll(async () => {
  await issuer.close();
});

/** A browser's cookie jar and nothing more; follows redirects until they leave the issuer. */
class Browser {
  private readonly jar: { name: string; value: string; path: string }[] = [];

  async open(url: string, form?: Record<string, string>): Promise<{ url: string; status: number; html: string; headers: Headers }> {
    let at = new URL(url);
    let body: URLSearchParams | undefined = form && new URLSearchParams(form);
    for (let hops = 0; hops < 10; hops += 1) {
      if (at.origin !== issuer.url) return { url: at.href, status: 0, html: '', headers: new Headers() };
      const cookie = this.jar
        .filter(({ path }) => at.pathname.startsWith(path))
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ');
      const response = await fetch(at, { redirect: 'manual', headers: { cookie }, ...(body ? { method: 'POST', body } : {}) });
      for (const line of response.headers.getSetCookie()) this.keep(line);
      const location = response.headers.get('location');
      if (!location) return { url: at.href, status: response.status, html: await response.text(), headers: response.headers };
      await response.arrayBuffer();
      at = new URL(location, at);
      body = undefined;
    }
    throw new Error('too many redirects');
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/';
    const known = this.jar.findIndex((each) => each.name === name && each.path === path);
    if (known >= 0) this.jar.splice(known, 1);
    if (value) this.jar.push({ name, value, path });
  }
}

const discover = (id: keyof typeof testClientSecrets = 'liencong-console') =>
  client.discovery(new URL(issuer.issuerUrl), id, testClientSecrets[id], undefined, { execute: [plainHttp] });

async function logIn(browser: Browser, account: { readonly username: string; readonly password: string } = editor, acr?: string) {
  const configuration = await discover();
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: callback,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ...(acr === undefined ? {} : { acr_values: acr }),
  });
  const page = await browser.open(address.href);
  let done = page;
  if (done.html.includes('name="password"')) done = await browser.open(done.url, { username: account.username, password: account.password });
  if (done.html.includes('name="otp"')) done = await browser.open(done.url, { otp: testOneTimeCode });
  const tokens = await client.authorizationCodeGrant(configuration, new URL(done.url), { pkceCodeVerifier: verifier, expectedState: state });
  return { configuration, tokens, page };
}

const claimsOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
const headerOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[0]!, 'base64url').toString()) as Record<string, unknown>;

describe('addresses', () => {
  it('are those of a Keycloak realm', async () => {
    const document = (await (await fetch(`${issuer.issuerUrl}/.well-known/openid-configuration`)).json()) as Record<string, string>;
    const base = `${issuer.url}/realms/liencong/protocol/openid-connect`;
    expect(document).toMatchObject({
      issuer: `${issuer.url}/realms/liencong`,
      authorization_endpoint: `${base}/auth`,
      token_endpoint: `${base}/token`,
      jwks_uri: `${base}/certs`,
      userinfo_endpoint: `${base}/userinfo`,
      end_session_endpoint: `${base}/logout`,
      introspection_endpoint: `${base}/token/introspect`,
      revocation_endpoint: `${base}/revoke`,
    });
  });
});

describe('log-in with a browser', () => {
  it('shows a Vietnamese page without script and gives tokens with the claims of Keycloak', async () => {
    const { tokens, page } = await logIn(new Browser());
    expect(page.html).toContain('<html lang="vi">');
    expect(page.html).toContain('<title>Đăng nhập – Liên Cổng</title>');
    expect(page.html).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headerOf(tokens.access_token)).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: issuer.keyIds()[0] });
    const claims = claimsOf(tokens.access_token);
    expect(claims).toMatchObject({
      iss: issuer.issuerUrl,
      aud: 'urn:liencong:api',
      sub: editor.subject,
      typ: 'Bearer',
      azp: 'liencong-console',
      acr: '1',
      preferred_username: editor.username,
      name: editor.name,
      email: editor.email,
      email_verified: true,
      realm_access: { roles: ['default-roles-liencong'] },
      resource_access: {},
      scope: 'openid profile email',
    });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(300);
    expect(tokens.claims()).toMatchObject({ sub: editor.subject, name: editor.name, sid: claims['sid'] });
    expect(claims['sid']).toEqual(expect.any(String));
  });

  it('asks once: the second time the log-in is still known', async () => {
    const browser = new Browser();
    const first = await logIn(browser);
    const second = await logIn(browser);
    expect(first.page.html).toContain('<form');
    expect(second.page.url).toContain('code=');
  });

  it('says that the password is wrong, keeps the user name, escapes what was typed', async () => {
    const browser = new Browser();
    const configuration = await discover();
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid',
      code_challenge: await client.calculatePKCECodeChallenge('x'.repeat(43)),
      code_challenge_method: 'S256',
    });
    const page = await browser.open(address.href);
    const failed = await browser.open(page.url, { username: 'bien"<b>tap', password: 'sai' });
    expect(failed.status).toBe(400);
    expect(failed.html).toContain('role="alert"');
    expect(failed.html).toContain('value="bien&#34;&#60;b&#62;tap"');
  });

  it('refuses an unknown redirect address and a request without PKCE', async () => {
    const base = `${issuer.issuerUrl}/protocol/openid-connect/auth?client_id=liencong-console&response_type=code&scope=openid`;
    const evil = await new Browser().open(`${base}&redirect_uri=${encodeURIComponent('https://evil.example/')}`);
    expect(evil.status).toBe(400);
    expect(evil.html).toContain('invalid_redirect_uri');
    const plain = await new Browser().open(`${base}&redirect_uri=${encodeURIComponent(callback)}`);
    expect(plain.url).toContain('error=invalid_request');
  });

  it('says that the page is too old when the log-in is not known', async () => {
    const page = await new Browser().open(`${issuer.issuerUrl}/login-actions/authenticate/none`);
    expect(page.status).toBe(400);
    expect(page.html).toContain('đã hết hạn');
  });

  it('logs out without asking, and the refresh token of that log-in ends with it', async () => {
    const browser = new Browser();
    const { configuration, tokens } = await logIn(browser);
    const address = client.buildEndSessionUrl(configuration, { id_token_hint: tokens.id_token!, post_logout_redirect_uri: `${consoleUrl}/`, state: 's1' });
    const page = await browser.open(address.href);
    const script = /<script>(.*)<\/script>/.exec(page.html)![1]!;
    expect(script).toBe('document.forms[0].submit()');
    const fields = Object.fromEntries([...page.html.matchAll(/name="(\w+)" value="(\w+)"/g)].map(([, name, value]) => [name!, value!]));
    const done = await browser.open(/action="([^"]+)"/.exec(page.html)![1]!, fields);
    expect(done.url).toBe(`${consoleUrl}/?state=s1`);
    await expect(client.refreshTokenGrant(configuration, tokens.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
  });
});

describe('the second factor', () => {
  const acrOf = async (browser: Browser, acr?: string, account: { readonly username: string; readonly password: string } = editor) =>
    claimsOf((await logIn(browser, account, acr)).tokens.access_token)['acr'];

  it('is asked for when the level is, and the token says so, its renewals too', async () => {
    const { configuration, tokens } = await logIn(new Browser(), editor, '2');
    expect(claimsOf(tokens.access_token)['acr']).toBe('2');
    const renewed = await client.refreshTokenGrant(configuration, tokens.refresh_token!);
    expect(claimsOf(renewed.access_token)['acr']).toBe('2');
  });

  it('is asked for alone when the password was given before, and not again after it', async () => {
    const browser = new Browser();
    expect(await acrOf(browser)).toBe('1');
    const { page, tokens } = await logIn(browser, editor, '2');
    expect(page.html).toContain('name="otp"');
    expect(page.html).not.toContain('name="password"');
    expect(claimsOf(tokens.access_token)['acr']).toBe('2');
    expect((await logIn(browser, editor, '2')).page.url).toContain('code=');
    expect(await acrOf(browser)).toBe('2');
  });

  it('is not given by a wrong code, nor by sending the code without the password', async () => {
    const browser = new Browser();
    const configuration = await discover();
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid',
      code_challenge: await client.calculatePKCECodeChallenge('x'.repeat(43)),
      code_challenge_method: 'S256',
      acr_values: '2',
    });
    const page = await browser.open(address.href);
    const early = await browser.open(page.url, { otp: testOneTimeCode });
    expect([early.status, early.html.includes('name="password"')]).toEqual([400, true]);
    const second = await browser.open(page.url, { username: editor.username, password: editor.password });
    expect(second.html).toContain('<title>Xác thực bước hai – Liên Cổng</title>');
    for (const otp of ['', '000000', ` ${testOneTimeCode}0`]) {
      const failed = await browser.open(page.url, { otp });
      expect([failed.status, failed.html.includes('role="alert"')]).toEqual([400, true]);
    }
    expect((await browser.open(page.url, { otp: testOneTimeCode })).url).toContain('code=');
  });

  it('is not made up for somebody who has none: the token stays at the password', async () => {
    const plain = { subject: 'plain-1', username: 'khongma', name: 'Không Mã', email: 'khongma@example.vn', password: 'một hai ba', secondFactor: false };
    await issuer.addAccounts([plain]);
    expect(await acrOf(new Browser(), '2', plain)).toBe('1');
    const browser = new Browser();
    expect(await acrOf(browser, undefined, plain)).toBe('1');
    expect(await acrOf(browser, '2', plain)).toBe('1');
  });

  it('of the command line is the code beside the password', async () => {
    const configuration = await discover('liencong-cli');
    const grant = (more: Record<string, string>) =>
      client.genericGrantRequest(configuration, 'password', { username: editor.username, password: editor.password, ...more });
    expect(claimsOf((await grant({})).access_token)['acr']).toBe('1');
    const tokens = await grant({ totp: testOneTimeCode });
    expect(claimsOf(tokens.access_token)['acr']).toBe('2');
    expect(claimsOf((await client.refreshTokenGrant(configuration, tokens.refresh_token!)).access_token)['acr']).toBe('2');
    await expect(grant({ totp: '000000' })).rejects.toMatchObject({ error: 'invalid_grant' });
  });
});

describe('refresh tokens', () => {
  it('rotate, and the reuse of an old one ends the whole family', async () => {
    const { configuration, tokens } = await logIn(new Browser());
    const second = await client.refreshTokenGrant(configuration, tokens.refresh_token!);
    expect(second.refresh_token).not.toBe(tokens.refresh_token);
    expect(claimsOf(second.access_token)).toMatchObject({ aud: 'urn:liencong:api', sub: editor.subject, sid: claimsOf(tokens.access_token)['sid'] });
    await expect(client.refreshTokenGrant(configuration, tokens.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(client.refreshTokenGrant(configuration, second.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('stop working when the account is gone', async () => {
    const leaver = { subject: 'leaver-1', username: 'NghiViec', name: 'Người Nghỉ Việc', email: 'nghi@example.vn', password: 'một hai ba' };
    await issuer.addAccounts([leaver]);
    const { configuration, tokens } = await logIn(new Browser(), { ...leaver, username: 'nghiviec' });
    await issuer.removeAccount(leaver.subject);
    await expect(client.refreshTokenGrant(configuration, tokens.refresh_token!)).rejects.toMatchObject({ error: 'invalid_grant' });
  });
});

describe('systems and the command line', () => {
  it('gives a system a token in its own name, with a subject that stays', async () => {
    const configuration = await discover('liencong-system');
    const [first, second] = [await client.clientCredentialsGrant(configuration), await client.clientCredentialsGrant(configuration)];
    expect(claimsOf(first.access_token)).toMatchObject({
      azp: 'liencong-system',
      aud: 'urn:liencong:api',
      typ: 'Bearer',
      preferred_username: 'service-account-liencong-system',
    });
    expect(claimsOf(first.access_token)['sub']).toMatch(/^[0-9a-f-]{36}$/);
    expect(claimsOf(second.access_token)['sub']).toBe(claimsOf(first.access_token)['sub']);
    expect(first.refresh_token).toBeUndefined();
  });

  it('refuses a wrong secret and a foreign audience', async () => {
    const wrong = await client.discovery(new URL(issuer.issuerUrl), 'liencong-system', 'wrong', undefined, { execute: [plainHttp] });
    await expect(client.clientCredentialsGrant(wrong)).rejects.toMatchObject({ error: 'invalid_client' });
    await expect(client.clientCredentialsGrant(await discover('liencong-system'), { resource: 'urn:other' })).rejects.toMatchObject({
      error: 'invalid_target',
    });
  });

  it('lets the command line log in with a password, a wrong one not', async () => {
    const configuration = await discover('liencong-cli');
    const tokens = await client.genericGrantRequest(configuration, 'password', { username: 'BienTap', password: editor.password });
    expect(claimsOf(tokens.access_token)).toMatchObject({ sub: editor.subject, azp: 'liencong-cli' });
    await expect(client.genericGrantRequest(configuration, 'password', { username: editor.username, password: 'sai' })).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    expect(claimsOf((await client.refreshTokenGrant(configuration, tokens.refresh_token!)).access_token)).toMatchObject({ sub: editor.subject });
  });

  it('does not take passwords when that is switched off, nor from the console client', async () => {
    await expect(client.genericGrantRequest(await discover(), 'password', { username: editor.username, password: editor.password })).rejects.toMatchObject({
      error: 'invalid_request',
    });
    const strict = await startTestIssuer({ passwordGrant: false });
    try {
      const body = new URLSearchParams({
        grant_type: 'password',
        client_id: 'liencong-cli',
        client_secret: 'cli-secret',
        username: editor.username,
        password: editor.password,
      });
      const response = await fetch(`${strict.issuerUrl}/protocol/openid-connect/token`, { method: 'POST', body });
      expect(response.status).toBe(401);
      const document = (await (await fetch(`${strict.issuerUrl}/.well-known/openid-configuration`)).json()) as { grant_types_supported: string[] };
      expect(document.grant_types_supported).not.toContain('password');
    } finally {
      await strict.close();
    }
  });
});

describe('signing keys', () => {
  const published = async () =>
    ((await (await fetch(`${issuer.issuerUrl}/protocol/openid-connect/certs`)).json()) as { keys: { kid: string; d?: string }[] }).keys;

  it('rotate: the new one signs, the old one stays published until it is removed', async () => {
    const [old] = issuer.keyIds();
    const kid = await issuer.rotateKey();
    expect(headerOf(await issuer.tokenFor(editor.username))['kid']).toBe(kid);
    expect((await published()).map((key) => key.kid)).toEqual(expect.arrayContaining([old, kid]));
    expect(await issuer.removeKey(old!)).toBe(true);
    expect((await published()).map((key) => key.kid)).toEqual([kid]);
  });

  it('never leave the private part', async () => {
    expect(Object.keys((await published())[0]!)).not.toEqual(expect.arrayContaining(['d']));
  });

  it('sign whatever a test needs', () => {
    const token = issuer.sign({ iss: issuer.issuerUrl, aud: 'urn:other' }, { typ: 'JWT' });
    expect(claimsOf(token)).toEqual({ iss: issuer.issuerUrl, aud: 'urn:other' });
  });
});

describe('production', () => {
  it('is refused', async () => {
    await expect(startTestIssuer({ mode: 'production' })).rejects.toThrow(/refuses to run/);
  });
});

describe('pages', () => {
  it('carry labels for both fields, one heading, and the hint only in the demonstration', () => {
    const page = loginPage({ demonstration: true });
    expect(page.match(/<h1>/g)).toHaveLength(1);
    for (const id of ['username', 'password']) expect(page).toContain(`<label for="${id}">`);
    expect(page).toContain('dùng thử');
    expect(loginPage({ demonstration: false })).not.toContain('dùng thử');
  });

  it('allow by hash the one script there is', () => {
    expect(logoutPage('<form></form>')).toContain('value="yes"');
    expect(contentPolicy(['https://a.example'])).toMatch(/script-src 'sha256-[^']+'; form-action 'self' https:\/\/a\.example/);
  });
});

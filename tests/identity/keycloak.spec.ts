import { randomBytes } from 'node:crypto';
import { openKeycloak } from './support/keycloak.js';
import { KeycloakAdmin } from './support/keycloak-admin.js';
import { IssuerBrowser, type IssuerPage } from './support/issuer-browser.js';
import { patience } from './support/identity-issuer.js';
import { totp } from './support/totp.js';

/** The realm as operators import it, by the file and `--import-realm`: what the other specs change in their copies is tried here. */
const secret = randomBytes(10).toString('hex');
const account = { subject: '', username: `thu-${randomBytes(6).toString('hex')}`, password: 'Mật khẩu đủ dài!', code: () => totp(secret) };
let admin: KeycloakAdmin;
let browser: IssuerBrowser;

beforeAll(async () => {
  admin = await KeycloakAdmin.open();
  browser = new IssuerBrowser({ issuerUrl: `${admin.url}/realms/liencong`, answer: () => null });
  account.subject = await admin.create('/admin/realms/liencong/users', {
    username: account.username,
    enabled: true,
    firstName: 'Thử',
    lastName: 'Nguyễn',
    email: `${account.username}@example.vn`,
    emailVerified: true,
    credentials: [
      { type: 'password', value: account.password },
      {
        type: 'otp',
        secretData: JSON.stringify({ value: secret }),
        credentialData: JSON.stringify({ subType: 'totp', digits: 6, counter: 0, period: 30, algorithm: 'HmacSHA1' }),
      },
    ],
  });
}, patience);
afterAll(async () => {
  await admin.call('DELETE', `/admin/realms/liencong/users/${account.subject}`);
});

const asks = (page: IssuerPage) => [...page.html.matchAll(/<input[^>]*\bname="(username|password|otp)"/g)].map(([, name]) => name);

it('holds no secret in its file: Keycloak made one for each client, none of them a placeholder', async () => {
  const { json } = await admin.call('GET', '/admin/realms/liencong/clients');
  const clients = (json as { clientId: string; secret?: string; redirectUris: string[] }[]).filter(({ clientId }) => clientId.startsWith('liencong-'));
  expect(clients.map(({ clientId }) => clientId).sort()).toEqual(['liencong-console', 'liencong-system']);
  for (const client of clients) expect(client.secret).toMatch(/^\w{32,}$/);
  expect(new Set(clients.map((client) => client.secret)).size).toBe(2);
  expect(clients.find(({ clientId }) => clientId === 'liencong-console')!.redirectUris).toEqual(['http://localhost:4000/auth/callback']);
});

it('lets nobody register, locks out who guesses, speaks Vietnamese and signs RS256', async () => {
  const { json } = await admin.call('GET', '/admin/realms/liencong');
  expect(json).toMatchObject({
    registrationAllowed: false,
    resetPasswordAllowed: false,
    bruteForceProtected: true,
    defaultLocale: 'vi',
    defaultSignatureAlgorithm: 'RS256',
    revokeRefreshToken: true,
    accessTokenLifespan: 300,
    browserFlow: 'liencong browser',
  });
  const { page } = await new IssuerBrowser({ issuerUrl: `${admin.url}/realms/liencong`, answer: () => null }).begin();
  expect(page.html).toMatch(/<html[^>]*lang="vi"/);
  expect(page.html).toContain('Đăng nhập');
});

it('refuses a weak password', async () => {
  const weak = { type: 'password', value: 'ngắn', temporary: false };
  await expect(admin.call('PUT', `/admin/realms/liencong/users/${account.subject}/reset-password`, weak)).rejects.toThrow(/400/);
});

it('asks for the password alone, then for the code when that level is asked for; a code serves once', async () => {
  const first = await browser.begin();
  expect(asks(first.page)).toEqual(expect.arrayContaining(['username', 'password']));
  const back = await browser.submit(first.page, { username: account.username, password: account.password });
  expect(new URL(back.url).searchParams.get('code')).toEqual(expect.any(String));

  const second = await browser.begin({ acr_values: '2' });
  expect(asks(second.page)).toEqual(['otp']);
  const code = account.code();
  expect(new URL((await browser.submit(second.page, { otp: code })).url).searchParams.get('code')).toEqual(expect.any(String));

  const thief = new IssuerBrowser({ issuerUrl: `${admin.url}/realms/liencong`, answer: () => null });
  const page = await thief.submit((await thief.begin({ acr_values: '2' })).page, { username: account.username, password: account.password });
  expect(asks(page)).toEqual(['otp']);
  expect(asks(await thief.submit(page, { otp: code }))).toEqual(['otp']);
});

it('is told from a realm without levels: there the same request brings a token that speaks of a password alone', async () => {
  const issuer = await openKeycloak();
  try {
    await admin.call('PUT', `/admin/realms/${issuer.issuerUrl.split('/').at(-1)!}`, { browserFlow: 'browser' });
    const token = await new IssuerBrowser(issuer).token(await issuer.account('none'));
    const { acr } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { acr?: string };
    expect(acr).not.toBe('2');
  } finally {
    await issuer.close();
  }
});

import { Logger } from '@nestjs/common';
import { PersonalDataKey, invitePerson } from '#people';
import { actingIn, type WorldPortal } from '../support/world.js';
import { Browser, Door, type Answer } from './door.js';
import { consoleOrigin, patience, type IdentityAccount } from './support/identity-issuer.js';

const sessionCookie = '__Host-liencong';

let door: Door;
let portal: WorldPortal;
let personId: string;
let admin: string;
let editor: IdentityAccount;
let approver: IdentityAccount;
let stranger: IdentityAccount;

beforeAll(async () => {
  door = await Door.open();
  const { world, issuer } = door;
  ({ editor, approver, stranger } = issuer.accounts);
  portal = await world.portal();
  personId = await world.person('Nguyễn Thị Biên', [{ portal, role: 'editor' }]);
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
  await world.identity(personId, issuer.issuerUrl, editor.subject);
  await world.identity(admin, issuer.issuerUrl, approver.subject);
}, patience);
beforeEach(() => {
  door.clock.ahead = 0;
});
afterAll(() => door.close());

const codeOf = (page: Answer) => /<b>([A-Z_]+)<\/b>/.exec(page.body)?.[1];
async function signedIn(account = editor): Promise<Browser> {
  const browser = new Browser(door);
  await browser.logIn(account);
  return browser;
}

async function invitation(): Promise<{ url: string; token: string; personId: string }> {
  const editing = await door.world.source('editing');
  const made = await actingIn(editing, portal, admin, (scope) =>
    invitePerson(scope, door.clock, new PersonalDataKey(Buffer.alloc(32, 2)), {
      displayName: 'Người Được Mời',
      email: `${stranger.username}@example.vn`,
      role: 'editor',
    }),
  );
  if (!('token' in made)) throw new Error('not invited');
  return { url: `/auth/login?invitation=${made.token}`, token: made.token, personId: made.grant.person.id };
}

describe('log-in', () => {
  it('leads through the issuer back to the page that was asked for, with a session', async () => {
    const browser = new Browser(door);
    const page = await browser.logIn(editor, '/auth/login?returnTo=/muc/tin-tuc%3Ftrang%3D2');
    expect(page.url).toBe(`${consoleOrigin}/muc/tin-tuc?trang=2`);
    expect(await browser.session()).toMatchObject({ status: 200, signedIn: true, personId, displayName: 'Nguyễn Thị Biên' });
    expect(await door.viewer(await browser.consoleHeaders())).toBe(personId);
  });

  it('and log-out leave a line each in the log, with the person’s id and nothing else about them', async () => {
    const lines: string[] = [];
    const original = Object.getOwnPropertyDescriptor(Logger.prototype, 'log')!;
    Object.defineProperty(Logger.prototype, 'log', { ...original, value: (line: unknown) => lines.push(String(line)) });
    const browser = await signedIn();
    const headers = await browser.consoleHeaders();
    await door.send('POST', '/auth/logout', headers);
    Object.defineProperty(Logger.prototype, 'log', original);
    expect(lines).toEqual([`person ${personId} signed in`, `person ${personId} signed out`]);
  });

  it('asks the issuer with PKCE, state and nonce, and gives the browser no token', async () => {
    const browser = await signedIn();
    const asked = new URL(browser.trail.find((url) => url.includes('/protocol/openid-connect/auth?'))!);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      response_type: 'code',
      redirect_uri: `${consoleOrigin}/auth/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.searchParams.get(name)!.length).toBeGreaterThanOrEqual(43);
    expect(browser.cookies()).toMatch(/^__Host-liencong=[\w-]{43}$/);
    expect(browser.trail.join(' ')).not.toMatch(/access_token|refresh_token|eyJ[\w-]+\.eyJ/);
  });

  it('never follows a way out of our origin', async () => {
    for (const wanted of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/auth/logout']) {
      const page = await new Browser(door).logIn(editor, `/auth/login?returnTo=${encodeURIComponent(wanted)}`);
      expect(page.url).toBe(`${consoleOrigin}/`);
    }
  });

  it('gives a new session each time and ends the one before: no session is fixed from outside', async () => {
    const browser = new Browser(door);
    const planted = 'A'.repeat(43);
    browser.setCookie(sessionCookie, planted);
    await browser.logIn(editor);
    const first = browser.cookie(sessionCookie)!;
    expect(first).not.toBe(planted);
    await browser.logIn(editor);
    expect(browser.cookie(sessionCookie)).not.toBe(first);
    expect((await door.send('GET', '/auth/session', { cookie: `${sessionCookie}=${first}` })).status).toBe(401);
  });

  it('refuses a callback that this browser did not begin, or begun too long ago, or twice', async () => {
    const victim = new Browser(door);
    const attacker = new Browser(door);
    await attacker.logIn(editor);
    const callback = attacker.trail.findLast((url) => url.includes('/auth/callback?'))!;
    for (const browser of [victim, attacker]) {
      const answer = await browser.open(callback);
      expect(answer.status).toBe(400);
      expect(codeOf(answer)).toBe('LOGIN_INTERRUPTED');
    }
    expect(victim.cookie(sessionCookie)).toBeUndefined();
  });

  it('refuses a code that is not the one of this log-in', async () => {
    const browser = new Browser(door);
    await browser.open('/auth/login');
    const state = new URL(browser.trail.find((url) => url.includes('state='))!).searchParams.get('state')!;
    for (const query of [`code=wrong&state=${state}`, `error=access_denied&state=${state}`, `code=wrong&state=${state}&iss=https://evil.example`]) {
      const answer = await browser.open(`/auth/callback?${query}`);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'LOGIN_REFUSED']);
    }
  });

  it('can be begun in several tabs at once', async () => {
    const browser = new Browser(door);
    const [one, other] = [await browser.open('/auth/login?returnTo=/mot'), await browser.open('/auth/login?returnTo=/hai')];
    expect((await browser.goThrough(one, editor)).url).toBe(`${consoleOrigin}/mot`);
    expect((await browser.goThrough(other, editor)).url).toBe(`${consoleOrigin}/hai`);
  });
});

describe('somebody without an invitation', () => {
  it('gets a page that says what to do, and no session', async () => {
    const browser = new Browser(door);
    const page = await browser.logIn(stranger);
    expect([page.status, codeOf(page)]).toEqual([403, 'ACCOUNT_NOT_INVITED']);
    expect(page.body).toContain('chưa được mời');
    expect(page.body).toContain('href="/auth/login?anew=1"');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(page.body).not.toMatch(/\bat \w+.*\.(js|ts):\d+/);
    expect(browser.cookie(sessionCookie)).toBeUndefined();
    expect(await door.world.rows('select 1 from identity where subject = $1', [stranger.subject])).toEqual([]);
  });

  it('is not taken in because the e-mail is that of somebody invited', async () => {
    const { personId: invited } = await invitation();
    expect(codeOf(await new Browser(door).logIn(stranger))).toBe('ACCOUNT_NOT_INVITED');
    expect(await door.world.rows('select 1 from identity where person_id = $1', [invited])).toEqual([]);
  });
});

describe('an invitation', () => {
  const newcomer = () => door.issuer.account();

  it('binds the account that logs in, once; the token never reaches the issuer', async () => {
    const { url, token, personId: invited } = await invitation();
    const account = await newcomer();
    const browser = new Browser(door);
    expect((await browser.logIn(account, url)).url).toBe(`${consoleOrigin}/`);
    expect((await browser.session()).personId).toBe(invited);
    expect(browser.trail.filter((address) => !address.startsWith(`${consoleOrigin}/auth/login`)).join(' ')).not.toContain(token);

    const second = new Browser(door);
    const page = await second.logIn(await newcomer(), url);
    expect([page.status, codeOf(page)]).toEqual([409, 'INVITATION_USED']);
    expect(second.cookie(sessionCookie)).toBeUndefined();
    expect((await new Browser(door).logIn(account)).url).toBe(`${consoleOrigin}/`);
  });

  it('asks for the account anew even where somebody is signed in, and gives the right to who answers', async () => {
    const browser = await signedIn();
    const { url, personId: placeholder } = await invitation();
    const page = await browser.open(url);
    expect(browser.asksAt(page)).toBe(true);
    const entered = await browser.goThrough(page, editor);
    expect(entered.url).toBe(`${consoleOrigin}/`);
    expect((await browser.session()).personId).toBe(personId);
    expect(await door.world.rows('select 1 from portal_grant where person_id = $1', [placeholder])).toEqual([]);
  });

  it('that is over or unknown says so', async () => {
    const { url } = await invitation();
    await door.world.rows(`update invitation set expires_at = now() - interval '1 minute' where accepted_at is null`);
    expect(codeOf(await new Browser(door).logIn(await newcomer(), url))).toBe('INVITATION_EXPIRED');
    expect(codeOf(await new Browser(door).logIn(await newcomer(), `/auth/login?invitation=${'x'.repeat(43)}`))).toBe('INVITATION_UNKNOWN');
    expect(codeOf(await new Browser(door).open('/auth/login?invitation=<script>'))).toBe('INVITATION_UNKNOWN');
  });
});

describe('a call with the session cookie', () => {
  let browser: Browser;
  let good: Record<string, string>;
  beforeEach(async () => {
    browser = await signedIn();
    good = await browser.consoleHeaders();
  });

  it.each<[string, (headers: Record<string, string>) => Record<string, string>]>([
    ['without the CSRF token', ({ 'x-csrf-token': _, ...rest }) => rest],
    ['with a wrong CSRF token', (headers) => ({ ...headers, 'x-csrf-token': 'x'.repeat(43) })],
    ['with an empty CSRF token', (headers) => ({ ...headers, 'x-csrf-token': '' })],
    ['from another origin', (headers) => ({ ...headers, origin: 'https://evil.example' })],
    ['from a sandboxed frame', (headers) => ({ ...headers, origin: 'null' })],
    ['from another site', (headers) => ({ ...headers, 'sec-fetch-site': 'cross-site' })],
    ['from a sister site', (headers) => ({ ...headers, 'sec-fetch-site': 'same-site' })],
    ['that does not say where it comes from', ({ origin: _, 'sec-fetch-site': __, ...rest }) => rest],
  ])('%s is refused', async (_name, change) => {
    expect(await door.viewer(change(good))).toBe('CSRF_REFUSED 403');
    const logout = await door.send('POST', '/auth/logout', change(good));
    expect([logout.status, (JSON.parse(logout.body) as { error: { code: string } }).error.code]).toEqual([403, 'CSRF_REFUSED']);
    expect(await door.viewer(good)).toBe(personId);
  });

  it('with the CSRF token of another session is refused', async () => {
    const other = await (await signedIn(approver)).consoleHeaders();
    expect(await door.viewer({ ...good, 'x-csrf-token': other['x-csrf-token']! })).toBe('CSRF_REFUSED 403');
  });

  it('by an old browser that sends only Origin, or a new one that sends only Sec-Fetch-Site, is served', async () => {
    const { origin: _, ...noOrigin } = good;
    const { 'sec-fetch-site': __, ...noSite } = good;
    expect(await door.viewer(noOrigin)).toBe(personId);
    expect(await door.viewer(noSite)).toBe(personId);
  });

  it('needs the CSRF token even to read by GET', async () => {
    const query = `/manage/graphql?query=${encodeURIComponent('{ viewer { person { id } } }')}`;
    expect((await door.send('GET', query, { cookie: good['cookie']!, 'sec-fetch-site': 'none' })).status).toBe(403);
  });

  it('with two sessions, or a session and a token, is refused as ambiguous', async () => {
    expect(await door.viewer({ ...good, cookie: `${good['cookie']!}; ${good['cookie']!}` })).toBe('CREDENTIALS_AMBIGUOUS 400');
    expect(await door.viewer({ ...good, authorization: 'Bearer a.b.c' })).toBe('CREDENTIALS_AMBIGUOUS 400');
  });

  it('is refused at every spelling of the address without credentials', async () => {
    for (const path of ['/manage/graphql', '/manage/graphql/', '/MANAGE/GraphQL', '/manage/graphql/x', '/manage/graphql?x=1', '/manage', '/manage/other']) {
      const answer = await door.send('POST', path, { 'content-type': 'application/json' }, '{"query":"{__typename}"}');
      expect([path, answer.status]).toEqual([path, 401]);
    }
    for (const path of ['//manage/graphql', '/manage//graphql', '/manage%2fgraphql', '/x/../manage/graphql', '/./manage/graphql']) {
      const answer = await door.send('POST', path, { 'content-type': 'application/json' }, '{"query":"{__typename}"}');
      expect([401, 404]).toContain(answer.status);
    }
  });
});

describe('the end of a session', () => {
  it('by log-out: here, at the issuer, and the tokens with it', async () => {
    const browser = await signedIn();
    const headers = await browser.consoleHeaders();
    const answer = await door.send('POST', '/auth/logout', headers);
    expect(answer.status).toBe(200);
    const { url } = JSON.parse(answer.body) as { url: string };
    expect(url).toMatch(new RegExp(`^${door.issuer.issuerUrl}/protocol/openid-connect/logout\\?`));
    expect(new URL(url).searchParams.get('post_logout_redirect_uri')).toBe(`${consoleOrigin}/`);
    expect(answer.headers['set-cookie']![0]).toMatch(/^__Host-liencong=; Max-Age=0/);
    expect(await door.viewer(headers)).toBe('UNAUTHENTICATED 401');
    expect(
      await door.world.rows('select 1 from session where person_id = $1 and token_hash = sha256($2)', [personId, Buffer.from(browser.cookie(sessionCookie)!)]),
    ).toEqual([]);

    const ended = await browser.open(url);
    const left = browser.asksAt(ended) ? await browser.submit(ended, { logout: 'yes' }) : ended;
    expect(left.url).toBe(`${consoleOrigin}/`);
    expect(browser.asksAt(await browser.open('/auth/login'))).toBe(true);
  });

  it('by time: nothing of it works an hour after the last call', async () => {
    const browser = await signedIn();
    const headers = await browser.consoleHeaders();
    door.forward(3_600);
    expect(await door.viewer(headers)).toBe('UNAUTHENTICATED 401');
    const answer = await door.send('GET', '/auth/session', { cookie: browser.cookies() });
    expect([answer.status, (JSON.parse(answer.body) as { error: { code: string } }).error.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers['set-cookie']![0]).toContain('Max-Age=0');
  });

  it('by the issuer: an account removed there is out at the next renewal', async () => {
    const account = await door.issuer.account();
    const person = await door.world.person('Tạm', [{ portal, role: 'editor' }]);
    await door.world.identity(person, door.issuer.issuerUrl, account.subject);
    const browser = new Browser(door);
    await browser.logIn(account);
    const headers = await browser.consoleHeaders();
    door.forward(240);
    expect(await door.viewer(headers)).toBe(person);
    // The access token of the first renewal has 60 s left by the api's clock, so the next is due after 30.
    door.forward(31);
    expect(await door.viewer(headers)).toBe(person);
    await door.issuer.removeAccount(account.subject);
    door.clock.ahead = 295_000;
    expect(await door.viewer(headers)).toBe('UNAUTHENTICATED 401');
  });

  it('is told as JSON to who has none', async () => {
    expect((await door.send('GET', '/auth/session')).status).toBe(401);
    expect((await door.send('POST', '/auth/logout')).status).toBe(200);
  });
});

it('an issuer that is down gives a page, not a fault', async () => {
  const other = await Door.open();
  try {
    await other.issuer.close();
    const page = await new Browser(other).open('/auth/login');
    expect([page.status, codeOf(page)]).toEqual([503, 'ISSUER_UNAVAILABLE']);
  } finally {
    await other.app.close();
    await other.world.close();
  }
});

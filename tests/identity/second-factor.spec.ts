import { endExemption, invitePerson, PersonalDataKey, recordExemption } from '#people';
import { civilDateOf } from '#platform/time';
import { actingIn, type WorldPortal } from '../support/world.js';
import { Browser, Door, type Answer } from './door.js';
import { consoleOrigin, patience, type IdentityAccount } from './support/identity-issuer.js';

/** A second factor for every seat, by our own look at `acr`: the same against each issuer. */
let door: Door;
let strict: WorldPortal;
let exempt: WorldPortal;
let admin: string;

beforeAll(async () => {
  door = await Door.open();
  strict = await door.world.portal();
  exempt = await door.world.portal();
  admin = await door.world.person('Quản trị', [
    { portal: exempt, role: 'portal_admin' },
    { portal: strict, role: 'portal_admin' },
  ]);
  await exemption();
}, patience);
beforeEach(() => {
  door.clock.ahead = 0;
});
afterAll(() => door.close());

const day = (shift: number) => civilDateOf(new Date(Date.now() + shift * 86_400_000));
const codeOf = (page: Answer) => /<b>([A-Z_]+)<\/b>/.exec(page.body)?.[1];

/** The decision of the exempting portal, through the action that the console calls. */
async function exemption(): Promise<string> {
  const editing = await door.world.source('editing');
  const made = await actingIn(editing, exempt, admin, (scope) =>
    recordExemption(scope, door.clock, { decisionNumber: '15/QĐ-UBND', decidedOn: day(-3), reason: 'Cộng tác viên thôn' }),
  );
  if (!('id' in made)) throw new Error(JSON.stringify(made));
  return made.id;
}

async function someone(grants: { portal: WorldPortal; role: string; startsOn?: string; endsOn?: string }[], secondFactor: 'ready' | 'none' = 'none') {
  const account = await door.issuer.account(secondFactor);
  const personId = await door.world.person('Cộng tác viên', grants);
  await door.world.identity(personId, door.issuer.issuerUrl, account.subject);
  return { account, personId };
}

/** Logs in with the password alone and stops there. */
async function byPassword(account: IdentityAccount, path = '/auth/login'): Promise<{ browser: Browser; page: Answer & { url: string } }> {
  const browser = new Browser(door);
  const page = await browser.submit(await browser.open(path), { username: account.username, password: account.password });
  return { browser, page };
}

/** Nobody came in: the issuer asks for more, or our page says what is missing. */
function expectOutside(browser: Browser, page: Answer & { url: string }): void {
  expect(browser.cookie('__Host-liencong')).toBeUndefined();
  if (browser.asksAt(page)) expect(page.body).not.toMatch(/name="password"/);
  else expect([page.status, codeOf(page)]).toEqual([401, 'SECOND_FACTOR_REQUIRED']);
}

describe('a seat', () => {
  it('is reached by password and code: the issuer is asked for the second once it is known who comes', async () => {
    const { account, personId } = await someone([{ portal: strict, role: 'editor' }], 'ready');
    const { browser, page } = await byPassword(account, '/auth/login?returnTo=/viec-cua-toi');
    expectOutside(browser, page);
    expect(browser.asksAt(page)).toBe(true);
    expect((await browser.goThrough(page, account)).url).toBe(`${consoleOrigin}/viec-cua-toi`);
    expect(await door.viewer(await browser.consoleHeaders())).toBe(personId);
    const asked = browser.trail.filter((url) => url.includes('/protocol/openid-connect/auth?')).map((url) => new URL(url).searchParams.get('acr_values'));
    expect(asked).toEqual([null, '2']);
    expect(await door.world.rows('select 1 from session where person_id = $1 and second_factor', [personId])).toHaveLength(1);
  });

  it('is asked for a code of somebody who never set one up, and opens only after it', async () => {
    const { account, personId } = await someone([{ portal: strict, role: 'editor' }]);
    const { browser, page } = await byPassword(account);
    expectOutside(browser, page);
    if (!browser.asksAt(page)) {
      expect(page.body).toContain('phải xác thực hai bước');
      return;
    }
    // Keycloak lets the person set one up there and then.
    expect((await browser.goThrough(page, account)).url).toBe(`${consoleOrigin}/`);
    expect((await browser.session()).personId).toBe(personId);
  });

  it('keeps out whoever gives a wrong code', async () => {
    const { account } = await someone([{ portal: strict, role: 'editor' }], 'ready');
    const { browser, page } = await byPassword(account);
    const again = await browser.submit(page, { otp: '000000' });
    expect(browser.asksAt(again)).toBe(true);
    expectOutside(browser, again);
  });

  it('is asked once: a second log-in in the same browser goes straight in', async () => {
    const { account, personId } = await someone([{ portal: strict, role: 'editor' }], 'ready');
    const browser = new Browser(door);
    await browser.logIn(account);
    expect((await browser.open('/auth/login')).url).toBe(`${consoleOrigin}/`);
    expect((await browser.session()).personId).toBe(personId);
  });

  it.each<[string, () => { portal: WorldPortal; role: string; startsOn?: string; endsOn?: string }[]]>([
    ['a contributor without a decision', () => [{ portal: strict, role: 'contributor' }]],
    ['an editor of the portal that exempts', () => [{ portal: exempt, role: 'editor' }]],
    ['the administrator of the portal that exempts', () => [{ portal: exempt, role: 'portal_admin' }]],
    [
      'an exempted contributor who edits elsewhere',
      () => [
        { portal: exempt, role: 'contributor' },
        { portal: strict, role: 'editor' },
      ],
    ],
    [
      'an exempted contributor who contributes to a portal without a decision',
      () => [
        { portal: exempt, role: 'contributor' },
        { portal: strict, role: 'contributor' },
      ],
    ],
    ['somebody without any right', () => []],
    ['a contributor whose right has ended', () => [{ portal: exempt, role: 'contributor', endsOn: day(-1) }]],
  ])('of %s needs two factors', async (_who, grants) => {
    const { account } = await someone(grants());
    const { browser, page } = await byPassword(account);
    expectOutside(browser, page);
  });
});

describe('a contributor of a portal that exempts them', () => {
  it('comes in with the password alone and is never asked for more', async () => {
    const { account, personId } = await someone([{ portal: exempt, role: 'contributor' }]);
    const { browser, page } = await byPassword(account);
    expect(page.url).toBe(`${consoleOrigin}/`);
    expect(await door.viewer(await browser.consoleHeaders())).toBe(personId);
  });

  it('who has a right elsewhere that begins tomorrow comes in today', async () => {
    const { account } = await someone([
      { portal: exempt, role: 'contributor' },
      { portal: strict, role: 'editor', startsOn: day(1) },
    ]);
    expect((await byPassword(account)).page.url).toBe(`${consoleOrigin}/`);
  });

  it('who is given another right is stopped at the next call, and goes on with a code', async () => {
    const { account, personId } = await someone([{ portal: exempt, role: 'contributor' }], 'ready');
    const { browser } = await byPassword(account);
    const headers = await browser.consoleHeaders();
    await door.world.rows(`insert into portal_grant (portal_id, person_id, role, because, starts_on) values ($1, $2, 'editor', 'thử nghiệm', '2026-01-01')`, [
      strict.id,
      personId,
    ]);
    expect(await door.viewer(headers)).toBe('SECOND_FACTOR_REQUIRED 401');
    const session = await door.send('GET', '/auth/session', { cookie: browser.cookies() });
    expect([session.status, (JSON.parse(session.body) as { error: { code: string } }).error.code]).toEqual([401, 'SECOND_FACTOR_REQUIRED']);
    expect((await browser.logIn(account)).url).toBe(`${consoleOrigin}/`);
    expect(await door.viewer(await browser.consoleHeaders())).toBe(personId);
  });

  it('is stopped when the decision ends, and the answer says which kind of log-in would do', async () => {
    const { account } = await someone([{ portal: exempt, role: 'contributor' }]);
    const { browser } = await byPassword(account);
    const headers = await browser.consoleHeaders();
    const editing = await door.world.source('editing');
    const [{ id } = { id: '' }] = await door.world.rows<{ id: string }>('select id from second_factor_exemption where portal_id = $1 and ends_on is null', [
      exempt.id,
    ]);
    await actingIn(editing, exempt, admin, (scope) => endExemption(scope, door.clock, { exemptionId: id, endsOn: day(-1), reason: 'Hết cần' }));
    const answer = await door.send('POST', '/manage/graphql', { 'content-type': 'application/json', ...headers }, '{"query":"{__typename}"}');
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer error="insufficient_user_authentication"']);
    const { browser: other, page } = await byPassword(account);
    expectOutside(other, page);
    await exemption();
    expect(await door.viewer(headers)).not.toContain('SECOND_FACTOR_REQUIRED');
  });
});

describe('an invitation', () => {
  async function invitation(portal: WorldPortal, role: 'contributor' | 'editor'): Promise<{ path: string; personId: string }> {
    const editing = await door.world.source('editing');
    const made = await actingIn(editing, portal, admin, (scope) =>
      invitePerson(scope, door.clock, new PersonalDataKey(Buffer.alloc(32, 2)), { displayName: 'Người Mới', email: 'moi@example.vn', role }),
    );
    if (!('token' in made)) throw new Error('not invited');
    return { path: `/auth/login?invitation=${made.token}`, personId: made.grant.person.id };
  }
  const isOpen = async (personId: string) =>
    (await door.world.rows('select 1 from invitation where person_id = $1 and accepted_at is null', [personId])).length === 1;

  it('is not used up, and binds nobody, before the second factor', async () => {
    const { path, personId } = await invitation(strict, 'editor');
    const account = await door.issuer.account('none');
    const { browser, page } = await byPassword(account, path);
    expectOutside(browser, page);
    expect(await isOpen(personId)).toBe(true);
    expect(await door.world.rows('select 1 from identity where person_id = $1', [personId])).toEqual([]);
  });

  it('is accepted by a new account with password and code', async () => {
    const { path, personId } = await invitation(strict, 'editor');
    const account = await door.issuer.account();
    const browser = new Browser(door);
    expect((await browser.logIn(account, path)).url).toBe(`${consoleOrigin}/`);
    expect((await browser.session()).personId).toBe(personId);
    expect(await isOpen(personId)).toBe(false);
  });

  it('to contribute where contributors are exempted is accepted with the password alone', async () => {
    const { path, personId } = await invitation(exempt, 'contributor');
    const { browser, page } = await byPassword(await door.issuer.account('none'), path);
    expect(page.url).toBe(`${consoleOrigin}/`);
    expect((await browser.session()).personId).toBe(personId);
  });

  it('to contribute there is no way round the code for somebody who edits elsewhere', async () => {
    const { account } = await someone([{ portal: strict, role: 'editor' }]);
    const { path, personId } = await invitation(exempt, 'contributor');
    const { browser, page } = await byPassword(account, path);
    expectOutside(browser, page);
    expect(await isOpen(personId)).toBe(true);
  });
});

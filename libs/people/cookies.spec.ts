import { clearCookie, cookieValues, LoginCookies, safeReturnTo, sessionCookie, setSessionCookie, type PendingLogin } from './cookies.js';

const origin = 'https://quantri.example.vn';
const now = new Date('2026-11-20T02:00:00Z');

describe('where log-in may lead', () => {
  it.each(['/', '/tin/1', '/tin?trang=2&q=a%20b', '/tin#cuoi', '/a//b', '/authors'])('follows our own path %s', (path) => {
    expect(safeReturnTo(path, origin)).toBe(path);
  });

  it.each([
    undefined,
    7,
    ['/a'],
    '',
    'tin',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/a b',
    '/tin\u0000',
    '/..//evil.example',
    '/.//evil.example',
    '/auth/login',
    '/auth',
    '/auth/logout?x=1',
    '/x/../auth/login',
    `/${'a'.repeat(1_001)}`,
  ])('goes to the start instead of %p', (wanted) => {
    expect(safeReturnTo(wanted, origin)).toBe('/');
  });
});

describe('cookies', () => {
  it('the session cookie is out of reach of scripts, plain http, other hosts and other sites', () => {
    const line = setSessionCookie('v', 60);
    expect(line).toMatch(/^__Host-liencong=v; /);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(line).toContain(part);
    expect(line).not.toMatch(/domain/i);
    expect(clearCookie(sessionCookie)).toContain('Max-Age=0');
  });

  it('every value under a name is seen, and only under that name', () => {
    expect(cookieValues('a=1; __Host-liencong=x; __Host-liencong=y; x__Host-liencong=z; __Host-liencong-login-1=w', sessionCookie)).toEqual(['x', 'y']);
    expect(cookieValues(undefined, sessionCookie)).toEqual([]);
  });
});

describe('a begun log-in', () => {
  const logins = new LoginCookies(Buffer.alloc(32, 1));
  const login: PendingLogin = {
    state: 'state-0123456789abcdef',
    nonce: 'n',
    codeVerifier: 'v',
    returnTo: '/tin',
    invitation: 'invitation-secret',
    secondFactor: false,
    begunAt: now.getTime(),
  };
  const sent = (lines: string[]) => lines.map((line) => line.split(';')[0]!).join('; ');

  it('comes back with its state, and shows the browser nothing', () => {
    const header = sent(logins.remember(login, undefined));
    expect(logins.recall(login.state, header, now)).toEqual(login);
    expect(header).not.toContain('invitation-secret');
  });

  it('does not come back for another state, another secret, a changed cookie, or after 10 minutes', () => {
    const header = sent(logins.remember(login, undefined));
    expect(logins.recall('state-0123456789OTHER', header, now)).toBeNull();
    expect(logins.recall('state-0123456789abcdef-and-more', header, now)).toBeNull();
    expect(new LoginCookies(Buffer.alloc(32, 2)).recall(login.state, header, now)).toBeNull();
    expect(
      logins.recall(
        login.state,
        header.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
        now,
      ),
    ).toBeNull();
    expect(logins.recall(login.state, header, new Date(now.getTime() + 600_001))).toBeNull();
    expect(logins.recall(login.state, undefined, now)).toBeNull();
  });

  it('does not let log-ins pile up in the browser', () => {
    const header = ['aaaa', 'bbbb', 'cccc', 'dddd'].map((state) => `${logins.name(state)}=x`).join('; ');
    expect(logins.remember(login, header).filter((line) => line.includes('Max-Age=0'))).toHaveLength(4);
    expect(logins.remember(login, `${logins.name('aaaa')}=x`)).toHaveLength(1);
  });
});

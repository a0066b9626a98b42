import { createHmac, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { TestApi } from '../support/api.js';
import { startTestIssuer } from '../support/issuer.js';
import type { WorldPortal } from '../support/world.js';
import { changedPlaces, codeOf, fingerprint, Leaks, send } from './answers.js';
import { tokenOf } from './callers.js';
import { fileNameOf } from './file-rows.js';
import { cookieOf, hashOf, signedIn } from './people-rows.js';
import { buildProvince, letters, type IsolatedPortal, type Province } from './world.js';

let api: TestApi;
let province: Province;
let leaks: Leaks;
const cookieName = '__Host-liencong';
const ownPage = { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' };

beforeAll(async () => {
  api = await TestApi.start();
  province = await buildProvince(api.world, api.issuer.issuerUrl);
  leaks = await Leaks.of(province);
}, 60_000);
afterAll(() => api.close());

const bearer = (personId: string): Record<string, string> => ({ authorization: `Bearer ${tokenOf(api, personId, 'liencong-cli')}` });
const cookie = (value: string): string => `${cookieName}=${value}`;
/** The token that guards a session, as GET /auth/session gives it to the page. */
async function csrfOf(value: string): Promise<string> {
  const response = await fetch(`${api.url}/auth/session`, { headers: { cookie: cookie(value) } });
  return ((await response.json()) as { csrfToken: string }).csrfToken;
}
const session = async (personId: string): Promise<Record<string, string>> => ({
  ...ownPage,
  cookie: cookie(cookieOf(personId)),
  'x-csrf-token': await csrfOf(cookieOf(personId)),
});
const who = (headers: Record<string, string>): Promise<string> =>
  send(api, '/manage/graphql', headers, '{ viewer { person { id } } }', {}).then((answer) =>
    answer.body.data ? (answer.body.data as { viewer: { person: { id: string } } }).viewer.person.id : codeOf(answer),
  );

describe('forty people at once', () => {
  const document = `query ($id: ID!) { viewer { person { id displayName } desks { portal { id name host } } } sections(portalId: $id) { id } items(portalId: $id) { edges { node { id portalId title } } } }`;

  test('each get their own portal and nothing of another, by token and by cookie', async () => {
    const people: { portal: WorldPortal; personId: string; name: string; headers: Record<string, string> }[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const portal = await api.world.portal();
      const name = `Người ${newId()}`;
      const personId = await api.world.person(name, [{ portal, role: 'editor' }]);
      await signedIn(api.world, api.issuer.issuerUrl, personId);
      people.push({ portal, personId, name, headers: turn % 2 === 0 ? bearer(personId) : await session(personId) });
    }
    const wrong: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all(people.map(({ headers, portal }) => send(api, '/manage/graphql', headers, document, { id: portal.id })));
      answers.forEach((answer, turn) => {
        const { portal, personId, name } = people[turn]!;
        const viewer = {
          person: { id: personId, displayName: name },
          desks: [{ portal: { id: portal.id, host: portal.host, name: `Trang ${portal.id.slice(-4)}` } }],
        };
        const wanted = { viewer, sections: portal.sectionIds.map((id) => ({ id })), items: { edges: [] } };
        if (JSON.stringify(sortedKeys(answer.body.data)) !== JSON.stringify(sortedKeys(wanted))) wrong.push(answer.text);
      });
      // A person asking for the neighbour's portal amid the others is refused just the same.
      const crossed = await Promise.all(
        people.map(({ headers }, turn) => send(api, '/manage/graphql', headers, document, { id: people[(turn + 1) % 40]!.portal.id })),
      );
      wrong.push(...crossed.filter((answer) => codeOf(answer) !== 'NOT_FOUND').map((answer) => answer.text));
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, sortedKeys(inner)]),
  );
}

describe('an account', () => {
  test('of the same subject in another realm is nobody here', async () => {
    const other = await startTestIssuer();
    try {
      const subject = province.portals.A.authorId;
      expect(await who(bearer(subject))).toBe(subject);
      const now = Math.floor(Date.now() / 1_000);
      const claims = { aud: 'urn:liencong:api', azp: 'liencong-cli', typ: 'Bearer', acr: '2', sub: subject, iat: now, exp: now + 600 };
      for (const token of [
        other.sign({ ...claims, iss: other.issuerUrl }),
        other.sign({ ...claims, iss: api.issuer.issuerUrl }),
        api.issuer.sign({ ...claims, iss: other.issuerUrl }),
        api.issuer.sign({ ...claims, iss: `${api.issuer.issuerUrl}/` }),
      ]) {
        expect(await who({ authorization: `Bearer ${token}` })).toBe('UNAUTHENTICATED');
      }
    } finally {
      await other.close();
    }
  });

  test('is who its own issuer says, even where another issuer gave the same subject to somebody else', async () => {
    expect(await who(bearer(province.dual))).toBe(province.dual);
    expect(await who(bearer(newId()))).toBe('UNAUTHENTICATED');
  });
});

describe('a session', () => {
  test('is its own person, and tells of nobody else', async () => {
    for (const letter of letters) {
      const { authorId } = province.portals[letter];
      expect(await who(await session(authorId))).toBe(authorId);
      const response = await fetch(`${api.url}/auth/session`, { headers: { cookie: cookie(cookieOf(authorId)) } });
      expect(leaks.in(await response.text(), [], [letter], [authorId])).toEqual([]);
    }
  });

  test('is guarded by its own token: that of another session, of another secret or of none is refused', async () => {
    const [mine, theirs] = [province.portals.A.authorId, province.portals.B.authorId];
    const forged = createHmac('sha256', randomBytes(32))
      .update('csrf:')
      .update(hashOf(cookieOf(mine)))
      .digest('base64url');
    for (const token of [await csrfOf(cookieOf(theirs)), forged, '']) {
      const headers = { ...ownPage, cookie: cookie(cookieOf(mine)), 'x-csrf-token': token };
      expect(await who(headers)).toBe('CSRF_REFUSED');
      expect((await fetch(`${api.url}/auth/logout`, { method: 'POST', headers })).status).toBe(403);
    }
    expect(await who(await session(mine))).toBe(mine);
    expect(await who(await session(theirs))).toBe(theirs);
  });

  test('that nobody began, that has ended, or that comes beside another credential is nobody', async () => {
    const { authorId, helperId } = province.portals.A;
    const own = await session(authorId);
    expect(await who({ ...own, ...bearer(helperId) })).toBe('CREDENTIALS_AMBIGUOUS');
    expect(await who({ ...own, cookie: `${cookie(cookieOf(authorId))}; ${cookie(cookieOf(helperId))}` })).toBe('CREDENTIALS_AMBIGUOUS');
    const ended = randomBytes(32).toString('base64url');
    await api.world.rows(
      `insert into session (token_hash, person_id, issuer, subject, tokens, renew_at, expires_at, second_factor) values ($1, $2, 'x', 'x', '\\x00', '2199-01-01', now() - interval '1 second', true)`,
      [hashOf(ended), authorId],
    );
    for (const value of [randomBytes(32).toString('base64url'), ended, cookieOf(authorId).toLowerCase(), '']) {
      const response = await fetch(`${api.url}/auth/session`, { headers: { cookie: cookie(value) } });
      expect(response.status).toBe(401);
      expect(await response.text()).not.toContain(authorId);
    }
  });

  test('ended by one person leaves those of others', async () => {
    const { A, C } = province.portals;
    const headers = await session(C.helperId);
    expect((await fetch(`${api.url}/auth/logout`, { method: 'POST', headers })).status).toBe(200);
    expect(await who(headers)).toBe('UNAUTHENTICATED');
    expect(await who(await session(A.authorId))).toBe(A.authorId);
    expect(await who(await session(C.authorId))).toBe(C.authorId);
  });
});

describe('the door of the management schema', () => {
  const spellings = [
    '/manage/graphql',
    '/manage/graphql/',
    '/MANAGE/GraphQL',
    '//manage/graphql',
    '/manage//graphql',
    '/manage%2Fgraphql',
    '/%6danage/graphql',
    '/graphql/../manage/graphql',
    '/graphql/%2e%2e/manage/graphql',
    '/manage/graphql/x',
    '/manage;x/graphql',
    '/graphql/manage/graphql',
    '/graphql',
  ];

  test.each(spellings)('answers nothing to nobody at %s', async (path) => {
    for (const query of [
      '{ viewer { person { id } } }',
      `{ item(portalId: "${province.portals.A.id}", id: "${province.portals.A.items.draft.id}") { title } }`,
    ]) {
      const response = await fetch(api.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
      const text = await response.text();
      expect(text).not.toMatch(/"data":\{/);
      expect(leaks.in(text, [], [], [province.portals.A.id])).toEqual([]);
    }
    const read = await fetch(`${api.url}${path}?query=${encodeURIComponent('{ viewer { person { id } } }')}`, { headers: { 'apollo-require-preflight': 'x' } });
    expect(await read.text()).not.toMatch(/"data":\{/);
  });
});

describe('what is not GraphQL', () => {
  /** Each address that the process answers itself; one that is not here fails. */
  const routes: Readonly<Record<string, readonly string[]>> = {
    '/health/live': ['/health/live'],
    '/health/ready': ['/health/ready'],
    '/auth/login': ['/auth/login', '/auth/login?returnTo=/&invitation=%INVITATION%', '/auth/login?anew=1&returnTo=//%HOST%/'],
    '/auth/callback': ['/auth/callback', '/auth/callback?code=x&state=%ID%', '/auth/callback?error=%MARK%'],
    '/auth/session': ['/auth/session'],
    '/auth/logout': ['/auth/logout'],
    '/intake/views': ['/intake/views', '/intake/views?portal=%ID%&token=%MARK%'],
    '/intake/rating': ['/intake/rating', '/intake/rating?host=%HOST%'],
    '/intake/click': ['/intake/click', '/intake/click?host=%HOST%'],
    '/tls/ask': ['/tls/ask', '/tls/ask?domain=%HOST%', '/tls/ask?domain=%HOST%&token=%MARK%', '/tls/ask?domain=%ID%&domain=%HOST%'],
    '/manage/audit.csv': ['/manage/audit.csv', '/manage/audit.csv?portalId=%ID%', '/manage/audit.csv?portalId=%MARK%&personId=%ID%&from=x'],
    '/manage/board/changes': ['/manage/board/changes', '/manage/board/changes?unitId=%ID%&mark=%MARK%', '/manage/board/changes?unitId=x&unitId=%ID%'],
    '/nha-phat-trien': ['/nha-phat-trien', '/nha-phat-trien?host=%HOST%', '/nha-phat-trien/assets/..%2findex.html'],
    '/manage/': ['/manage', '/manage/', '/manage/%ID%'],
    '/manage/figures/:file': [
      '/manage/figures/board.csv?unitId=%ID%',
      '/manage/figures/rows.csv?portalId=%ID%&period=2026',
      '/manage/figures/sections.xlsx?unitId=%MARK%',
      '/manage/figures/provinces.csv?period=%MARK%',
      '/manage/figures/adverts.csv?unitId=%ID%&period=2026',
      '/manage/figures/%ID%.csv',
    ],
    '/manage/targets': ['/manage/targets', '/manage/targets?apply=1&portal=%ID%'],
    '/manage/targets/template.xlsx': ['/manage/targets/template.xlsx', '/manage/targets/template.xlsx?year=%MARK%'],
    '/manage/imports': ['/manage/imports', '/manage/imports?portal=%ID%&name=%MARK%'],
    '/manage/map': ['/manage/map', '/manage/map?portal=%ID%&source=%MARK%', '/manage/map?portal=%ID%&load=1'],
    '/manage/site-imports': ['/manage/site-imports', '/manage/site-imports?portal=%ID%&name=%MARK%'],
    '/manage/site-imports/:id/failed': ['/manage/site-imports/%IMPORT%/failed?portal=%ID%', '/manage/site-imports/%IMPORT%/failed?portal=%MARK%'],
    '/manage/imports/template.xlsx': ['/manage/imports/template.xlsx'],
    '/manage/directives/:id/letter': ['/manage/directives/%DIRECTIVE%/letter?portalId=%ID%', '/manage/directives/%DIRECTIVE%/letter?portalId=%MARK%'],
    '/manage/directive-rounds/:id/letter': ['/manage/directive-rounds/%ID%/letter', '/manage/directive-rounds/%MARK%/letter'],
    '/manage/uploads': ['/manage/uploads', '/manage/uploads?portal=%ID%'],
    '/manage/uploads/:portal/:id': ['/manage/uploads/%ID%/%FILE%', '/manage/uploads/%ID%/%MARK%'],
    '/manage/files/:portal/:name': ['/manage/files/%ID%/%FORM%', '/manage/files/%ID%/%MARK%', '/manage/files/%MARK%/%FORM%'],
    '/manage/disclosures/:portal/:file': [
      '/manage/disclosures/%ID%/2026.xlsx',
      '/manage/disclosures/%MARK%/2026.xlsx',
      '/manage/disclosures/%ID%/..%2f2026.xlsx',
    ],
    '/manage/adverts/:portal/:file': ['/manage/adverts/%ID%/2026.xlsx', '/manage/adverts/%MARK%/2026.xlsx', '/manage/adverts/%ID%/..%2f2026.xlsx'],
    '/tep/:host/:name': ['/tep/%HOST%/%FORM%', '/tep/%HOST%/..%2f..%2fetc', '/tep/%MARK%/%FORM%', '/tep/%ID%/%FORM%'],
    '/xem-truoc/:host/:token': ['/xem-truoc/%HOST%/%MARK%', '/xem-truoc/%HOST%/%ID%', '/xem-truoc/%MARK%/..%2f..%2fetc'],
    '/xem-truoc/:host/:token/:name': ['/xem-truoc/%HOST%/%ID%/%FORM%', '/xem-truoc/%HOST%/%MARK%/..%2f..%2fetc'],
    '/manage/imports/:id/failed': ['/manage/imports/%IMPORT%/failed?portal=%ID%', '/manage/imports/%IMPORT%/failed?format=csv&portal=%MARK%'],
  };
  /** Answered by what stands before the routes: the console's pages, and both schemas without a document. */
  const others = [
    '/',
    '/index.html',
    '/assets/',
    '/assets/..%2findex.html',
    '/tin/%ID%',
    '/graphql',
    '/manage/graphql',
    '/graphql?query={__typename}',
    '/rest',
    '/rest/openapi.json',
    '/rest/%ID%',
    '/rest/items?host=%MARK%',
    '/rest/items?host=x&portalId=%ID%',
    '/.env',
    '/api',
    '/health',
  ];

  test('has a case for each route', () => {
    const router = (api.app.getHttpAdapter().getInstance() as { router: { stack: { route?: { path: string | string[] } }[] } }).router;
    const found = [...new Set(router.stack.flatMap((layer) => layer.route?.path ?? []))].map((path) => path.replace(/\{\/\*.*\}$/, '/'));
    expect(found.filter((path) => !routes[path])).toEqual([]);
    expect(found).toContain('/auth/session');
  });

  test('shows nothing of any portal, under whatever host name and whoever asks, and changes nothing', async () => {
    const { A, B } = province.portals;
    const before = await fingerprint(api.world);
    const shown: string[] = [];
    for (const address of [...Object.values(routes).flat(), ...others]) {
      for (const [caller, headers] of [
        ['nobody', {}],
        ['A by token', bearer(A.authorId)],
      ] as const) {
        for (const method of ['GET', 'POST'] as const) {
          const path = fill(address, B);
          const response = await fetch(api.url + path, {
            method,
            redirect: 'manual',
            headers: { ...headers, accept: 'text/html', 'x-forwarded-host': B.host },
          });
          const text = `${JSON.stringify([...response.headers])}\n${await response.text()}`;
          const leaked = leaks.in(text, [], [], [B.id, B.importId, B.directiveId, B.fileId, B.host, B.privateMark, A.authorId]);
          if (leaked.length > 0 || (response.status >= 500 && response.status !== 503))
            shown.push(`${method} ${address} as ${caller}: ${response.status} ${leaked.join(', ')}`);
        }
      }
    }
    expect(shown).toEqual([]);
    expect(changedPlaces(before, await fingerprint(api.world))).toEqual([]);
  }, 60_000);

  function fill(address: string, portal: IsolatedPortal): string {
    return address
      .replace('%ID%', portal.id)
      .replace('%IMPORT%', portal.importId)
      .replace('%DIRECTIVE%', portal.directiveId)
      .replace('%FILE%', portal.fileId)
      .replace('%FORM%', fileNameOf(portal.fileId))
      .replace('%HOST%', portal.host)
      .replace('%MARK%', portal.privateMark)
      .replace('%INVITATION%', randomBytes(32).toString('base64url'));
  }
});

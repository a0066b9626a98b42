import { readFileSync } from 'node:fs';
import { TestApi } from '../support/api.js';
import { fillWorld } from '../support/hot-world.js';

const documents = JSON.parse(readFileSync(new URL('../../apps/site/src/gql/trusted-documents.json', import.meta.url), 'utf8')) as Record<string, string>;
const [homeId] = Object.entries(documents).find(([, text]) => text.includes('query Home'))!;
const trusted = `/graphql?documentId=${homeId}&variables=${encodeURIComponent('{"host":"a.mau.test"}')}`;
const origin = 'https://trang-khac.mau.test';
let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
  await fillWorld(api.world.database.adminUrl);
}, 30_000);
afterAll(() => api.close());

/** What a browser reads of an answer before it gives it to a page of another site. */
async function shown(
  path: string,
  init: Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> } = {},
): Promise<[status: number, origins: string | null, credentials: string | null]> {
  const { status, headers } = await fetch(api.url + path, { ...init, headers: { origin, ...init.headers } });
  return [status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')];
}
const post = (body: string, path = '/graphql'): ReturnType<typeof shown> =>
  shown(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

describe('the public schema', () => {
  test('answers pages of other sites, from memory and from the database, and says so of its refusals too', async () => {
    for (let count = 0; count < 2; count += 1) expect(await shown(trusted)).toEqual([200, '*', null]);
    const { headers } = await fetch(api.url + trusted);
    expect(headers.get('access-control-expose-headers')).toBe('ETag');
    // fetch would ask past every cache as soon as it is given a tag
    expect(await shown(trusted, { headers: { 'if-none-match': headers.get('etag')! }, cache: 'no-store' })).toEqual([304, '*', null]);
    expect(await shown(`/graphql?documentId=${'0'.repeat(64)}`)).toEqual([404, '*', null]);
    const asked = JSON.stringify({ query: '{ portal(host: "a.mau.test") { name } }' });
    for (let count = 0; count < 12; count += 1) expect(await post(asked)).toEqual([200, '*', null]);
    expect(await post(JSON.stringify({ query: '{ nothing }' }))).toEqual([400, '*', null]);
    expect(await post('{')).toEqual([400, '*', null]);
    expect(await post(JSON.stringify({ query: ' '.repeat(70_000) }))).toEqual([413, '*', null]);
  });

  test('is the same for every origin, so that one kept copy serves them all', async () => {
    const vary = async (from: string | null): Promise<string | null> => {
      const response = await fetch(api.url + trusted, { headers: from === null ? {} : { origin: from } });
      return `${response.headers.get('vary') ?? ''} ${response.headers.get('access-control-allow-origin') ?? ''}`;
    };
    expect(new Set([await vary(null), await vary(origin), await vary('null')])).toEqual(new Set(['Accept-Encoding *']));
  });

  test('answers what a browser asks before a page may post JSON', async () => {
    const asks = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,x-client' };
    const response = await fetch(`${api.url}/graphql`, { method: 'OPTIONS', headers: { origin, ...asks } });
    expect([response.status, await response.text()]).toEqual([204, '']);
    const { headers } = response;
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
    expect(headers.get('access-control-allow-headers')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });
});

test.each(['/manage/graphql', '/manage/graphql/', '/auth/session', '/', '/nha-phat-trien', '/intake', '/health/live', '/graphqlx', '/manage/map'])(
  '%s is open to no other site',
  async (path) => {
    const body = JSON.stringify({ query: '{ viewer { person { id } } }' });
    const asks = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,x-csrf-token' };
    for (const answer of [await shown(path), await post(body, path), await shown(path, { method: 'OPTIONS', headers: asks })])
      expect(answer.slice(1)).toEqual([null, null]);
  },
);

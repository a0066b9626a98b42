import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLog } from '#platform/log';
import { createApi } from '../../apps/api/src/create-api.js';
import { TestApi } from '../support/api.js';
import { fillWorld } from '../support/hot-world.js';

const trusted = Object.entries(
  JSON.parse(readFileSync(new URL('../../apps/site/src/gql/trusted-documents.json', import.meta.url), 'utf8')) as Record<string, string>,
);
const [homeId, homeText] = trusted.find(([, text]) => text.includes('query Home'))!;
let api: TestApi;
let second: NestExpressApplication;
const urls: string[] = [];

beforeAll(async () => {
  api = await TestApi.start();
  await fillWorld(api.world.database.adminUrl);
  second = await createApi({ config: api.world.config, log: createLog('api', 'silent') });
  await second.listen(0, '127.0.0.1');
  urls.push(api.url, `http://127.0.0.1:${String((second.getHttpServer().address() as AddressInfo).port)}`);
}, 30_000);
afterAll(async () => {
  await second.close();
  await api.close();
});

const address = (id: string, variables: object): string => `/graphql?documentId=${id}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
const home = (host: string): string => address(homeId, { host });

async function answer(path: string, init: RequestInit = {}, url = api.url): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(url + path, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const post = (body: unknown, headers: Record<string, string> = {}, url = api.url): ReturnType<typeof answer> =>
  answer(
    '/graphql',
    { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } },
    url,
  );

/** Bytes as they travel: fetch would unpack them. */
function raw(path: string, headers: Record<string, string>): Promise<{ headers: http.IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    http
      .get(api.url + path, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ headers: response.headers, body: Buffer.concat(chunks) });
        });
        response.on('error', reject);
      })
      .on('error', reject);
  });
}

const same = (text: string): string => JSON.stringify(JSON.parse(text));

describe('a trusted document', () => {
  test('by its id answers what the whole document does, the first time and from the cache', async () => {
    const generic = await post({ query: `${homeText} `, variables: { host: 'a.mau.test' } });
    const first = await answer(home('a.mau.test'));
    const again = await answer(home('a.mau.test'));
    const byText = await post({ query: homeText, variables: { host: 'a.mau.test' } });
    for (const { status, text } of [first, again, byText]) expect([status, same(text)]).toEqual([200, same(generic.text)]);
    expect(first.headers.get('cache-control')).toBe('public, max-age=1');
    expect(byText.headers.get('cache-control')).toBe('no-store');
  });

  test('answers with the headers that everything of the process has', async () => {
    const { headers } = await answer(home('a.mau.test'));
    const { headers: other } = await answer('/health/live');
    const secure = [...other.keys()].filter((name) => /^(content-security|cross-origin|origin-agent|referrer|x-)/.test(name));
    expect(secure.length).toBeGreaterThan(8);
    for (const name of secure) expect([name, headers.get(name)]).toEqual([name, other.get(name)]);
    expect(headers.get('vary')).toBe('Accept-Encoding');
  });

  test('is not sent again to who has it', async () => {
    const { headers } = await answer(home('a.mau.test'));
    const tag = headers.get('etag')!;
    for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
      const { status, text } = await answer(home('a.mau.test'), { headers: { 'if-none-match': known } });
      expect([known, status, text]).toEqual([known, 304, '']);
    }
    expect((await answer(home('a.mau.test'), { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
    expect((await answer(home('b.mau.test'), { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  test('answers HEAD with the headers alone', async () => {
    const { status, text, headers } = await answer(home('a.mau.test'), { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
    expect(Number(headers.get('content-length'))).toBeGreaterThan(100);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('that is asked for again and again travels as %s', async (coding, unpack) => {
    const plain = (await answer(home('a.mau.test'))).text;
    let coded = await raw(home('a.mau.test'), { 'accept-encoding': coding });
    for (let tries = 0; tries < 100 && coded.headers['content-encoding'] !== coding; tries += 1)
      coded = await raw(home('a.mau.test'), { 'accept-encoding': coding });
    expect(coded.headers['content-encoding']).toBe(coding);
    expect(unpack(coded.body).toString()).toBe(plain);
    expect(coded.body.length).toBeLessThan(plain.length / 2);
    expect((await raw(home('a.mau.test'), { 'accept-encoding': `${coding};q=0` })).headers['content-encoding']).toBeUndefined();
  });

  test('that nobody knows is refused by a code and a sentence', async () => {
    const { status, text } = await answer(address('0'.repeat(64), {}));
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: expect.stringContaining('POST') as string, extensions: { code: 'DOCUMENT_UNKNOWN', kind: 'not_found' } }],
    });
  });

  test.each(['[1]', '"x"', '{', '1'])('with the variables %s is refused', async (variables) => {
    const { status, text } = await answer(`/graphql?documentId=${homeId}&variables=${encodeURIComponent(variables)}`);
    expect(status).toBe(400);
    expect(text).toContain('VARIABLES_INVALID');
  });

  test.each([
    ['a value that is not there', {}],
    ['a value of another type', { host: 1 }],
    ['what is no host', { host: 'a b' }],
    ['a host that nobody has', { host: 'khong-co.mau.test' }],
  ])('with %s answers as the whole document does', async (_what, variables) => {
    const generic = await post({ query: `${homeText} `, variables });
    const got = await answer(address(homeId, variables));
    expect([got.status, same(got.text)]).toEqual([generic.status, same(generic.text)]);
  });
});

describe('what is no trusted document', () => {
  test.each([
    ['a document of one’s own', { query: '{ portal(host: "a.mau.test") { name } }' }, 200],
    ['no document', {}, 400],
    ['a list', '[{"query":"{__typename}"}]', 400],
    ['no JSON', '{"query":', 400],
    ['a text', '"x"', 400],
    ['nothing', '', 400],
  ])('goes on unharmed: %s', async (_what, body, status) => {
    expect((await post(body)).status).toBe(status);
  });

  test('is answered in the type that the reader takes', async () => {
    const { headers } = await post({ query: homeText, variables: { host: 'a.mau.test' } }, { accept: 'application/graphql-response+json' });
    expect(headers.get('content-type')).toContain('application/graphql-response+json');
  });

  test.each([
    ['longer than the limit', { query: homeText, variables: { host: 'x'.repeat(70_000) } }, 413, 'BODY_TOO_LARGE'],
    ['no JSON', '{"query":', 400, 'BODY_UNREADABLE'],
  ])('a body that is %s is refused by a typed error', async (_what, body, status, code) => {
    const refused = await post(body);
    expect(refused.status).toBe(status);
    const { errors } = JSON.parse(refused.text) as { errors: { message: string; extensions: { code: string; kind: string; messageEn: string } }[] };
    expect(errors.map(({ extensions: { code, kind } }) => [code, kind])).toEqual([[code, 'invalid']]);
    for (const said of errors.flatMap(({ message, extensions }) => [message, extensions.messageEn])) expect(said.length).toBeGreaterThan(10);
  });
});

/** Asks until the answer is as wanted. @returns ms that it took */
async function until(url: string, path: string, wanted: (text: string) => boolean): Promise<number> {
  const began = performance.now();
  while (!wanted((await answer(path, {}, url)).text)) if (performance.now() - began > 5_000) throw new Error('never');
  return performance.now() - began;
}

describe('a change', () => {
  test.each([
    ['of a name', `update portal set name = 'Tên mới' where name = 'A'`, 'Tên mới'],
    ['of what units are called', `update unit set name = 'Xã Đổi Tên'`, 'Xã Đổi Tên'],
    ['of a text', `update publication set title = 'Sửa tin' where title is not null`, 'Sửa tin'],
  ])('%s shows in every process within two seconds', async (_what, sql, words) => {
    for (const url of urls) for (let n = 0; n < 3; n += 1) await answer(home('a.mau.test'), {}, url);
    await api.world.rows(sql);
    const took = await Promise.all(urls.map((url) => until(url, home('a.mau.test'), (text) => text.includes(words))));
    expect(Math.max(...took)).toBeLessThan(2_000);
  });

  test('of an heir shows on the portal that it goes on from', async () => {
    const closed = home('da-dong.mau.test');
    for (let n = 0; n < 3; n += 1) await answer(closed);
    await api.world.rows(`update portal set name = 'Người kế thừa' where name = 'Kế thừa'`);
    expect(await until(api.url, closed, (text) => text.includes('Người kế thừa'))).toBeLessThan(2_000);
  });

  test('of what a list says of another portal shows in every process within two seconds', async () => {
    const list = { query: 'query List { portals(host: "a.mau.test", within: BELOW) { name host lastPublishedOn } }' };
    const ask = async (url: string): Promise<string> => same((await post(list, {}, url)).text);
    // often enough that it is adopted
    for (const url of urls) for (let n = 0; n < 12; n += 1) expect(await ask(url)).toContain('"lastPublishedOn":null');
    await api.world.rows(
      `with place as (insert into section (portal_id, slug, name, position) select portal_id, 'muc', 'Mục', 0 from portal where name = 'Trang “dưới”' returning portal_id, id),
         made as (insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at)
           select place.portal_id, uuidv7(), uuidv7(), 'news', 'vi', 'moi', 'Mới', '', '', '', '\\x00', person.id, '2026-03-01', '2026-03-01' from place, person returning portal_id, item_id)
       insert into placement (portal_id, item_id, section_id, mark, placed_at) select portal_id, item_id, id, 'own', '2026-03-01T05:00:00Z' from made join place using (portal_id)`,
    );
    const found = await Promise.all(
      urls.map(async (url) => {
        const began = performance.now();
        while (!(await ask(url)).includes('"lastPublishedOn":"2026-03-01"')) if (performance.now() - began > 5_000) throw new Error('never');
        return performance.now() - began;
      }),
    );
    expect(Math.max(...found)).toBeLessThan(2_000);
  });

  test('a host name that a portal gets is seen where nobody answered', async () => {
    const path = home('moi.mau.test');
    expect((await answer(path)).text).toContain('"portal":null');
    await api.world.rows(`insert into portal_host (host, portal_id, is_primary) select 'moi.mau.test', portal_id, false from portal where name = 'B'`);
    expect(await until(api.url, path, (text) => !text.includes('"portal":null'))).toBeLessThan(2_000);
  });
});

test('many host names at once never get the answer of another', async () => {
  const portals = await api.world.rows<{ host: string; name: string }>(
    `select h.host, p.name from portal_host h join portal p using (portal_id) where p.state <> 'planned'`,
  );
  const spell = [
    (host: string) => host,
    (host: string) => host.toUpperCase(),
    (host: string) => `${host}.`,
    (host: string) => `${host}:8080`,
    (host: string) => ` ${host}`,
  ];
  const asks = Array.from({ length: 5_000 }, (_, n) => {
    const { host, name } = portals[(n * 7) % portals.length]!;
    const strange = n % 11 === 0;
    const given = strange ? `${String(n % 40)}${host}` : spell[n % spell.length]!(host);
    return { name: strange ? null : name, given, n };
  });
  let poisoned = 0;
  const work = asks.values();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (const { name, given, n } of work) {
        // what the connection says of its host decides nothing
        const headers = { 'x-forwarded-host': 'b.mau.test', forwarded: 'host=b.mau.test' };
        const { text } = n % 3 === 0 ? await post({ query: homeText, variables: { host: given } }, headers) : await answer(home(given), { headers });
        const { data } = JSON.parse(text) as { data: { portal: { name: string } | null } };
        if ((data.portal?.name ?? null) !== name) poisoned += 1;
      }
    }),
  );
  expect(poisoned).toBe(0);
}, 60_000);

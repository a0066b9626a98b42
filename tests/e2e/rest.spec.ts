import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get as httpGet, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { buildSchema } from 'graphql';
import { DataSource } from 'typeorm';
import { withdrawPublication } from '#delivery';
import { inPortal, runAs, sourceOptions } from '#platform/db';
import { restOperations } from '#platform/rest';
import { TestApi } from '../support/api.js';
import { makePortal, publishSealed, revisionOf, type PublicPortal } from './public-builders.js';

const schema = buildSchema(readFileSync(path.resolve(import.meta.dirname, '../../apps/api/schema/public.graphql'), 'utf8'));
let api: TestApi;
let editing: DataSource;
let portal: PublicPortal;
let gone: string;

beforeAll(async () => {
  api = await TestApi.start();
  editing = await new DataSource(sourceOptions(api.world.config, 'editing')).initialize();
  portal = await makePortal(api.world.database);
  const publish = (parts: Parameters<typeof revisionOf>[1]) => {
    const revision = revisionOf(portal, parts);
    return runAs({ requestId: 'spec', personId: portal.authorId }, () =>
      inPortal(editing, portal.id, async (scope) => ({ ...revision, ...(await publishSealed(scope, revision)) })),
    );
  };
  for (let day = 1; day <= 5; day += 1) await publish({ title: `Tin ngày ${String(day)}`, at: new Date(Date.UTC(2026, 10, day)) });
  const { slug, itemId } = await publish({ title: 'Sẽ gỡ' });
  gone = slug;
  await runAs({ requestId: 'spec', personId: portal.authorId }, () => inPortal(editing, portal.id, (scope) => withdrawPublication(scope, itemId, new Date())));
}, 60_000);
afterAll(async () => {
  await editing.destroy();
  await api.close();
});

const get = (address: string) => fetch(`${api.url}/rest${address}`);

/** What GraphQL answers to the document that an address stands for. */
async function asked(query: string, variables: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const withoutCursors = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'cursor' || key === 'endCursor' ? '' : each)));

/** A question for every root field; one that is added has none and fails. */
const questions: Readonly<Record<string, () => Record<string, string | number>>> = {
  portal: () => ({ host: portal.host }),
  items: () => ({ host: portal.host, first: 2, from: '2026-11-01', to: '2026-11-04' }),
  item: () => ({ host: portal.host, slug: 'tin-ngay-2' }),
  archive: () => ({ host: portal.host }),
  look: () => ({ host: portal.host }),
  home: () => ({ host: portal.host }),
  links: () => ({ host: portal.host }),
  contacts: () => ({ host: portal.host }),
  portals: () => ({ host: portal.host }),
  search: () => ({ host: portal.host, query: 'tin ngày' }),
  movedAddress: () => ({ host: portal.host, path: '/cu' }),
  visits: () => ({ host: portal.host }),
  popular: () => ({ host: portal.host }),
  channels: () => ({ host: portal.host }),
  editorialBoard: () => ({ host: portal.host }),
  tags: () => ({ host: portal.host }),
  topics: () => ({ host: portal.host }),
};

describe('the mirror', () => {
  it('has an address for every root field of the public schema', () => {
    expect(Object.keys(questions).sort()).toEqual([...restOperations(schema).keys()].sort());
  });

  it.each(Object.keys(questions))('/%s answers what GraphQL answers', async (field) => {
    const variables = questions[field]!();
    const response = await get(`/${field}?${new URLSearchParams(Object.entries(variables).map(([name, value]) => [name, String(value)])).toString()}`);
    const answer = (await asked(restOperations(schema).get(field)!.document, variables))[field];
    const body: unknown = await response.json();
    if (answer === null) expect([response.status, body]).toMatchObject([404, { error: { code: 'NOT_FOUND' } }]);
    // a place in a search holds the moment at which it was asked
    else expect([response.status, withoutCursors(body)]).toEqual([200, withoutCursors(answer)]);
    const shown = { item: 'Tin ngày 2', items: 'Tin ngày 4', archive: '2026-11', portal: portal.host }[field];
    if (shown) expect(JSON.stringify(body)).toContain(shown);
  });

  it('says 410 of what was taken off, with what GraphQL says of it', async () => {
    const response = await get(`/item?host=${portal.host}&slug=${gone}`);
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ __typename: 'WithdrawnItem', slug: gone });
  });

  it('is not sent again to who has it, and may be read from other pages', async () => {
    const first = await get(`/items?host=${portal.host}`);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    // fetch would ask past every cache as soon as it is given a tag
    const [again] = (await once(
      httpGet(`${api.url}/rest/items?host=${portal.host}`, { headers: { 'if-none-match': first.headers.get('etag')! } }),
      'response',
    )) as [IncomingMessage];
    expect(again.resume().statusCode).toBe(304);
  });

  it('takes a list by repeating its parameter, as its description says', async () => {
    const counted = async (query: string): Promise<number> =>
      ((await (await get(`/items?host=${portal.host}&${query}`)).json()) as { edges: unknown[] }).edges.length;
    expect(await Promise.all(['kinds=news', 'kinds=video', 'kinds=video&kinds=news'].map(counted))).toEqual([5, 0, 5]);
  });

  it('only reads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await fetch(`${api.url}/rest/items?host=${portal.host}`, { method })).status).toBe(405);
  });

  it.each([
    ['/khong-co', 404, 'NOT_FOUND'],
    ['/__schema', 404, 'NOT_FOUND'],
    ['/portal?host=khong-co.mau.test', 404, 'NOT_FOUND'],
    ['/items', 400, 'BAD_USER_INPUT'],
    ['/items?host=x&first=mười', 400, 'BAD_USER_INPUT'],
    ['/items?host=x&first=1001', 400, 'FIRST_OUT_OF_RANGE'],
    ['/items?host=x&after=x', 400, 'CURSOR_INVALID'],
    ['/items?host=x&host=y', 400, 'REST_PARAMETER'],
    ['/items?host=x&portalId=y', 400, 'REST_PARAMETER'],
    ['/items?host=x&from=2026-02-30', 400, 'BAD_USER_INPUT'],
  ])('%s is refused with a code and a sentence', async (address, status, code) => {
    const response = await get(address);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect([response.status, error.code]).toEqual([status, code]);
    expect(error.message.length).toBeGreaterThan(10);
  });
});

describe('its description', () => {
  it('is valid OpenAPI and names each address, with what may be asked and what comes back', async () => {
    const response = await get('/openapi.json');
    const description = (await response.json()) as { openapi: string; paths: Record<string, { get: { parameters: { name: string; required: boolean }[] } }> };
    const { valid, errors } = await new Validator().validate(description);
    expect([valid, errors ?? []]).toEqual([true, []]);
    // nothing asks for a key, and the description says so
    expect(description).toMatchObject({ security: [] });
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths).sort()).toEqual(
      Object.keys(questions)
        .map((field) => `/${field}`)
        .sort(),
    );
    const asks = description.paths['/items']!.get.parameters.map(({ name, required }) => [name, required]);
    expect(asks).toEqual(
      expect.arrayContaining([
        ['host', true],
        ['section', false],
        ['first', false],
        ['after', false],
      ]),
    );
  });
});

describe('the schema itself', () => {
  const introspection = '{ __schema { queryType { fields { name } } } }';

  it('may be explored by anybody', async () => {
    const { __schema } = (await asked(introspection, {})) as { __schema: { queryType: { fields: unknown[] } } };
    expect(__schema.queryType.fields.length).toBe(Object.keys(questions).length);
  });

  it('is not explored without end', async () => {
    const deep = '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: deep }),
    });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
  });
});
